// Correlation against the quartet every statistician knows.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pearson } from '../../src/models/correlation.ts';
import { refusal, within } from './comparing.ts';

const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
/** Anscombe, Am Stat 1973;27:17-21: four sets that agree in r = 0.816 and in nothing else. */
const quartet = [
  [x, [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]],
  [x, [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]],
  [x, [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]],
  [
    [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89],
  ],
] as const;
const pairs = (xs: readonly number[], ys: readonly number[]) =>
  xs.map((each, at) => ({ x: each, y: ys[at] ?? 0 }));

describe('correlation', () => {
  it.each([
    ['no pair', [], []],
    ['one pair', [1], [2]],
    ['all x the same', [3, 3, 3], [1, 2, 3]],
    ['all y the same', [1, 2, 3], [0, 0, 0]],
  ])('of %s is not defined', (_, xs, ys) => {
    expect(pearson(pairs(xs, ys))).toBeNull();
  });

  it.each(quartet.map(([xs, ys], at) => [at + 1, xs, ys] as const))(
    'of set %i of Anscombe is 0.816',
    (_, xs, ys) => {
      within(0.001, pearson(pairs(xs, ys)) ?? NaN, 0.816);
    },
  );

  it('is 1 along a rising line, -1 along a falling one, and the same whichever comes first', () => {
    within(1e-12, pearson(pairs([1, 2, 3], [2, 4, 6])) ?? NaN, 1);
    within(1e-12, pearson(pairs([1, 2, 3], [6, 4, 2])) ?? NaN, -1);
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.record({ x: number, y: number })), (list) => {
        const r = pearson(list);
        const turned = pearson(list.map((pair) => ({ x: pair.y, y: pair.x })));
        expect(r === null).toBe(turned === null);
        if (r !== null) {
          within(1e-9, r, turned ?? NaN);
          expect(Math.abs(r)).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(refusal(() => pearson([{ x: 1, y: NaN }]))).toMatchObject({ kind: 'not-finite', field: 'y' });
  });
});
