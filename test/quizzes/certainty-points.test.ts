import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyLevels } from '../../src/quizzes/certainty.ts';
import { fitOf, paysBest, pointsFor, pointsIn } from '../../src/quizzes/certainty-points.ts';
import { addCounts, allLevels, countOf, isEmpty, noCounts, shareIn } from '../../src/quizzes/tally.ts';

const given = (certainty: 'low' | 'mid' | 'high', earned: number) =>
  countOf({ earned, possible: 1, certainty });
const someAnswers = fc.array(
  fc.record({
    certainty: fc.constantFrom(...certaintyLevels),
    earned: fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1),
    possible: fc.constant(1),
  }),
);
const sum = (answers: Parameters<typeof countOf>[0][]) =>
  answers.map(countOf).reduce((all, one) => addCounts(all, one), noCounts);

describe('points for certainty', () => {
  test.each([
    ['low', 1, 0],
    ['mid', 2, -2],
    ['high', 3, -6],
  ] as const)('%s: %i when right, %i when wrong', (level, right, wrong) => {
    expect(pointsFor(level, 1)).toBe(right);
    expect(pointsFor(level, 0)).toBe(wrong);
  });

  test('part credit lies between', () => {
    expect(pointsFor('high', 0.5)).toBe(-1.5);
  });

  // The published thresholds: C=1 below 67%, C=3 above 80%.
  test('low pays best below 2 in 3 right, high above 4 in 5', () => {
    expect(paysBest.low.to).toBeCloseTo(2 / 3, 12);
    expect(paysBest.mid).toEqual({ from: paysBest.low.to, to: paysBest.high.from });
    expect(paysBest.high.from).toBeCloseTo(0.8, 12);
  });

  test('whoever says what pays best earns at least as much as with any other level', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const best = Math.max(...certaintyLevels.map((level) => pointsFor(level, share)));
        const level = certaintyLevels.find((one) => share <= paysBest[one].to) ?? 'high';
        expect(pointsFor(level, share)).toBeCloseTo(best, 9);
      }),
    );
  });

  test('of many answers are the sum of each', () => {
    fc.assert(
      fc.property(someAnswers, (answers) => {
        const points = answers.reduce((all, { certainty, earned }) => all + pointsFor(certainty, earned), 0);
        expect(pointsIn(sum(answers))).toBeCloseTo(points, 2);
      }),
    );
  });
});

describe('sums', () => {
  test('need no order, and what is added can be taken away again exactly', () => {
    fc.assert(
      fc.property(someAnswers, someAnswers, (a, b) => {
        expect(sum([...a, ...b])).toEqual(sum([...b, ...a]));
        expect(addCounts(sum([...a, ...b]), sum(b), -1)).toEqual(sum(a));
      }),
    );
  });

  test('are empty without answers, and then have no share', () => {
    expect(isEmpty(noCounts)).toBe(true);
    expect(isEmpty(given('low', 0))).toBe(false);
    expect(shareIn(noCounts.low)).toBeNull();
    expect(shareIn(allLevels(addCounts(given('low', 1), given('high', 0))))).toBe(0.5);
  });
});

describe('whether a level fits what was scored', () => {
  test.each([
    ['high', 4, 0, 'too-few'],
    ['high', 7, 3, 'below'],
    ['high', 9, 1, 'within'],
    ['mid', 7, 3, 'within'],
    ['mid', 9, 1, 'above'],
    ['low', 9, 1, 'above'],
    ['low', 0, 9, 'within'],
  ] as const)('%s with %i right and %i wrong: %s', (level, right, wrong, fit) => {
    const answers = [...Array(right).fill(1), ...Array(wrong).fill(0)] as number[];
    const counts = answers.reduce((all, earned) => addCounts(all, given(level, earned)), noCounts);
    expect(fitOf(level, counts[level])).toBe(fit);
  });
});
