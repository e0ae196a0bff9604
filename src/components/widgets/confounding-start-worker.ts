// Starts the worker that repeats a registry. A file of its own, because its address is resolved from where it stands.
export const startWorker = (): Worker =>
  new Worker(new URL('./confounding-worker.ts', import.meta.url), { type: 'module' });
