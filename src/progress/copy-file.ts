// What is in a saved copy? One JSON file with a name and a version: the log, and the records set aside as they were. Reading
// one trusts nothing: what is no copy is refused with a sentence, what is no entry is set aside.
import type { LogEntry } from './log-entry.ts';
import { asideOf, readEntry, type Aside } from './read-entry.ts';
import { inOrder } from './stamped-answer.ts';

const FORMAT = 'margins-progress';
/** Raised when the shape of the file changes; the versions of entries are their own. */
const COPY_VERSION = 1;

/** 20 MB: about four times what fifty thousand answers take. */
export const LARGEST_COPY_BYTES = 20_000_000;

/** Why a file is refused; the words for it stand in copyRefusals. */
export type CopyRefusal = 'too-large' | 'not-json' | 'other-file' | 'newer';
export const copyRefusals: Readonly<Record<CopyRefusal, string>> = {
  'too-large': 'This file is larger than any saved copy can be (20 MB). Nothing was loaded.',
  'not-json': 'This file cannot be read: it is cut off, or no saved copy. Nothing was loaded.',
  'other-file': 'This is not a copy saved from this course. Nothing was loaded.',
  newer:
    'This copy was saved by a newer edition of the course. Nothing was loaded; reload this page and try again.',
};

/** The text of a copy. @param saved moment it is made */
export function copyText(log: readonly LogEntry[], aside: readonly Aside[], saved: Date): string {
  return JSON.stringify({
    format: FORMAT,
    version: COPY_VERSION,
    saved: saved.toISOString(),
    entries: [...log].sort(inOrder),
    aside: aside.map(({ record }) => record),
  });
}

export type ReadCopy = { refused: CopyRefusal } | { entries: LogEntry[]; aside: Aside[] };

/** Reads the text of a file, whoever wrote it. Throws nothing. */
export function readCopy(text: string): ReadCopy {
  let copy: unknown;
  try {
    copy = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (typeof copy !== 'object' || copy === null) return { refused: 'other-file' };
  const { format, version, entries, aside = [] } = copy as Record<string, unknown>;
  if (format !== FORMAT || !Number.isInteger(version)) return { refused: 'other-file' };
  if ((version as number) > COPY_VERSION) return { refused: 'newer' };
  if (!Array.isArray(entries) || !Array.isArray(aside)) return { refused: 'other-file' };
  const read: { entries: LogEntry[]; aside: Aside[] } = { entries: [], aside: [] };
  for (const record of [...entries, ...aside]) {
    const each = readEntry(record);
    if ('entry' in each) read.entries.push(each.entry);
    else read.aside.push(asideOf(record, each.why));
  }
  return read;
}
