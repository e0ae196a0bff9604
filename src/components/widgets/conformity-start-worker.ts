// Starts the program that plans away from the page.
export const startPlanning = (): Worker =>
  new Worker(new URL('./conformity-worker.ts', import.meta.url), { type: 'module' });
