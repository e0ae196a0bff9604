// Reads a file of results that a learner handed over. Trusts nothing of it; a file that cannot be used is named with the reason.
import { certaintyForm, responseForm } from './response-form.ts';
import * as z from 'zod/mini';
import { resultFormat, resultVersion, type ResultFile, type ResultLine } from './result-file.ts';

const name = z.string().check(z.minLength(1), z.maxLength(200));
const lineForm = z.object({
  item: name,
  key: name,
  response: z.nullable(responseForm),
  earned: z.number().check(z.minimum(0), z.maximum(1)),
  certainty: z.nullable(certaintyForm),
  seconds: z.nullable(z.number().check(z.minimum(0))),
});
const fileForm = z.object({
  format: z.literal(resultFormat),
  version: z.int(),
  lines: z.array(z.unknown()),
});

/** A file as it was saved, or why it cannot be used, in words for the person who gave it. */
export function readResultFile(text: string): ResultFile | { problem: string } {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return { problem: 'it is no JSON' };
  }
  const file = fileForm.safeParse(found);
  if (!file.success) return { problem: 'it is no file of results of this course' };
  const { format, version, lines } = file.data;
  if (version !== resultVersion)
    return { problem: `it is of version ${version}; this edition reads version ${resultVersion}` };
  const read: ResultLine[] = [];
  for (const line of lines) {
    const each = lineForm.safeParse(line);
    if (!each.success) return { problem: `its line ${read.length + 1} is damaged` };
    read.push(each.data);
  }
  if (new Set(read.map(({ item }) => item)).size < read.length) return { problem: 'it holds an item twice' };
  return { format, version: resultVersion, lines: read };
}
