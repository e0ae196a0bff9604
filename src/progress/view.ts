// What does a page show of the log? Items due before a moment, sums by objective, marks of chapters. Read from what is
// cached in the database, brought up to date first; made from the whole log where something is held in memory.
import { comesBack, type ReviewItem } from '../quizzes/review-item.ts';
import type { Tally } from '../quizzes/tally.ts';
import type { WhyAside } from './aside.ts';
import { open, viewVersion } from './database.ts';
import { entryVersion } from './log-entry.ts';
import { heldEntries, noteTrouble, readEntries } from './log.ts';
import type { ReadingMark } from './reading-mark.ts';

export type View = {
  /** Items due before the moment asked for, soonest first. */
  due: readonly ReviewItem[];
  tallies: readonly Tally[];
  marks: readonly ReadingMark[];
  /** Number of items answered and in review. */
  items: number;
  /** Records set aside, by reason. */
  aside: Readonly<Record<WhyAside, number>>;
};

const nothingAside = { newer: 0, damaged: 0, clash: 0 };

/** Brings what is cached up to date; the program for it is loaded only when something is behind. */
export async function freshen(): Promise<void> {
  const database = await open();
  const [stale, views, reader] = await Promise.all([
    database.count('stale'),
    database.get('facts', 'views'),
    database.get('facts', 'reader'),
  ]);
  if (stale === 0 && views === viewVersion && reader === entryVersion) return;
  const { refresh } = await import('./refresh.ts');
  await refresh(database);
}

async function storedView(before: number): Promise<View> {
  await freshen();
  const database = await open();
  const read = database.transaction(['items', 'tallies', 'marks', 'aside'], 'readonly');
  const [due, tallies, marks, items, aside] = await Promise.all([
    read.objectStore('items').index('due').getAll(IDBKeyRange.upperBound(before, true)),
    read.objectStore('tallies').getAll(),
    read.objectStore('marks').getAll(),
    read.objectStore('items').count(),
    read.objectStore('aside').getAll(),
  ]);
  const counted: Record<WhyAside, number> = { ...nothingAside };
  for (const { why } of aside) counted[why] += 1;
  return { due: due.filter(comesBack), tallies, marks, items, aside: counted };
}

/** The view of the learner's log. @param before items due before this (ms since 1970) are given. Throws nothing. */
export async function readView(before: number): Promise<View> {
  if (heldEntries().length === 0) {
    try {
      return await storedView(before);
    } catch (error) {
      noteTrouble(error);
    }
  }
  const { viewOf } = await import('./refresh.ts');
  const { items, tallies, marks } = await viewOf(await readEntries());
  const due = items.filter((item) => item.due < before && comesBack(item)).sort((a, b) => a.due - b.due);
  return { due, tallies, marks, items: items.length, aside: nothingAside };
}

/** The view of one item as it stands now, undefined where no answer to it counts. Throws nothing. */
export async function readItem(item: string): Promise<ReviewItem | undefined> {
  if (heldEntries().length === 0) {
    try {
      await freshen();
      return await (await open()).get('items', item);
    } catch (error) {
      noteTrouble(error);
    }
  }
  const { viewOf } = await import('./refresh.ts');
  return (await viewOf(await readEntries())).items.find((each) => each.item === item);
}

/** Those of these items that are in review, as far as the database has them. Throws nothing. */
export async function readItemsOf(names: readonly string[]): Promise<ReviewItem[]> {
  try {
    await freshen();
    const items = (await open()).transaction('items').store;
    const found = await Promise.all(names.map((name) => items.get(name)));
    return found.filter((item) => item !== undefined);
  } catch (error) {
    noteTrouble(error);
    return [];
  }
}

/** All items in review, soonest due first. Throws nothing. */
export async function readItems(): Promise<ReviewItem[]> {
  return [...(await readView(Infinity)).due];
}
