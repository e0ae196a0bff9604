// Random logs as several devices would write them: every kind of entry, with clocks that jump.
import fc from 'fast-check';
import type { LogEntry, Told } from '../../src/progress/log-entry.ts';
import type { AnswerEvent } from '../../src/quizzes/answer-event.ts';

export const START = Date.UTC(2026, 10, 2, 8);
export const HOUR = 3_600_000;

/** An answer to `question/x`, right and fairly sure, unless told otherwise. */
export const answer = (told: Partial<AnswerEvent> & { id: string }): AnswerEvent & { kind: 'answer' } => ({
  kind: 'answer',
  schemaVersion: 2,
  at: new Date(START).toISOString(),
  item: 'question/x',
  response: { type: 'single', option: 'a' },
  earned: 1,
  possible: 1,
  certainty: 'mid',
  key: '00000000',
  chapter: 'preoperative',
  objective: 'preop-dose',
  ...told,
});

/** Items; the chapter of one was not known at first. */
const ITEMS = [
  { item: 'question/c', chapter: '', objective: '' },
  { item: 'question/a', chapter: 'preoperative', objective: 'preop-dose' },
  { item: 'question/b', chapter: 'preoperative', objective: 'preop-volumes' },
  { item: 'case/thigh/dose', chapter: 'preoperative', objective: 'preop-dose' },
  { item: 'case/thigh/boost', chapter: 'postoperative', objective: 'postop-boost' },
  { item: 'question/c', chapter: 'postoperative', objective: 'postop-boost' },
  { item: 'viva/a', chapter: 'postoperative', objective: 'postop-boost' },
] as const;
export const SCOPES = ['*', 'question/a', 'case/thigh', 'case/thigh/dose', 'chapter/postoperative'] as const;

/** What one does, without stamp: `pick` chooses the answer an undo takes back. */
type Deed = (told: {
  id: string;
  at: string;
  answers: readonly string[];
  seen: Record<string, number>;
}) => Told;

const place = fc.constantFrom(...ITEMS);
const key = fc.constantFrom('00000000', '00000000', '00000000', '11111111');
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .record({
        place,
        key,
        earned: fc.constantFrom(0, 0.25, 1 / 3, 1),
        certainty: fc.constantFrom('low', 'mid', 'high'),
      })
      .map(
        ({ place: where, ...more }): Deed =>
          ({ id, at }) =>
            answer({ id, at, ...where, ...more }),
      ),
  },
  {
    weight: 2,
    arbitrary: fc
      .record({ place, pick: fc.nat() })
      .map(({ place: { item }, pick }): Deed => ({ id, at, answers }) => ({
        kind: 'undo',
        schemaVersion: 2,
        id,
        at,
        item,
        answer: answers[pick % Math.max(1, answers.length)] ?? 'none',
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ place, hours: fc.integer({ min: 1, max: 48 }) })
      .map(({ place: { item }, hours }): Deed => ({ id, at }) => ({
        kind: 'bury',
        schemaVersion: 2,
        id,
        at,
        item,
        until: new Date(Date.parse(at) + hours * HOUR).toISOString(),
      })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...SCOPES).map((item): Deed => ({ id, at, seen }) => ({
      kind: 'reset',
      schemaVersion: 2,
      id,
      at,
      item,
      upTo: { ...seen },
    })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ place, key: fc.constantFrom('11111111', '') })
      .map(({ place: { item }, key: found }): Deed => ({ id, at }) => ({
        kind: 'rekey',
        schemaVersion: 2,
        id,
        at,
        item,
        key: found,
      })),
  },
  {
    weight: 1,
    arbitrary: fc
      .record({ section: fc.constantFrom('', 'one', 'two'), end: fc.boolean() })
      .map((told): Deed => ({ id, at }) => ({
        kind: 'reading',
        schemaVersion: 2,
        id,
        at,
        item: 'chapter/preoperative',
        ...told,
      })),
  },
  {
    weight: 1,
    arbitrary: fc.string({ maxLength: 20 }).map((text): Deed => ({ id, at }) => ({
      kind: 'note',
      schemaVersion: 2,
      id,
      at,
      item: 'section/preoperative#one',
      text,
      replaces: [],
    })),
  },
);

/** Who does what after how many hours; a clock may be set back. */
const line = fc.record({
  device: fc.constantFrom('ward', 'home', 'train'),
  hours: fc.integer({ min: -30, max: 200 }),
  deed,
});

/** What was done, in the order of one person's life, on devices that do not know of each other. */
export const someDeeds = fc.array(line, { maxLength: 25 });

export type Line = typeof line extends fc.Arbitrary<infer T> ? T : never;

/** What was done before it is stamped, for a log that stamps by itself. */
export function* toldOf(deeds: readonly Line[]): Generator<(seen: Record<string, number>) => Told> {
  let at = START;
  const answers: string[] = [];
  for (const [place, { hours, deed: does }] of deeds.entries()) {
    at += hours * HOUR;
    yield (seen) => {
      const told = does({ id: `id-${place}`, at: new Date(at).toISOString(), answers, seen });
      if (told.kind === 'answer') answers.push(told.id);
      return told;
    };
  }
}

/** A log of several devices. */
export const someLog: fc.Arbitrary<readonly LogEntry[]> = someDeeds.map((deeds) => {
  let at = START;
  const counters: Record<string, number> = {};
  const answers: string[] = [];
  return deeds.map(({ device, hours, deed: does }, place): LogEntry => {
    at += hours * HOUR;
    const told = does({ id: `id-${place}`, at: new Date(at).toISOString(), answers, seen: counters });
    const counter = (counters[device] ?? 0) + 1;
    counters[device] = counter;
    if (told.kind === 'answer') answers.push(told.id);
    return { ...told, device, counter };
  });
});
