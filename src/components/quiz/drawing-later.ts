// What is fetched for drawings alone, each in one place.
export const drawingDesk = () => import('./drawing-desk.ts');
export const drawingDrafts = () => import('./drawing-draft.ts');
