import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forecast } from '../../src/quizzes/forecast.ts';
import { isSureAndWrong, type ReviewItem } from '../../src/quizzes/review-item.ts';
import { dayStart, isDue, reviewMinutes, reviewQueue } from '../../src/quizzes/review-queue.ts';
import { DAY_MS } from '../../src/quizzes/practice.ts';
import { noCounts } from '../../src/quizzes/tally.ts';
import { deepFreeze } from './deep-freeze.ts';

const HOUR = 3_600_000;
const now = new Date(2026, 10, 23, 15, 30).getTime();
const item = (name: string, told: Partial<ReviewItem> & { sureWrong?: boolean } = {}): ReviewItem => ({
  item: `question/${name}`,
  chapter: 'preoperative',
  objective: 'preop-dose',
  key: '00000000',
  due: now - DAY_MS,
  last: {
    id: name,
    at: now - 3 * DAY_MS,
    grade: told.sureWrong ? 'wrong' : 'right',
    certainty: told.sureWrong ? 'high' : 'mid',
  },
  memory: { stability: 1, difficulty: 5 },
  counts: noCounts,
  ...told,
});

describe('an item is due', () => {
  test.each([
    ['long overdue', { due: now - 400 * DAY_MS }, true],
    ['later today', { due: now + HOUR }, true],
    ['at the last moment of today', { due: dayStart(now, 1) - 1 }, true],
    ['at the first moment of tomorrow', { due: dayStart(now, 1) }, false],
    [
      'answered three hours ago',
      { last: { id: 'x', at: now - 3 * HOUR, grade: 'wrong', certainty: 'low' } },
      false,
    ],
    [
      'answered five hours ago',
      { last: { id: 'x', at: now - 5 * HOUR, grade: 'wrong', certainty: 'low' } },
      true,
    ],
  ] as [string, Partial<ReviewItem>, boolean][])('%s: %s', (_, told, due) => {
    expect(isDue(item('x', told), now)).toBe(due);
  });
});

describe('an item is sure and wrong', () => {
  const last = (grade: ReviewItem['last']['grade'], certainty: ReviewItem['last']['certainty']) =>
    item('x', { last: { id: 'x', at: now, grade, certainty } });
  test.each<[string, ReviewItem, boolean]>([
    ['held with confidence and wrong', last('wrong', 'high'), true],
    ['wrong and fairly sure', last('wrong', 'mid'), false],
    ['right and sure', last('right', 'high'), false],
    ['partly right and sure', last('partly', 'high'), false],
    ['wrong under a key that has changed since', { ...last('wrong', 'high'), memory: null }, false],
  ])('%s: %s', (_, each, is) => {
    expect(isSureAndWrong(each)).toBe(is);
  });
});

const someItems = fc
  .array(
    fc.record({
      chapter: fc.constantFrom('a', 'b', 'c', 'd'),
      days: fc.integer({ min: -5, max: 3 }),
      sureWrong: fc.boolean(),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    deepFreeze(
      list.map(({ chapter, days, sureWrong }, at) =>
        item(String(at), { chapter, due: now + days * DAY_MS, sureWrong }),
      ),
    ),
  );

describe('the queue', () => {
  test('is empty where nothing is due', () => {
    expect(reviewQueue([], now)).toEqual([]);
    expect(reviewQueue([item('x', { due: now + 9 * DAY_MS })], now)).toEqual([]);
  });

  test('holds every due item once and no other, those sure and wrong before the rest', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const queue = reviewQueue(items, now);
        expect(new Set(queue)).toEqual(new Set(items.filter((each) => isDue(each, now))));
        expect(queue).toHaveLength(new Set(queue).size);
        const first = queue.findIndex((each) => !isSureAndWrong(each));
        if (first >= 0) expect(queue.slice(first).some(isSureAndWrong)).toBe(false);
      }),
    );
  });

  test('two of one chapter follow each other only where no other chapter is left in their group', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const queue = reviewQueue(items, now);
        queue.forEach((each, at) => {
          const before = queue[at - 1];
          if (before?.chapter !== each.chapter) return;
          const left = queue.slice(at).filter((other) => isSureAndWrong(other) === isSureAndWrong(each));
          expect(new Set(left.map(({ chapter }) => chapter)).size).toBe(1);
        });
      }),
    );
  });

  test('within a chapter the one due longest comes first, and the order does not depend on that of the list', () => {
    fc.assert(
      fc.property(someItems, (items) => {
        const queue = reviewQueue(items, now);
        expect(reviewQueue([...items].reverse(), now)).toEqual(queue);
        for (const chapter of ['a', 'b', 'c', 'd'])
          for (const sure of [true, false]) {
            const dues = queue
              .filter((each) => each.chapter === chapter && isSureAndWrong(each) === sure)
              .map(({ due }) => due);
            expect(dues).toEqual([...dues].sort((a, b) => a - b));
          }
      }),
    );
  });

  test('nine items take about twelve minutes', () => {
    expect(reviewMinutes(0)).toBe(0);
    expect(reviewMinutes(9)).toBe(12);
  });
});

describe('the forecast', () => {
  test('counts what is overdue today, each item once, and leaves out what is later', () => {
    const items = [-9, 0, 1, 1, 13, 14].map((days, at) => item(String(at), { due: now + days * DAY_MS }));
    expect(forecast(items, now)).toEqual([2, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
  });
});
