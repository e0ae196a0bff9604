// Draws of rates against the distribution they must have: quantiles of the beta distribution, as R's qbeta gives them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plausiblePairs } from '../../src/models/plausible-rates.ts';
import { aCount, refusal, within } from './comparing.ts';

const ten = { events: 5, n: 10 };

it.each([
  [{ times: -1, seed: 1 }, 'times', 'too-small'],
  [{ times: 1.5, seed: 1 }, 'times', 'not-whole'],
  [{ times: 1, seed: -1 }, 'seed', 'too-small'],
])('%j is refused: %s is %s', (asked, field, kind) => {
  expect(refusal(() => plausiblePairs({ arm: ten, comparator: ten }, asked))).toMatchObject({ field, kind });
});

describe('the middle 95% of many draws is the Jeffreys interval (qbeta)', () => {
  it.each([
    [31, 88, 0.2585, 0.3528, 0.4556, 'osullivan-2002, wounds, radiotherapy first'],
    [16, 94, 0.1048, 0.1714, 0.2556, 'osullivan-2002, wounds, surgery first'],
    [13, 56, 0.1368, 0.2337, 0.3544, 'davis-2005, stiffness, surgery first'],
    [0, 20, 0, 0.0112, 0.1166, 'no event: a shape below 1'],
    [20, 20, 0.8834, 0.9888, 1, 'everyone'],
  ])('%i of %i: %d, median %d, %d (%s)', (events, n, low, median, high) => {
    const drawn = plausiblePairs({ arm: { events, n }, comparator: ten }, { seed: 3, times: 20_000 })
      .map(({ arm }) => arm)
      .sort((a, b) => a - b);
    const quantile = (share: number) => drawn[Math.floor(share * drawn.length)] as number;
    within(0.005, quantile(0.025), low);
    within(0.004, quantile(0.5), median);
    within(0.005, quantile(0.975), high);
  });
});

it('arms are drawn independently', () => {
  const drawn = plausiblePairs({ arm: ten, comparator: ten }, { seed: 5, times: 20_000 });
  const covariance =
    drawn.reduce((sum, { arm, comparator }) => sum + (arm - 0.5) * (comparator - 0.5), 0) / drawn.length;
  within(0.001, covariance, 0);
});

it('a draw stays the same when more are asked for, and lies between 0 and 1', () => {
  fc.assert(
    fc.property(aCount, aCount, fc.nat({ max: 40 }), fc.nat(), (arm, comparator, times, seed) => {
      const drawn = plausiblePairs({ arm, comparator }, { seed, times: 40 });
      expect(plausiblePairs({ arm, comparator }, { seed, times })).toEqual(drawn.slice(0, times));
      for (const pair of drawn)
        for (const rate of Object.values(pair)) expect(rate >= 0 && rate <= 1).toBe(true);
    }),
  );
});
