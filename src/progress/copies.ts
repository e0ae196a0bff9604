// How does the log leave this browser and come back? Only by the learner's hand: saved as one file, loaded by union, so that
// loading twice, or from two devices in either order, gives the same; and all of it can be forgotten.
import { asideOf, type Aside } from './aside.ts';
import { LARGEST_COPY_BYTES, copyText, type CopyRefusal } from './copy-file.ts';
import { open, shelfNames } from './database.ts';
import type { LogEntry } from './log-entry.ts';
import { dropHeld, holdForeign, markStale, noteTrouble, readEntries, tellChange } from './log.ts';
import { forgetSingleKeys } from './single-keys.ts';
import { deviceAfter, freshId } from './stamped-answer.ts';

/** A copy of all there is, as the text of a file. Throws nothing. */
export async function saveCopy(): Promise<string> {
  const log = await readEntries();
  let aside: Aside[] = [];
  try {
    aside = await (await open()).getAll('aside');
  } catch (error) {
    noteTrouble(error);
  }
  return copyText(log, aside, new Date());
}

export type Loaded = { refused: CopyRefusal } | { added: number; known: number; aside: number };

/** Loads a saved copy into the log. Throws nothing. */
export async function loadCopy(file: Blob): Promise<Loaded> {
  if (file.size > LARGEST_COPY_BYTES) return { refused: 'too-large' };
  const reader = await import('./read-copy.ts').catch(() => undefined);
  if (!reader) return { refused: 'no-reader' };
  const copy = reader.readCopy(await file.text());
  if ('refused' in copy) return copy;
  try {
    return await join(copy, reader.isSame);
  } catch (error) {
    noteTrouble(error);
    const { length } = holdForeign(copy.entries);
    return { added: length, known: copy.entries.length - length, aside: copy.aside.length };
  } finally {
    tellChange();
  }
}

async function join(
  copy: { entries: LogEntry[]; aside: Aside[] },
  isSame: (stored: LogEntry, entry: LogEntry) => boolean,
): Promise<Loaded> {
  const database = await open();
  const change = database.transaction(['entries', 'aside', 'device', 'stale', 'items'], 'readwrite');
  change.done.catch(() => {}); // reported by the requests below
  const entries = change.objectStore('entries');
  const aside = change.objectStore('aside');
  const shelves = { stale: change.objectStore('stale'), items: change.objectStore('items') };
  const here = new Set((await aside.getAll()).map(({ record }) => JSON.stringify(record)));
  let [added, known, setAside] = [0, 0, 0];
  const put = async (each: Aside) => {
    const text = JSON.stringify(each.record);
    if (here.has(text)) return;
    here.add(text);
    setAside += 1;
    await aside.add(each);
  };
  // Requests are not waited for one by one: a copy may hold tens of thousands.
  const ids = new Set(await entries.getAllKeys());
  const behind = new Set<string>();
  for (const entry of copy.entries) {
    const other = ids.has(entry.id) ? await entries.get(entry.id) : undefined;
    if (!other) {
      ids.add(entry.id);
      void entries.add(entry);
      if (entry.kind === 'reset') await markStale(shelves, entry);
      else if (entry.kind !== 'note') behind.add(entry.item);
      added += 1;
    } else if (isSame(other, entry)) known += 1;
    else await put(asideOf(entry, 'clash'));
  }
  for (const item of behind) void shelves.stale.put(true, item);
  for (const each of copy.aside) await put(each);
  const device = (await change.objectStore('device').get('this')) ?? { id: freshId(), counter: 0 };
  await change.objectStore('device').put(deviceAfter(device, copy.entries), 'this');
  await change.done;
  return { added, known, aside: setAside };
}

/** Forgets everything of the learner in this browser: log, views, drafts, the choice of keys. Throws nothing. */
export async function forgetEverything(): Promise<void> {
  dropHeld();
  forgetSingleKeys();
  try {
    const change = (await open()).transaction([...shelfNames], 'readwrite');
    for (const name of shelfNames) void change.objectStore(name).clear();
    await change.done;
  } catch (error) {
    noteTrouble(error);
  }
  tellChange();
}
