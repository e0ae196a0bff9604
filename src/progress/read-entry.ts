// Is this record an entry of the log? Old ones are brought to the present form; what is damaged or newer is set aside as it
// is, with the reason, and blocks nothing. Nothing of a record is trusted before it has passed here. Fetched when a copy is
// loaded or a new edition looks at old records: it brings Zod along.
import { certaintyForm, responseForm } from '../quizzes/response-form.ts';
import * as z from 'zod/mini';
import type { WhyAside } from './aside.ts';
import { entryVersion, type LogEntry } from './log-entry.ts';

export type Read = { entry: LogEntry } | { why: WhyAside };

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const written = (pattern: string) =>
  z.string().check(z.maxLength(300), z.regex(new RegExp(`^(?:${pattern})$`)));
const text = (most: number) => z.string().check(z.maxLength(most));
const item = written(`(?:question|viva)/${SLUG}|case/${SLUG}/${SLUG}`);
const topic = written(`(?:${SLUG})?`);
const name = written('[!-~]+');
const moment = text(40).check(z.refine((told) => !Number.isNaN(Date.parse(told))));
const counter = z.int().check(z.positive());
const share = z.number().check(z.minimum(0), z.maximum(1000));
/** A drawn outline is the longest response there is. */
const response = responseForm.check(z.refine((given) => JSON.stringify(given).length <= 20_000));

const common = { id: name, schemaVersion: counter, at: moment, device: name, counter };
/** What each kind must hold beside what all hold: no other field is kept. */
const entryForm = z.discriminatedUnion('kind', [
  z
    .object({
      ...common,
      kind: z.literal('answer'),
      item,
      response,
      earned: share,
      possible: share.check(z.positive()),
      certainty: certaintyForm,
      key: name,
      chapter: topic,
      objective: topic,
    })
    .check(z.refine(({ earned, possible }) => earned <= possible)),
  z.object({ ...common, kind: z.literal('undo'), item, answer: name }),
  z.object({ ...common, kind: z.literal('bury'), item, until: moment }),
  z.object({
    ...common,
    kind: z.literal('reset'),
    item: written(`(?:question|viva)/${SLUG}|case/${SLUG}(?:/${SLUG})?|chapter/${SLUG}|\\*`),
    upTo: z.record(name, counter),
  }),
  z.object({ ...common, kind: z.literal('rekey'), item, key: written('[!-~]*') }),
  z.object({
    ...common,
    kind: z.literal('reading'),
    item: written(`chapter/${SLUG}`),
    section: written('[^\\s#<>"]*'),
    end: z.boolean(),
  }),
  z.object({
    ...common,
    kind: z.literal('note'),
    item: written(`section/${SLUG}#[^\\s#<>"]+`),
    text: text(20_000),
    replaces: z.array(name),
  }),
]);

/** Version 1 knew answers only, and neither chapter nor objective of them. */
const fromVersion1 = (record: object): object => ({
  ...record,
  kind: 'answer',
  chapter: '',
  objective: '',
  schemaVersion: 2,
});

/** Reads one record, whoever wrote it. Does not change it; throws nothing. */
export function readEntry(record: unknown): Read {
  if (typeof record !== 'object' || record === null) return { why: 'damaged' };
  const { schemaVersion } = record as { schemaVersion?: unknown };
  if (typeof schemaVersion === 'number' && schemaVersion > entryVersion) return { why: 'newer' };
  const read = entryForm.safeParse(schemaVersion === 1 ? fromVersion1(record) : record);
  return read.success ? { entry: read.data as LogEntry } : { why: 'damaged' };
}
