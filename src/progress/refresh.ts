// How does the cached view follow the log? What is behind is made again from its entries, in one transaction with the sums
// it counts in; nothing is patched, so what is cached equals a replay of the whole log (`viewOf`).
import type { ReviewItem } from '../quizzes/review-item.ts';
import type { Tally } from '../quizzes/tally.ts';
import { asideOf } from './aside.ts';
import { scopesOf } from './counted.ts';
import { viewVersion, type Database } from './database.ts';
import { entryVersion, type LogEntry } from './log-entry.ts';
import { markFrom, type ReadingMark } from './reading-mark.ts';
import { examinedBy, itemFrom } from './replay.ts';
import { inOrder } from './stamped-answer.ts';
import { moveTally } from './tallies.ts';

/** Entries about one thing, in any order. */
type Entries = (about: string) => readonly LogEntry[] | Promise<readonly LogEntry[]>;

function sortedByItem(log: readonly LogEntry[]): Map<string, LogEntry[]> {
  const by = new Map<string, LogEntry[]>();
  for (const entry of log) {
    const list = by.get(entry.item);
    if (list) list.push(entry);
    else by.set(entry.item, [entry]);
  }
  return by;
}

async function itemNow(item: string, entries: Entries): Promise<ReviewItem | undefined> {
  const own = [...(await entries(item))].sort(inOrder);
  const resets = [];
  for (const scope of scopesOf(item, examinedBy(own).chapter))
    if (scope !== item) resets.push(...(await entries(scope)).filter((entry) => entry.kind === 'reset'));
  return itemFrom(item, own, resets);
}

async function markNow(about: string, entries: Entries): Promise<ReadingMark | undefined> {
  const readings = (await entries(about)).filter((entry) => entry.kind === 'reading');
  return markFrom(about.slice('chapter/'.length), readings);
}

const isItem = (about: string): boolean => /^(?:question|case|viva)\//.test(about);
const isChapter = (about: string): boolean => about.startsWith('chapter/');

/** The whole view from the whole log. */
export async function viewOf(
  log: readonly LogEntry[],
): Promise<{ items: ReviewItem[]; tallies: Tally[]; marks: ReadingMark[] }> {
  const by = sortedByItem(log);
  const entries: Entries = (about) => by.get(about) ?? [];
  const tallies = new Map<string, Tally>();
  const items: ReviewItem[] = [];
  const marks: ReadingMark[] = [];
  for (const about of [...by.keys()].sort()) {
    const item = isItem(about) ? await itemNow(about, entries) : undefined;
    const mark = isChapter(about) ? await markNow(about, entries) : undefined;
    if (item) items.push(item);
    if (mark) marks.push(mark);
    moveTally(tallies, undefined, item);
  }
  const sums = [...tallies.values()].sort((a, b) => (a.objective < b.objective ? -1 : 1));
  return { items, tallies: sums, marks };
}

/** Above this many things behind, log and items are read once instead of bit by bit. */
const MANY = 300;

/** Makes again what is behind; all of it where the rules have changed since. */
export async function refresh(database: Database): Promise<void> {
  await settleReader(database);
  const change = database.transaction(
    ['entries', 'stale', 'items', 'tallies', 'marks', 'facts'],
    'readwrite',
  );
  const log = change.objectStore('entries');
  const stale = change.objectStore('stale');
  const items = change.objectStore('items');
  const marks = change.objectStore('marks');
  const sums = change.objectStore('tallies');
  if ((await change.objectStore('facts').get('views')) !== viewVersion) {
    for (const shelf of [items, marks, sums]) await shelf.clear();
    for (const about of sortedByItem(await log.getAll()).keys()) await stale.put(true, about);
    await change.objectStore('facts').put(viewVersion, 'views');
  }
  const behind = await stale.getAllKeys();
  const many = behind.length > MANY;
  const whole = many ? sortedByItem(await log.getAll()) : undefined;
  const known = many ? new Map((await items.getAll()).map((item) => [item.item, item])) : undefined;
  const entries: Entries = (about) => (whole ? (whole.get(about) ?? []) : log.index('item').getAll(about));
  const tallies = new Map((await sums.getAll()).map((tally) => [tally.objective, tally]));
  const before = new Set(tallies.keys());
  for (const about of behind) {
    if (isItem(about)) {
      const old = known ? known.get(about) : await items.get(about);
      const item = await itemNow(about, entries);
      moveTally(tallies, old, item);
      if (item) void items.put(item);
      else void items.delete(about);
    } else if (isChapter(about)) {
      const mark = await markNow(about, entries);
      if (mark) void marks.put(mark);
    }
  }
  for (const tally of tallies.values()) void sums.put(tally);
  for (const gone of before) if (!tallies.has(gone)) void sums.delete(gone);
  await stale.clear();
  await change.done;
}

/** Records set aside as too new, or written by edition 1, are read again by a newer reader. */
async function settleReader(database: Database): Promise<void> {
  if ((await database.get('facts', 'reader')) === entryVersion) return;
  if ((await database.count('aside')) > 0) {
    const reader = await import('./read-entry.ts').catch(() => undefined);
    if (!reader) return; // it did not arrive: with the next view
    const change = database.transaction(['entries', 'aside', 'stale'], 'readwrite');
    let cursor = await change.objectStore('aside').openCursor();
    while (cursor) {
      const { why, record } = cursor.value;
      const read = why === 'newer' ? reader.readEntry(record) : { why };
      if ('entry' in read) {
        await change.objectStore('entries').put(read.entry);
        await change.objectStore('stale').put(true, read.entry.item);
        await cursor.delete();
      } else if (read.why !== why) await cursor.update(asideOf(record, read.why));
      cursor = await cursor.continue();
    }
    await change.done;
  }
  await database.put('facts', entryVersion, 'reader');
}
