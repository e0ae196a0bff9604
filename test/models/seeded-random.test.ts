// The generator against the reference implementation's numbers, and its draws against what they must be on average.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextWord, seededDraws } from '../../src/models/seeded-random.ts';
import { refusal, within } from './comparing.ts';

it.each([
  [-1, 'too-small'],
  [1.5, 'not-whole'],
  [NaN, 'not-a-number'],
  ['1', 'not-a-number'],
])('seed %j is refused as %s', (seed, kind) => {
  expect(refusal(() => seededDraws(seed as number))).toMatchObject({ field: 'seed', kind });
});

it('state 1, 2, 3, 4 gives the reference’s numbers (xoshiro128starstar.c 1.1, as tested in rand_xoshiro)', () => {
  const state = Uint32Array.of(1, 2, 3, 4);
  const words = Array.from({ length: 10 }, () => nextWord(state));
  expect(words).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

describe('draws', () => {
  const many = <T>(seed: number, draw: (draws: ReturnType<typeof seededDraws>) => T): T[] => {
    const draws = seededDraws(seed);
    return Array.from({ length: 20_000 }, () => draw(draws));
  };
  const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;

  it('are the same for the same seed and differ for another', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const three = (one: number) => {
          const draws = seededDraws(one);
          return [draws.uniform(), draws.uniform(), ...draws.normalPair()];
        };
        expect(three(seed)).toEqual(three(seed));
        expect(three(seed)).not.toEqual(three(seed + 1));
      }),
    );
  });

  it.each([0, 1, 7])(
    'seed %i: uniform draws lie between 0 and 1, with mean 1/2 and variance 1/12',
    (seed) => {
      const drawn = many(seed, (draws) => draws.uniform());
      expect(Math.min(...drawn)).toBeGreaterThan(0);
      expect(Math.max(...drawn)).toBeLessThan(1);
      within(0.01, mean(drawn), 1 / 2);
      within(0.003, mean(drawn.map((x) => (x - 1 / 2) ** 2)), 1 / 12);
    },
  );

  it.each([0, 1, 7])('seed %i: normal draws have mean 0, variance 1, and no link within a pair', (seed) => {
    const drawn = many(seed, (draws) => draws.normalPair());
    for (const part of [0, 1] as const) {
      within(0.03, mean(drawn.map((pair) => pair[part])), 0);
      within(0.04, mean(drawn.map((pair) => pair[part] ** 2)), 1);
      within(0.01, mean(drawn.map((pair) => Number(pair[part] < 1.959964))), 0.975);
    }
    within(0.03, mean(drawn.map(([x, y]) => x * y)), 0);
  });
});
