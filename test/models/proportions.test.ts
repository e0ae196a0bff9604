// Wilson, Newcombe and risk ratio against the published examples and the counts of the course's trials.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proportionDifference, riskRatio, wilsonInterval } from '../../src/models/proportions.ts';
import { aCount, refusal, within } from './comparing.ts';

describe('counts that cannot be are refused', () => {
  it.each([
    [0, 0, 'n', 'too-small'],
    [1, -5, 'n', 'too-small'],
    [1, 2.5, 'n', 'not-whole'],
    [1, '10', 'n', 'not-a-number'],
    [1, Infinity, 'n', 'not-finite'],
    [-1, 10, 'events', 'too-small'],
    [3.5, 10, 'events', 'not-whole'], // a rate times a denominator is not a count
    ['3', 10, 'events', 'not-a-number'],
    [NaN, 10, 'events', 'not-a-number'],
    [11, 10, 'events', 'too-large'],
  ])('%j of %j: %s is %s', (events, n, field, kind) => {
    const count = { events: events as number, n: n as number };
    const good = { events: 3, n: 10 };
    expect(refusal(() => wilsonInterval(count))).toMatchObject({ field, kind });
    for (const compare of [proportionDifference, riskRatio]) {
      expect(refusal(() => compare({ arm: count, comparator: good }))).toMatchObject({
        field: `arm.${field}`,
        kind,
      });
      expect(refusal(() => compare({ arm: good, comparator: count })).field).toBe(`comparator.${field}`);
    }
  });

  it('more events than patients is said in a sentence', () => {
    expect(refusal(() => wilsonInterval({ events: 94, n: 16 })).message).toBe(
      'events must not be more than the 16 patients; it was 94.',
    );
  });
});

describe('Wilson interval', () => {
  const newcombe = 'Newcombe 1998, Stat Med 17:857, table I, method 3';
  it.each([
    [0, 20, 0, 0.1611, newcombe],
    [1, 29, 0.0061, 0.1718, newcombe],
    [15, 148, 0.0624, 0.1605, newcombe],
    [81, 263, 0.2553, 0.3662, newcombe],
  ])('%i of %i: %d to %d (%s)', (events, n, low, high) => {
    const interval = wilsonInterval({ events, n });
    within(0.00005, interval.low, low);
    within(0.00005, interval.high, high);
  });

  it.each([
    [0, 16, 0, 19.4, 'rosenberg-1982, local recurrence, amputation'],
    [4, 27, 5.9, 32.5, 'rosenberg-1982, local recurrence, limb-sparing'],
    [31, 88, 26.1, 45.6, 'osullivan-2002, wound complications, preoperative'],
    [16, 94, 10.8, 25.9, 'osullivan-2002, wound complications, postoperative'],
    [18, 71, 16.7, 36.6, 'beane-2014, local recurrence, surgery alone'],
    [2, 2, 34.2, 100, 'lewin-2014, dose-limiting toxicity'],
  ])('%i of %i: %d to %d per cent (%s)', (events, n, low, high) => {
    const interval = wilsonInterval({ events, n });
    within(0.0501, interval.low * 100, low);
    within(0.0501, interval.high * 100, high);
  });

  it('stays between 0 and 1 and holds its estimate', () => {
    fc.assert(
      fc.property(aCount, (count) => {
        const { estimate, low, high } = wilsonInterval(count);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThan(low);
      }),
    );
  });

  it('mirrors when events and non-events change places', () => {
    fc.assert(
      fc.property(aCount, ({ events, n }) => {
        within(1e-12, wilsonInterval({ events: n - events, n }).low, 1 - wilsonInterval({ events, n }).high);
      }),
    );
  });

  it('narrows when the same proportion is seen in more patients', () => {
    const width = (factor: number) => {
      const { low, high } = wilsonInterval({ events: 3 * factor, n: 10 * factor });
      return high - low;
    };
    expect(width(2)).toBeLessThan(width(1));
    expect(width(100)).toBeLessThan(width(10));
  });
});

describe('difference of two proportions', () => {
  it.each([
    [0, 10, 0, 10, -0.2775, 0.2775],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [10, 10, 0, 10, 0.6075, 1],
    [10, 10, 0, 20, 0.6791, 1],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [9, 10, 3, 10, 0.1705, 0.809],
    [56, 70, 48, 80, 0.0524, 0.3339],
  ])(
    '%i/%i v %i/%i: %d to %d (Newcombe 1998, Stat Med 17:873, table II, method 10)',
    (x1, n1, x2, n2, low, high) => {
      const arms = { arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } };
      const difference = proportionDifference(arms);
      within(0.00005, difference.low, low);
      within(0.00005, difference.high, high);
    },
  );

  it.each([
    [14, 87, 7, 89, 8.2, -1.5, 18.2, 'bonvalot-2019, complete response'],
    [31, 88, 16, 94, 18, 5, 30, 'osullivan-2002, wound complications; printed as whole points'],
  ])('%i/%i v %i/%i: %d points, %d to %d (%s)', (x1, n1, x2, n2, estimate, low, high, note) => {
    const rounding = note.includes('whole') ? 0.5 : 0.0501;
    const arms = { arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } };
    const difference = proportionDifference(arms);
    within(rounding, difference.estimate * 100, estimate);
    within(rounding, difference.low * 100, low);
    within(rounding, difference.high * 100, high);
  });

  it('changes only its sign when the arms change places', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const one = proportionDifference({ arm, comparator });
        const other = proportionDifference({ arm: comparator, comparator: arm });
        within(1e-12, other.estimate, -one.estimate);
        within(1e-12, other.low, -one.high);
        within(1e-12, other.high, -one.low);
      }),
    );
  });

  it('stays between -1 and 1 and holds its estimate', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const { estimate, low, high } = proportionDifference({ arm, comparator });
        expect(low).toBeGreaterThanOrEqual(-1);
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('risk ratio', () => {
  it.each([
    [0, 10, 0, 10, null, 'no-events'],
    [5, 10, 0, 10, null, 'no-events'],
    [0, 10, 5, 10, 0, 'no-events'],
    [10, 10, 8, 8, 1, 'everyone-had-the-event'],
  ])('%i/%i v %i/%i has no interval, and none is made up', (x1, n1, x2, n2, estimate, reason) => {
    const arms = { arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } };
    expect(riskRatio(arms)).toEqual({ kind: 'no-interval', estimate, reason });
  });

  it('45/411 v 73/411: 0.62, 0.4364 to 0.8707 (Introduction to the Practice of Statistics, 9th ed, 8.18)', () => {
    const ratio = riskRatio({ arm: { events: 45, n: 411 }, comparator: { events: 73, n: 411 } });
    if (ratio.kind !== 'with-interval') return expect.fail('an interval was due');
    within(0.005, ratio.estimate, 0.62);
    within(0.00005, ratio.low, 0.4364);
    within(0.00005, ratio.high, 0.8707);
  });

  it('turns over when the arms change places', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const one = riskRatio({ arm, comparator });
        const other = riskRatio({ arm: comparator, comparator: arm });
        expect(other.kind).toBe(one.kind);
        if (one.kind !== 'with-interval' || other.kind !== 'with-interval') return;
        within(1e-9, other.estimate * one.estimate, 1);
        within(1e-9, other.low * one.high, 1);
        expect(one.low).toBeLessThanOrEqual(one.estimate);
        expect(one.high).toBeGreaterThanOrEqual(one.estimate);
      }),
    );
  });
});
