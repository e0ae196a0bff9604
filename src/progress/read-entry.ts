// Is this record an entry of the log? Old ones are brought to the present form; what is damaged or newer is set aside as it
// is, with the reason, and blocks nothing. Nothing of a record is trusted before it has passed here.
import { isAnswerEvent } from '../quizzes/answer-event.ts';
import { entryVersion, type LogEntry } from './log-entry.ts';

/** newer: written by a later edition of the course. clash: another entry has its id. damaged: anything else. */
export type WhyAside = 'newer' | 'damaged' | 'clash';
export type Aside = { why: WhyAside; record: unknown };
export type Read = { entry: LogEntry } | { why: WhyAside };

type Fields = Record<string, unknown>;

const SLUG = '[a-z0-9]+(?:-[a-z0-9]+)*';
const matches = (pattern: string) => {
  const whole = new RegExp(`^(?:${pattern})$`);
  return (value: unknown): boolean => typeof value === 'string' && value.length <= 300 && whole.test(value);
};
const isItem = matches(`(?:question|viva)/${SLUG}|case/${SLUG}/${SLUG}`);
const isScope = matches(`(?:question|viva)/${SLUG}|case/${SLUG}(?:/${SLUG})?|chapter/${SLUG}|\\*`);
const isChapter = matches(`chapter/${SLUG}`);
const isSection = matches(`section/${SLUG}#[^\\s#<>"]+`);
const isAnchor = matches('[^\\s#<>"]*');
const isTopic = matches(`(?:${SLUG})?`);
const isName = matches('[!-~]+');
const isMoment = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 40 && !Number.isNaN(Date.parse(value));
const isCounter = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;
const isText =
  (most: number) =>
  (value: unknown): boolean =>
    typeof value === 'string' && value.length <= most;
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isFlag = (value: unknown): boolean => typeof value === 'boolean';
const areNames = (value: unknown): boolean => Array.isArray(value) && value.every(isName);
const areCounters = (value: unknown): boolean =>
  isObject(value) && Object.keys(value).every(isName) && Object.values(value).every(isCounter);
/** A drawn outline is the longest response there is. */
const isResponse = (value: unknown): boolean =>
  isObject(value) && typeof value['type'] === 'string' && JSON.stringify(value).length <= 20_000;
const isShare = (value: unknown): boolean => typeof value === 'number' && value >= 0 && value <= 1000;

/** What each kind must hold beside what all hold: field by field, and no other field is kept. */
const FORMS: Readonly<Record<LogEntry['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  answer: {
    item: isItem,
    response: isResponse,
    earned: isShare,
    possible: (value) => isShare(value) && value !== 0,
    certainty: isText(10),
    key: isName,
    chapter: isTopic,
    objective: isTopic,
  },
  undo: { item: isItem, answer: isName },
  bury: { item: isItem, until: isMoment },
  reset: { item: isScope, upTo: areCounters },
  rekey: { item: isItem, key: (value) => value === '' || isName(value) },
  reading: { item: isChapter, section: isAnchor, end: isFlag },
  note: { item: isSection, text: isText(20_000), replaces: areNames },
};
const COMMON = {
  kind: isText(20),
  id: isName,
  schemaVersion: isCounter,
  at: isMoment,
  device: isName,
  counter: isCounter,
} as const;

/** Version 1 knew answers only, and neither chapter nor objective of them. */
const fromVersion1 = (record: Fields): Fields => ({
  ...record,
  kind: 'answer',
  chapter: '',
  objective: '',
  schemaVersion: 2,
});

/** Reads one record, whoever wrote it. Does not change it; throws nothing. */
export function readEntry(record: unknown): Read {
  if (!isObject(record)) return { why: 'damaged' };
  const version = record['schemaVersion'];
  if (typeof version === 'number' && version > entryVersion) return { why: 'newer' };
  const present = version === 1 ? fromVersion1(record) : record;
  const kind = String(present['kind']);
  if (!Object.hasOwn(FORMS, kind)) return { why: 'damaged' };
  const form = { ...COMMON, ...FORMS[kind as LogEntry['kind']] };
  const entry: Fields = {};
  for (const [field, holds] of Object.entries(form)) {
    if (!Object.hasOwn(present, field) || !holds(present[field])) return { why: 'damaged' };
    entry[field] = present[field];
  }
  if (kind === 'answer' && !(isAnswerEvent(entry) && entry.earned <= entry.possible))
    return { why: 'damaged' };
  return { entry: entry as unknown as LogEntry };
}

/** What is kept of a record that could not be read. */
export const asideOf = (record: unknown, why: WhyAside): Aside => ({ why, record });
