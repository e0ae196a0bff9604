// The worker that keeps the course for reading offline; installed when a reader asks for it, never before. It saves the edition
// it was built with and takes its post at once, but which edition is read changes only when the reader agrees.
import { answererOn } from './answer.ts';
import { NotSaved, saveEdition } from './save-edition.ts';
import { openShelf } from './shelf.ts';
import { tabsOn } from './tabs.ts';
import type { Told } from './told.ts';
import type { WorkerScope } from './worker-scope.ts';

/** The edition this worker saves; put in by the build. */
declare const EDITION: string;
const worker = globalThis as unknown as WorkerScope;
const root = worker.registration.scope;

async function open() {
  const shelf = await openShelf(root);
  const tabs = tabsOn(shelf);
  return { shelf, tabs, answerer: answererOn({ shelf, tabs, root }) };
}
let post = open();
// Where the browser refuses its caches everything comes from the network, and saving says why.
post.catch(() => undefined);

async function tell(told: Told): Promise<void> {
  for (const page of await worker.clients.matchAll({ includeUncontrolled: true, type: 'window' }))
    page.postMessage(told);
}

async function save(): Promise<void> {
  const last = { saved: 0, of: 0 };
  // What was removed since the worker began is gone with its caches.
  post = open();
  try {
    const { shelf } = await post.catch((cause: unknown) => {
      throw new NotSaved('refused', cause);
    });
    await saveEdition({
      shelf,
      root,
      id: EDITION,
      tell: (saved, of) => {
        Object.assign(last, { saved, of });
        void tell({ margins: 'saving', saved, of });
      },
    });
    await tell({ margins: 'saved', ...last });
  } catch (error) {
    await tell({ margins: 'failed', ...last, why: error instanceof NotSaved ? error.why : 'refused' });
    throw error;
  }
}

async function tidy(): Promise<void> {
  const living = await worker.clients.matchAll({ includeUncontrolled: true, type: 'all' });
  await (await post).tabs.tidy(living.map(({ id }) => id));
}

worker.addEventListener('install', (event) => event.waitUntil(save().then(() => worker.skipWaiting())));
// Removed and wanted again while a tab still has this worker: the browser installs no second one.
worker.addEventListener('message', (event) => {
  if (event.data === 'save') event.waitUntil(save().catch(() => undefined));
});
worker.addEventListener('activate', (event) => event.waitUntil(tidy()));
worker.addEventListener('fetch', (event) => {
  const { request, clientId, resultingClientId } = event;
  if (request.method !== 'GET' || !request.url.startsWith(root)) return;
  event.respondWith(
    post.then(
      ({ answerer }) => answerer.answer({ request, clientId, resultingClientId }),
      () => fetch(request),
    ),
  );
  if (request.mode === 'navigate') event.waitUntil(tidy().catch(() => undefined));
});
