import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Rating } from 'ts-fsrs';
import { DAY_MS } from '../../src/quizzes/practice.ts';
import { ratingOf, scheduleAfter, type Reviewed } from '../../src/quizzes/schedule.ts';

const at = Date.UTC(2026, 10, 2, 8);
const review = (told: Partial<Reviewed>): Reviewed => ({
  at,
  earned: 1,
  possible: 1,
  certainty: 'mid',
  ...told,
});
const days = (ms: number) => ms / DAY_MS;

describe('what an answer says to the scheduler', () => {
  test.each([
    [0, 'low', Rating.Again],
    [0, 'high', Rating.Again],
    [0.5, 'high', Rating.Hard],
    [1, 'low', Rating.Hard],
    [1, 'mid', Rating.Good],
    [1, 'high', Rating.Easy],
  ] as const)('%s of a point, %s certainty', (earned, certainty, rating) => {
    expect(ratingOf(review({ earned, certainty }))).toBe(rating);
  });
});

describe('the first interval', () => {
  // Initial stabilities of the default weights of FSRS 6 (0.212, 1.2931, 2.3065, 8.2956 days), rounded to whole days.
  test.each([
    ['wrong', { earned: 0 }, 1],
    ['partly right', { earned: 0.5 }, 1],
    ['right and fairly sure', {}, 2],
    ['right and sure', { certainty: 'high' }, 8],
  ] as const)('%s: %s', (_, told, interval) => {
    expect(days(scheduleAfter(undefined, review(told)).due - at)).toBe(interval);
  });
});

const someReview = fc.record({
  after: fc.integer({ min: -2 * DAY_MS, max: 200 * DAY_MS }),
  earned: fc.constantFrom(0, 0.5, 1),
  certainty: fc.constantFrom('low', 'mid', 'high'),
});

describe('a schedule', () => {
  test('lies 1 to 365 whole days after the answer, whatever came before and whatever the clock did', () => {
    fc.assert(
      fc.property(fc.array(someReview, { minLength: 1, maxLength: 30 }), (reviews) => {
        let now = at;
        let schedule;
        for (const { after, ...told } of reviews) {
          now += after;
          schedule = scheduleAfter(schedule, review({ ...told, at: now }));
          const interval = days(schedule.due - now);
          expect(Number.isInteger(interval)).toBe(true);
          expect(interval).toBeGreaterThanOrEqual(1);
          expect(interval).toBeLessThanOrEqual(365);
        }
      }),
    );
  });

  test('grows while answers are right on the day they are due, and falls to days after a wrong one', () => {
    let schedule = scheduleAfter(undefined, review({}));
    for (let time = 0; time < 4; time++) {
      const next = scheduleAfter(schedule, review({ at: schedule.due }));
      expect(next.due - next.at).toBeGreaterThan(schedule.due - schedule.at);
      schedule = next;
    }
    expect(days(schedule.due - schedule.at)).toBeGreaterThan(30);
    const lapsed = scheduleAfter(schedule, review({ at: schedule.due, earned: 0 }));
    expect(days(lapsed.due - lapsed.at)).toBeLessThan(10);
  });

  test('of two answers that differ in certainty alone, the surer right one comes back no sooner', () => {
    fc.assert(
      fc.property(fc.array(someReview, { maxLength: 10 }), (reviews) => {
        let now = at;
        let before: ReturnType<typeof scheduleAfter> | undefined;
        for (const { after, ...told } of reviews) {
          now += Math.abs(after);
          before = scheduleAfter(before, review({ ...told, at: now }));
        }
        const dues = (['low', 'mid', 'high'] as const).map(
          (certainty) => scheduleAfter(before, review({ at: now + 3 * DAY_MS, certainty })).due,
        );
        expect(dues).toEqual([...dues].sort((a, b) => a - b));
      }),
    );
  });
});
