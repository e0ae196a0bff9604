// Odds ratios against the note every reader of the BMJ has met, and risks at other baselines against the Cochrane Handbook.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oddsRatio, riskAtOdds } from '../../src/models/odds-ratio.ts';
import { aCount, refusal, within } from './comparing.ts';

describe('odds ratio', () => {
  it.each([
    [0, 10, 5, 10],
    [10, 10, 5, 10],
    [5, 10, 0, 10],
    [5, 10, 10, 10],
  ])('%i/%i v %i/%i has none, and none is made up', (x1, n1, x2, n2) => {
    expect(oddsRatio({ arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } })).toBeNull();
  });

  it('hay fever in 141 of 561 with eczema v 928 of 14453 without: 4.89, 4.00 to 5.99 (Bland and Altman, BMJ 2000;320:1468)', () => {
    const ratio = oddsRatio({ arm: { events: 141, n: 561 }, comparator: { events: 928, n: 14453 } });
    within(0.005, ratio?.estimate ?? NaN, 4.89);
    within(0.005, ratio?.low ?? NaN, 4);
    within(0.005, ratio?.high ?? NaN, 5.99);
  });

  it('turns over when the arms change places', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const [one, other] = [
          oddsRatio({ arm, comparator }),
          oddsRatio({ arm: comparator, comparator: arm }),
        ];
        expect(one === null).toBe(other === null);
        if (one && other) within(1e-9, one.low * other.high, 1);
      }),
    );
  });
});

describe('risk at another baseline', () => {
  it('odds ratio 0.73 at a risk of 0.3: 62 fewer per 1000 (Cochrane Handbook 5.1, 12.5.4.3)', () => {
    within(0.5, 1000 * (0.3 - riskAtOdds({ risk: 0.3, ratio: 0.73 })), 62);
  });

  it('at the trial’s own risk it gives the trial’s own risk back, and never leaves 0 to 1', () => {
    fc.assert(
      fc.property(aCount, aCount, fc.double({ min: 0, max: 1, noNaN: true }), (arm, comparator, risk) => {
        const ratio = oddsRatio({ arm, comparator });
        if (!ratio) return;
        const own = riskAtOdds({ risk: comparator.events / comparator.n, ratio: ratio.estimate });
        within(1e-9, own, arm.events / arm.n);
        const other = riskAtOdds({ risk, ratio: ratio.estimate });
        expect(other).toBeGreaterThanOrEqual(0);
        expect(other).toBeLessThanOrEqual(1);
        expect(riskAtOdds({ risk, ratio: 1 })).toBe(risk);
      }),
    );
  });

  it.each([
    [{ risk: -0.1, ratio: 2 }, 'risk', 'too-small'],
    [{ risk: 1.1, ratio: 2 }, 'risk', 'too-large'],
    [{ risk: 0.5, ratio: 0 }, 'ratio', 'too-small'],
    [{ risk: NaN, ratio: 1 }, 'risk', 'not-a-number'],
  ])('%j: %s is %s', (input, field, kind) => {
    expect(refusal(() => riskAtOdds(input))).toMatchObject({ field, kind });
  });
});
