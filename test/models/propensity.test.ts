// Logistic regression on one score against a published example; pairs against plain search.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchedPairs } from '../../src/models/matched-pairs.ts';
import { logisticLine } from '../../src/models/propensity.ts';
import { refusal, within } from './comparing.ts';

describe('logistic line', () => {
  it('hours of study and passing an exam: -4.0777 and 1.5046 (Wikipedia, Logistic regression, 20 students)', () => {
    const hours = '0.5 0.75 1 1.25 1.5 1.75 1.75 2 2.25 2.5 2.75 3 3.25 3.5 4 4.25 4.5 4.75 5 5.5'
      .split(' ')
      .map(Number);
    const passed = [0, 0, 0, 0, 0, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1];
    const { intercept, slope } = logisticLine(hours, passed);
    within(0.00005, intercept, -4.0777);
    within(0.00005, slope, 1.5046);
  });

  it.each([
    ['nobody', [0, 0]],
    ['everyone', [1, 1]],
    ['no patient', []],
  ])('%s treated is refused', (_, treated) => {
    expect(refusal(() => logisticLine([1, 2], treated)).field).toBe('treated');
  });

  it('one score for all gives the share treated and no slope', () => {
    const { intercept, slope } = logisticLine([3, 3, 3, 3], [1, 0, 0, 0]);
    within(1e-9, intercept, Math.log(1 / 3));
    expect(slope).toBe(0);
  });

  it('a score that separates the treated entirely ends with a finite slope of the right sign', () => {
    const { slope } = logisticLine([1, 2, 3, 4], [0, 0, 1, 1]);
    expect(Number.isFinite(slope)).toBe(true);
    expect(slope).toBeGreaterThan(1);
  });

  it('the expected number of treated is the number treated', () => {
    const scores = Array.from({ length: 40 }, (_, i) => Math.sin(7 * i));
    const treated = scores.map((score, i) => Number(score + Math.cos(3 * i) > 0.2));
    const { intercept, slope } = logisticLine(scores, treated);
    const expected = scores.reduce((sum, x) => sum + 1 / (1 + Math.exp(-intercept - slope * x)), 0);
    within(1e-8, expected, treated.filter(Boolean).length);
  });
});

describe('matched pairs', () => {
  const people = fc.array(
    fc.record({ score: fc.integer({ min: 0, max: 30 }), treated: fc.integer({ min: 0, max: 1 }) }),
    {
      maxLength: 40,
    },
  );

  it('each treated patient takes the nearest free one within the caliper, as plain search does', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 0, max: 8 }), (list, caliper) => {
        const scores = list.map(({ score }) => score);
        const treated = list.map((one) => one.treated);
        const taken = new Set<number>();
        const gaps = list.flatMap(({ score, treated: isTreated }, patient) => {
          if (!isTreated) return [];
          const near = list
            .map((other, i) => ({
              i,
              gap: Math.abs(other.score - score),
              score: other.score,
              free: !other.treated && !taken.has(i),
            }))
            .filter(({ free, gap }) => free && gap <= caliper)
            .sort((a, b) => a.gap - b.gap || a.score - b.score)[0];
          if (!near) return [];
          const found = matchedPairs(scores, treated, caliper).find(([one]) => one === patient)?.[1];
          if (found !== undefined) taken.add(found);
          return [[near.score, found === undefined ? NaN : scores[found]]];
        });
        for (const [expected, found] of gaps) expect(found).toBe(expected);
        expect(matchedPairs(scores, treated, caliper)).toHaveLength(gaps.length);
      }),
    );
  });

  it('nobody is used twice, and partners are of the other group', () => {
    fc.assert(
      fc.property(people, (list) => {
        const treated = list.map((one) => one.treated);
        const pairs = matchedPairs(
          list.map(({ score }) => score),
          treated,
          5,
        );
        expect(new Set(pairs.flat()).size).toBe(2 * pairs.length);
        for (const [one, other] of pairs) expect([treated[one], treated[other]]).toEqual([1, 0]);
      }),
    );
  });

  it('a caliper below 0 is refused', () => {
    expect(refusal(() => matchedPairs([1, 2], [1, 0], -1)).field).toBe('caliper');
  });
});
