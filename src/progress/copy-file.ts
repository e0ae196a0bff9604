// What is in a saved copy? One JSON file with a name and a version: the log, and the records set aside as they were. What is
// no copy is refused with a sentence (read-copy.ts).
import type { Aside } from './aside.ts';
import type { LogEntry } from './log-entry.ts';
import { inOrder } from './stamped-answer.ts';

export const COPY_FORMAT = 'margins-progress';
/** Raised when the shape of the file changes; the versions of entries are their own. */
export const COPY_VERSION = 1;

/** 20 MB: about four times what fifty thousand answers take. */
export const LARGEST_COPY_BYTES = 20_000_000;

/** Why a file is refused; the words for it stand in copyRefusals. */
export type CopyRefusal = 'too-large' | 'not-json' | 'other-file' | 'newer' | 'no-reader';
export const copyRefusals: Readonly<Record<CopyRefusal, string>> = {
  'too-large': 'This file is larger than any saved copy can be (20 MB). Nothing was loaded.',
  'not-json': 'This file cannot be read: it is cut off, or no saved copy. Nothing was loaded.',
  'other-file': 'This is not a copy saved from this course. Nothing was loaded.',
  newer:
    'This copy was saved by a newer edition of the course. Nothing was loaded; reload this page and try again.',
  'no-reader':
    'The program that reads copies did not arrive. Nothing was loaded; check the connection and try again.',
};

/** The text of a copy. @param saved moment it is made */
export function copyText(log: readonly LogEntry[], aside: readonly Aside[], saved: Date): string {
  return JSON.stringify({
    format: COPY_FORMAT,
    version: COPY_VERSION,
    saved: saved.toISOString(),
    entries: [...log].sort(inOrder),
    aside: aside.map(({ record }) => record),
  });
}
