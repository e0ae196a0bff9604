// How do entries get into the log, and out of it? Appended in one transaction with the counter of this device, so that two
// tabs never stamp the same; read whole or by what they are about. Where the browser refuses, they are held in memory.
import type { IDBPObjectStore, StoreNames } from 'idb';
import { open, troubleOf, type Database, type Shelves, type Trouble } from './database.ts';
import type { LogEntry, Told } from './log-entry.ts';
import { deviceAfter, freshId, stampEntry, unionOf, type Device } from './stamped-answer.ts';

/** Entries that could not be stored, or were stored in storage that is gone. */
const held: LogEntry[] = [];
/** What this page has stored, in case its storage is emptied. */
const stored: LogEntry[] = [];
let visitor: Device | undefined;
let trouble: Trouble | undefined;

const changes = new EventTarget();
const others = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('margins-progress');
if (others) others.onmessage = () => changes.dispatchEvent(new Event('change'));
// While a page lies in the browser's memory it hears of nothing.
globalThis.addEventListener?.('pageshow', ({ persisted }) => {
  if (persisted) changes.dispatchEvent(new Event('change'));
});
(others as { unref?: () => void } | undefined)?.unref?.();

/** Calls back when the log has changed, here or in another tab. Returns how to stop. */
export function onChange(call: () => void): () => void {
  changes.addEventListener('change', call);
  return () => changes.removeEventListener('change', call);
}
export function tellChange(): void {
  others?.postMessage('change');
  changes.dispatchEvent(new Event('change'));
}

/** Why entries are held in memory; undefined while all is kept. */
export const troubleNow = (): Trouble | undefined => trouble;
export const heldEntries = (): readonly LogEntry[] => held;

/** Forgets what this page holds. */
export function dropHeld(): void {
  held.length = stored.length = 0;
  visitor = trouble = undefined;
}

/** From an error of the browser: from now on this page holds what cannot be kept. */
export function noteTrouble(error: unknown): void {
  trouble = troubleOf(error);
  if (trouble === 'cleared') held.push(...stored.splice(0));
}

type Shelf<Name extends 'stale' | 'items'> = IDBPObjectStore<
  Shelves,
  ArrayLike<StoreNames<Shelves>>,
  Name,
  'readwrite'
>;

/** Marks what an entry is about as behind the log. */
export async function markStale(
  { stale, items }: { stale: Shelf<'stale'>; items: Shelf<'items'> },
  { kind, item }: Told,
): Promise<void> {
  if (kind === 'note') return;
  if (kind !== 'reset' || /^question|^viva|^case\/.*\//.test(item)) {
    await stale.put(true, item);
    return;
  }
  const covered = item.startsWith('chapter/')
    ? (await items.getAll()).filter(({ chapter }) => `chapter/${chapter}` === item).map((each) => each.item)
    : (await items.getAllKeys()).filter((key) => item === '*' || key.startsWith(`${item}/`));
  for (const key of covered) await stale.put(true, key);
}

/** Stores entries that are not there yet, oldest first. Those held for want of storage get their stamp anew. */
async function store(
  database: Database,
  waiting: readonly LogEntry[],
  told: readonly Told[],
): Promise<LogEntry[]> {
  const change = database.transaction(['entries', 'device', 'stale', 'items'], 'readwrite');
  change.done.catch(() => {}); // reported by the requests below
  const entries = change.objectStore('entries');
  const shelves = { stale: change.objectStore('stale'), items: change.objectStore('items') };
  let device = (await change.objectStore('device').get('this')) ?? { id: freshId(), counter: 0 };
  const keep = async (each: Told | LogEntry) => {
    const known = await entries.get(each.id);
    if (known) return known;
    const foreign = 'device' in each && each.device !== visitor?.id;
    const stamped = foreign ? { entry: each, device: deviceAfter(device, [each]) } : stampEntry(each, device);
    device = stamped.device;
    await entries.add(stamped.entry);
    await markStale(shelves, each);
    return stamped.entry;
  };
  for (const each of waiting) await keep(each);
  const kept: LogEntry[] = [];
  for (const each of told) kept.push(await keep(each));
  await change.objectStore('device').put(device, 'this');
  await change.done;
  return kept;
}

/**
 * Adds entries to the log; one whose id is there already is left as it is. Entries held so far are stored with them.
 * Throws nothing: what cannot be stored is held.
 */
export async function appendEntries(told: readonly Told[]): Promise<LogEntry[]> {
  const waiting = [...held];
  try {
    const kept = await store(await open(), waiting, told);
    for (const each of waiting) held.splice(held.indexOf(each), 1);
    trouble = undefined;
    stored.push(...kept);
    return kept;
  } catch (error) {
    noteTrouble(error);
    visitor ??= { id: freshId(), counter: await counterNow() };
    return told.map(hold);
  } finally {
    tellChange();
  }
}

/** The counter of this device where it can be read although nothing can be written. */
async function counterNow(): Promise<number> {
  try {
    return (await (await open()).get('device', 'this'))?.counter ?? 0;
  } catch {
    return 0;
  }
}

/** Holds one entry for as long as the page lasts. */
function hold(told: Told): LogEntry {
  const known = held.find(({ id }) => id === told.id);
  if (known) return known;
  const { entry, device } = stampEntry(told, visitor ?? { id: freshId(), counter: 0 });
  visitor = device;
  held.push(entry);
  return entry;
}

/** Holds entries of a saved copy, stamped as they are; what this page stamps next comes after them. */
export function holdForeign(entries: readonly LogEntry[]): LogEntry[] {
  const fresh = entries.filter((entry) => !held.some(({ id }) => id === entry.id));
  held.push(...fresh);
  visitor = deviceAfter(visitor ?? { id: freshId(), counter: 0 }, fresh);
  return fresh;
}

/** The whole log, stored and held, in order. Throws nothing. */
export async function readEntries(): Promise<LogEntry[]> {
  try {
    return unionOf(await (await open()).getAll('entries'), held);
  } catch (error) {
    noteTrouble(error);
    return unionOf([], held);
  }
}
