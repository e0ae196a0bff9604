// Is the course saved on this device, and how is it saved, looked for anew and removed? Asks the browser; knows no screen.
import { emptyShelf, isKept, openShelf, type KeptEdition } from '../../offline/shelf.ts';
import { isTold, type Told, type WhyNot } from '../../offline/told.ts';
import { atRoot } from '../controls/at-root.ts';

export type Saved =
  /** Nothing whole is kept; files of an edition that was not saved to its end are counted. */
  { kind: 'none'; files: number } | { kind: 'saved'; inUse: KeptEdition; ready?: KeptEdition };

export type Progress = { saved: number; of: number };
export type Outcome = 'saved' | 'unchanged' | ({ why: WhyNot } & Progress);

/** Address of the site's root, with its last slash. */
export const rootAddress = (): string => new URL(atRoot('/'), document.baseURI).href;

/** Why this browser, or this address, cannot keep a course; undefined when it can. */
export function cannotSave(): 'insecure' | 'refused' | undefined {
  if (!isSecureContext) return 'insecure';
  try {
    return navigator.serviceWorker && globalThis.caches ? undefined : 'refused';
  } catch {
    return 'refused'; // a frame that is kept from storage
  }
}

const registered = (): Promise<ServiceWorkerRegistration | undefined> =>
  navigator.serviceWorker.getRegistration(rootAddress());

/** What is kept. An edition of which the browser has dropped files is not whole. */
export async function readSaved(): Promise<Saved> {
  if (!(await isKept(rootAddress()))) return { kind: 'none', files: 0 };
  const shelf = await openShelf(rootAddress());
  const [hashes, editions, inUse, ready, registration] = await Promise.all([
    shelf.hashes(),
    shelf.editions(),
    shelf.inUse(),
    shelf.ready(),
    registered(),
  ]);
  const whole = (id: string | undefined) =>
    editions.find((one) => one.id === id && Object.values(one.files).every((hash) => hashes.has(hash)));
  const read = whole(inUse);
  if (!read || !registration?.active) return { kind: 'none', files: hashes.size };
  const next = ready === inUse ? undefined : whole(ready);
  return { kind: 'saved', inUse: read, ...(next && { ready: next }) };
}

/** How long last words of a worker are waited for; chosen by eye. */
const LAST_WORDS_MS = 1000;

/** Follows a worker that is saving until it is done or has failed: one that is new has then taken its post or is gone. */
function outcomeOf(worker: ServiceWorker, onProgress: (progress: Progress) => void): Promise<Outcome> {
  const isNew = ['installing', 'installed', 'activating'].includes(worker.state);
  return new Promise((done) => {
    let last: Told = { margins: 'saving', saved: 0, of: 0 };
    const end = (outcome: Outcome) => {
      navigator.serviceWorker.removeEventListener('message', onMessage);
      worker.removeEventListener('statechange', onState);
      done(outcome);
    };
    const failure = () => ({ why: last.why ?? 'network', saved: last.saved, of: last.of }) as const;
    const onMessage = ({ data }: MessageEvent) => {
      if (!isTold(data)) return;
      last = data;
      if (data.margins === 'saving') onProgress(data);
      else if (data.margins === 'failed') end(failure());
      else if (!isNew) end('saved');
    };
    const onState = () => {
      // What it said of its failure may arrive after its end; where it said nothing, it was cut off.
      if (worker.state === 'redundant') setTimeout(() => end(failure()), LAST_WORDS_MS);
      else if (isNew && worker.state === 'activated') end('saved');
    };
    navigator.serviceWorker.addEventListener('message', onMessage);
    navigator.serviceWorker.startMessages();
    worker.addEventListener('statechange', onState);
  });
}

/** Follows what is being saved already, begun on another page; undefined when nothing is. */
export async function follow(onProgress: (progress: Progress) => void): Promise<Outcome | undefined> {
  const saving = (await registered())?.installing;
  return saving ? outcomeOf(saving, onProgress) : undefined;
}

/** Saves the course, or goes on saving it. */
export async function save(onProgress: (progress: Progress) => void): Promise<Outcome> {
  // The browser is asked not to make room by dropping the course; it may decline.
  void navigator.storage?.persist?.();
  try {
    // A worker whose course is no longer whole would not save again.
    await (await registered())?.unregister();
    const registration = await navigator.serviceWorker.register(atRoot('/offline-worker.js'), {
      scope: atRoot('/'),
      updateViaCache: 'none',
    });
    const { installing, active } = registration;
    if (installing) return await outcomeOf(installing, onProgress);
    // A tab still has the worker of a course that was removed: it saves again.
    if (!active) throw new Error('The browser installed no worker.');
    const outcome = outcomeOf(active, onProgress);
    active.postMessage('save');
    return await outcome;
  } catch (error) {
    // A script that did not arrive is a TypeError; other errors are refusals.
    return { why: error instanceof TypeError ? 'network' : 'refused', saved: 0, of: 0 };
  }
}

/** Looks for a newer edition and saves it beside the one that is read. */
export async function lookAgain(onProgress: (progress: Progress) => void): Promise<Outcome> {
  try {
    const registration = await registered();
    await registration?.update();
    return registration?.installing ? await outcomeOf(registration.installing, onProgress) : 'unchanged';
  } catch {
    return { why: 'network', saved: 0, of: 0 };
  }
}

/** From the next page on, the newest whole edition is read. */
export async function useReady(): Promise<void> {
  const shelf = await openShelf(rootAddress());
  const ready = await shelf.ready();
  if (ready !== undefined) await shelf.putFact('in-use', ready);
}

export async function remove(): Promise<void> {
  await (await registered())?.unregister();
  await emptyShelf(rootAddress());
}

/** Bytes the browser has left for this site, where it says so. */
export async function roomLeft(): Promise<number | undefined> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? undefined : Math.max(0, quota - usage);
}
