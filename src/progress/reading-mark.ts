// How far has a chapter been read? Where the reader stopped last, and whether the end was ever reached.
import type { EntryOf } from './log-entry.ts';
import { inOrder } from './stamped-answer.ts';

export type ReadingMark = {
  chapter: string;
  /** Anchor of the heading read last; empty before the first. */
  section: string;
  /** The end of the text was reached once. */
  read: boolean;
  /** Moment of the last entry (ISO 8601) and its place in the log. */
  at: string;
  counter: number;
};

/** The mark of a chapter from its entries, in any order; undefined without any. */
export function markFrom(chapter: string, entries: readonly EntryOf<'reading'>[]): ReadingMark | undefined {
  const last = [...entries].sort(inOrder).at(-1);
  if (!last) return undefined;
  const read = entries.some(({ end }) => end);
  return { chapter, section: last.section, read, at: last.at, counter: last.counter };
}
