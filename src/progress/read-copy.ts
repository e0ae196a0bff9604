// Reads a saved copy, whoever wrote it: what is no copy is refused, what is no entry is set aside. Fetched when one is loaded.
import * as z from 'zod/mini';
import { asideOf, type Aside } from './aside.ts';
import { COPY_FORMAT, COPY_VERSION, type CopyRefusal } from './copy-file.ts';
import type { LogEntry } from './log-entry.ts';
import { readEntry } from './read-entry.ts';

const copyForm = z.object({
  format: z.literal(COPY_FORMAT),
  version: z.int(),
  entries: z.array(z.unknown()),
  aside: z._default(z.array(z.unknown()), []),
});
/** A newer copy may hold anything else. */
const newerForm = z.object({ format: z.literal(COPY_FORMAT), version: z.int().check(z.gt(COPY_VERSION)) });

export type ReadCopy = { refused: CopyRefusal } | { entries: LogEntry[]; aside: Aside[] };

/** Reads the text of a file. Throws nothing. */
export function readCopy(text: string): ReadCopy {
  let copy: unknown;
  try {
    copy = JSON.parse(text);
  } catch {
    return { refused: 'not-json' };
  }
  if (newerForm.safeParse(copy).success) return { refused: 'newer' };
  const read = copyForm.safeParse(copy);
  if (!read.success) return { refused: 'other-file' };
  const sorted: { entries: LogEntry[]; aside: Aside[] } = { entries: [], aside: [] };
  for (const record of [...read.data.entries, ...read.data.aside]) {
    const each = readEntry(record);
    if ('entry' in each) sorted.entries.push(each.entry);
    else sorted.aside.push(asideOf(record, each.why));
  }
  return sorted;
}

/** Is this what is stored under its id? Fields are compared as they are read, in whatever order they were written. */
export const isSame = (stored: LogEntry, entry: LogEntry): boolean =>
  JSON.stringify(readEntry(stored)) === JSON.stringify({ entry });
