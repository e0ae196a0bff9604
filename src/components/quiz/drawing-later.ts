// What is fetched for drawings alone. This list is itself fetched, so that the other questions do not carry it.
export const drawingDesk = () => import('./drawing-desk.ts');
export const drawingDrafts = () => import('./drawing-draft.ts');
