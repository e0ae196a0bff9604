// Numbers needed to treat or harm: reciprocal of the difference, silent about limits where it may be nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberNeeded } from '../../src/models/number-needed.ts';
import { proportionDifference } from '../../src/models/proportions.ts';
import { aCount, refusal, within } from './comparing.ts';

const clear = { arm: { events: 56, n: 70 }, comparator: { events: 48, n: 80 } };

describe('what cannot be is refused', () => {
  it('an event neither wanted nor unwanted', () => {
    const comparison = { ...clear, eventIs: 'bad' as 'unwanted' };
    expect(refusal(() => numberNeeded(comparison))).toMatchObject({ kind: 'unknown-word', field: 'eventIs' });
  });

  it('an arm with more events than patients', () => {
    const comparison = { ...clear, arm: { events: 71, n: 70 }, eventIs: 'wanted' as const };
    expect(refusal(() => numberNeeded(comparison))).toMatchObject({ kind: 'too-large', field: 'arm.events' });
  });
});

describe('no difference, no number', () => {
  it.each([
    [0, 10, 0, 20],
    [1, 3, 2, 6],
    [7, 7, 9, 9],
  ])('%i/%i v %i/%i', (x1, n1, x2, n2) => {
    const arms = { arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } };
    expect(numberNeeded({ ...arms, eventIs: 'wanted' })).toEqual({ kind: 'no-difference' });
  });
});

describe('a difference whose interval includes zero is given without limits', () => {
  it('14/87 v 7/89 complete responses (bonvalot-2019): one more in about 12, interval not given', () => {
    const arms = { arm: { events: 14, n: 87 }, comparator: { events: 7, n: 89 } };
    const needed = numberNeeded({ ...arms, eventIs: 'wanted' });
    expect(needed).toEqual({
      kind: 'difference-includes-zero',
      effect: 'benefit',
      estimate: expect.closeTo(7743 / 637, 9) as number, // 87 * 89 / (14 * 89 - 7 * 87)
    });
  });
});

describe('a difference clear of zero is given with its limits', () => {
  it('56/70 v 48/80: 5, from 1 / 0.3339 to 1 / 0.0524 (Newcombe 1998, table II, turned over)', () => {
    const needed = numberNeeded({ ...clear, eventIs: 'wanted' });
    if (needed.kind !== 'with-interval') return expect.fail('limits were due');
    expect(needed.effect).toBe('benefit');
    within(1e-9, needed.estimate, 5);
    within(0.01, needed.low, 2.99);
    within(0.02, needed.high, 19.08);
  });

  it('31/88 v 16/94 wound complications (osullivan-2002): harm to one more in about 5 or 6', () => {
    const arms = { arm: { events: 31, n: 88 }, comparator: { events: 16, n: 94 } };
    expect(numberNeeded({ ...arms, eventIs: 'unwanted' })).toMatchObject({
      kind: 'with-interval',
      effect: 'harm',
      estimate: expect.closeTo(8272 / 1506, 9) as number, // 88 * 94 / (31 * 94 - 16 * 88)
    });
  });
});

describe('for every pair of arms', () => {
  it('what is a benefit if wanted is a harm if unwanted, and the numbers stay', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const wanted = numberNeeded({ arm, comparator, eventIs: 'wanted' });
        const unwanted = numberNeeded({ arm, comparator, eventIs: 'unwanted' });
        if (wanted.kind === 'no-difference') {
          expect(unwanted).toEqual(wanted);
          return;
        }
        const flipped = wanted.effect === 'benefit' ? 'harm' : 'benefit';
        expect(unwanted).toEqual({ ...wanted, effect: flipped });
      }),
    );
  });

  it('limits are given exactly where the interval of the difference leaves out zero', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const { low, high } = proportionDifference({ arm, comparator });
        const needed = numberNeeded({ arm, comparator, eventIs: 'wanted' });
        expect(needed.kind === 'with-interval').toBe(low > 0 || high < 0);
        if (needed.kind !== 'with-interval') return;
        expect(needed.low).toBeGreaterThanOrEqual(1);
        expect(needed.low).toBeLessThanOrEqual(needed.estimate);
        expect(needed.high).toBeGreaterThanOrEqual(needed.estimate);
      }),
    );
  });
});
