// What follows from the log for one item, deed by deed.
import { describe, expect, test } from 'vitest';
import { scopesOf } from '../../src/progress/counted.ts';
import type { LogEntry, Told } from '../../src/progress/log-entry.ts';
import { markFrom } from '../../src/progress/reading-mark.ts';
import { itemFrom } from '../../src/progress/replay.ts';
import { DAY_MS } from '../../src/quizzes/practice.ts';
import { allLevels, answersIn } from '../../src/quizzes/tally.ts';
import { deepFreeze } from '../quizzes/deep-freeze.ts';
import { answer, HOUR, START } from './some-entries.ts';

const after = (hours: number) => new Date(START + hours * HOUR).toISOString();
const common = (id: string, hours: number) => ({
  id,
  schemaVersion: 2,
  at: after(hours),
  item: 'question/x',
});
const given = (id: string, hours: number, told: Partial<Parameters<typeof answer>[0]> = {}) =>
  answer({ id, at: after(hours), ...told });
const undo = (of: string, hours = 1): Told => ({ kind: 'undo', ...common(`undo-${of}`, hours), answer: of });
const bury = (hours: number, until: number): Told => ({
  kind: 'bury',
  ...common('bury', hours),
  until: after(until),
});
const rekey = (key: string, hours: number): Told => ({
  kind: 'rekey',
  ...common(`rekey-${key}`, hours),
  key,
});

/** The item after these, in the order given. */
const itemAfter = (...told: Told[]) =>
  itemFrom(
    'question/x',
    deepFreeze(told.map((each, at): LogEntry => ({ ...each, device: 'ward', counter: at + 1 }))).toReversed(),
    [],
  );
const dueDays = (item: ReturnType<typeof itemFrom>) => ((item?.due ?? NaN) - START) / DAY_MS;
const counted = (item: ReturnType<typeof itemFrom>) => (item ? answersIn(allLevels(item.counts)) : 0);

describe('an item', () => {
  test('is not there before an answer, whatever else was done', () => {
    expect(itemAfter()).toBeUndefined();
    expect(itemAfter(bury(0, 9), rekey('11111111', 1))).toBeUndefined();
  });

  test('comes back by the answers that count', () => {
    expect(dueDays(itemAfter(given('1', 0)))).toBe(2);
    const wrong = itemAfter(given('1', 0), given('2', 48, { earned: 0, certainty: 'high' }));
    expect(dueDays(wrong)).toBe(3);
    expect(wrong?.last).toEqual({ id: '2', at: START + 48 * HOUR, grade: 'wrong', certainty: 'high' });
    expect(counted(wrong)).toBe(2);
  });

  test('an answer within four hours of another is practice, before it or after it by the clock', () => {
    const once = itemAfter(given('1', 0, { earned: 0 }));
    expect(itemAfter(given('1', 0, { earned: 0 }), given('2', 3))).toEqual(once);
    expect(itemAfter(given('1', 0, { earned: 0 }), given('2', -3))).toEqual(once);
    expect(counted(itemAfter(given('1', 0), given('2', 4)))).toBe(2);
  });

  test('an answer taken back is as if it had not been given', () => {
    const once = itemAfter(given('1', 0));
    expect(itemAfter(given('1', 0), given('2', 48), undo('2', 49))).toEqual(once);
    expect(itemAfter(given('1', 0), undo('1'))).toBeUndefined();
    expect(itemAfter(given('1', 0), undo('1'), given('3', 1))).toEqual(itemAfter(given('3', 1)));
    expect(itemAfter(given('1', 0), undo('unknown'))).toEqual(once);
  });

  test('put off, it stays away until then, and not after another answer', () => {
    expect(dueDays(itemAfter(given('1', 0), bury(50, 24 * 5)))).toBe(5);
    expect(dueDays(itemAfter(given('1', 0), bury(1, 2)))).toBe(2);
    const answered = itemAfter(given('1', 0), bury(50, 24 * 30), given('2', 72));
    expect(answered).toEqual(itemAfter(given('1', 0), given('2', 72)));
  });

  test('of which the key changed begins anew, keeps what was given last, and is due at once', () => {
    const changed = itemAfter(given('1', 0), given('2', 48), rekey('11111111', 60));
    expect(changed).toMatchObject({
      key: '11111111',
      memory: null,
      due: START + 60 * HOUR,
      last: { id: '2' },
    });
    expect(counted(changed)).toBe(0);
    const again = itemAfter(given('1', 0), rekey('11111111', 60), given('3', 61, { key: '11111111' }));
    expect(again).toEqual(itemAfter(given('3', 61, { key: '11111111' })));
  });

  test('answered with another key begins anew without being told', () => {
    const again = itemAfter(given('1', 0), given('3', 61, { key: '11111111' }));
    expect(again).toEqual(itemAfter(given('3', 61, { key: '11111111' })));
  });

  test('that left the course is gone, and is back when it is answered again', () => {
    expect(itemAfter(given('1', 0), rekey('', 60))).toBeUndefined();
    expect(itemAfter(given('1', 0), rekey('', 60), given('2', 90))).toBeDefined();
  });
});

describe('the names under which an item is reset', () => {
  test.each([
    ['question/x', 'preoperative', ['*', 'question/x', 'chapter/preoperative']],
    ['question/x', '', ['*', 'question/x']],
    ['case/thigh/dose', 'preoperative', ['*', 'case/thigh/dose', 'case/thigh', 'chapter/preoperative']],
  ])('%s in %o', (item, chapter, scopes) => {
    expect(scopesOf(item, chapter)).toEqual(scopes);
  });
});

describe('the mark of a chapter', () => {
  const reading = (counter: number, section: string, end = false) => ({
    kind: 'reading' as const,
    ...common(String(counter), counter),
    item: 'chapter/x',
    section,
    end,
    device: 'ward',
    counter,
  });

  test('is where the reader was last, and read once the end was reached', () => {
    expect(markFrom('x', [])).toBeUndefined();
    const mark = markFrom('x', [reading(3, 'two'), reading(1, 'one'), reading(2, 'end', true)]);
    expect(mark).toEqual({ chapter: 'x', section: 'two', read: true, at: after(3), counter: 3 });
  });
});
