// The two-sided exact test against R's examples and the p values recomputed for the course's trials.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fisherExactP, fisherOneSidedP, marginTables } from '../../src/models/fisher-exact.ts';
import { aCount, refusal, within } from './comparing.ts';

describe('counts that cannot be are refused', () => {
  it.each([
    [{ events: 0, n: 0 }, 'n', 'too-small'],
    [{ events: 5, n: 4 }, 'events', 'too-large'],
    [{ events: 1.5, n: 4 }, 'events', 'not-whole'],
    [{ events: '1' as unknown as number, n: 4 }, 'events', 'not-a-number'],
  ])('%j: %s is %s', (count, field, kind) => {
    const good = { events: 1, n: 4 };
    expect(refusal(() => fisherExactP({ arm: count, comparator: good }))).toMatchObject({
      field: `arm.${field}`,
      kind,
    });
    expect(refusal(() => fisherExactP({ arm: good, comparator: count })).field).toBe(`comparator.${field}`);
  });
});

describe('two-sided p', () => {
  it.each([
    [0, 10, 0, 20, 1, 1e-12, 'nobody had the event'],
    [10, 10, 20, 20, 1, 1e-12, 'everybody had the event'],
    [1, 1, 0, 1, 1, 1e-12, 'one patient an arm can show nothing'],
    [3, 4, 1, 4, 34 / 70, 1e-12, "Fisher's tea tasting, by hand: (1 + 16 + 16 + 1) / 70"],
    [2, 17, 10, 13, 0.0005367, 5e-8, 'R fisher.test, criminal convictions of twins (Fisher 1962)'],
    [14, 87, 7, 89, 0.107, 0.0005, 'bonvalot-2019, complete response'],
    [67, 87, 57, 89, 0.07, 0.005, 'bonvalot-2019, R0 resection'],
    [4, 27, 0, 16, 0.279, 0.0005, 'rosenberg-1982, local recurrence'],
    [31, 88, 16, 94, 0.0065, 0.00005, 'osullivan-2002, wound complications'],
    [23, 73, 27, 56, 0.069, 0.0005, 'davis-2005, fibrosis'],
    [11, 73, 13, 56, 0.261, 0.0005, 'davis-2005, oedema'],
    [13, 73, 13, 56, 0.51, 0.005, 'davis-2005, stiffness'],
    [3, 24, 5, 30, 0.72, 0.005, 'beane-2014, wound complications'],
    [1, 24, 0, 30, 0.444, 0.0005, 'beane-2014, local recurrence, interviewed'],
    [18, 71, 1, 70, 0.000025, 5e-7, 'beane-2014, local recurrence'],
  ])('%i/%i v %i/%i: %d (within %d; %s)', (x1, n1, x2, n2, expected, tolerance) => {
    const p = fisherExactP({ arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } });
    within(tolerance, p, expected);
  });

  it('is the same whichever arm comes first', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        within(1e-9, fisherExactP({ arm: comparator, comparator: arm }), fisherExactP({ arm, comparator }));
      }),
    );
  });

  it('is the same when events and non-events change places', () => {
    const others = ({ events, n }: { events: number; n: number }) => ({ events: n - events, n });
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const p = fisherExactP({ arm, comparator });
        within(1e-9, fisherExactP({ arm: others(arm), comparator: others(comparator) }), p);
      }),
    );
  });

  it('lies above 0 and not above 1, and is 1 for equal arms', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const p = fisherExactP({ arm, comparator });
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        within(1e-9, fisherExactP({ arm, comparator: arm }), 1);
      }),
    );
  });

  it('holds for the thousands of patients of a large trial', () => {
    const p = fisherExactP({ arm: { events: 45, n: 4110 }, comparator: { events: 73, n: 4110 } });
    expect(p).toBeGreaterThan(0.01);
    expect(p).toBeLessThan(0.02);
  });
});

describe('tables with the margins observed', () => {
  it('their probabilities add to 1, and the observed table is among them', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const tables = marginTables({ arm, comparator });
        within(
          1e-9,
          tables.reduce((total, { probability }) => total + probability, 0),
          1,
        );
        expect(tables.some(({ events }) => events === arm.events)).toBe(true);
      }),
    );
  });

  it("Fisher's tea tasting: 0 to 4 cups in 1, 16, 36, 16 and 1 of 70", () => {
    const tables = marginTables({ arm: { events: 3, n: 4 }, comparator: { events: 1, n: 4 } });
    expect(tables.map(({ events, probability }) => [events, Math.round(70 * probability)])).toEqual([
      [0, 1],
      [1, 16],
      [2, 36],
      [3, 16],
      [4, 1],
    ]);
  });
});

describe('one-sided p, more in the first arm', () => {
  it.each([
    [3, 4, 1, 4, 17 / 70, 1e-12, "Fisher's tea tasting, by hand: (16 + 1) / 70"],
    [14, 87, 7, 89, 0.073, 0.0005, 'bonvalot-2019, complete response (erratum E53)'],
    [67, 87, 57, 89, 0.0424, 0.00005, 'bonvalot-2019, R0 resection (erratum E53)'],
  ])('%i/%i v %i/%i: %d (within %d; %s)', (x1, n1, x2, n2, expected, tolerance) => {
    within(
      tolerance,
      fisherOneSidedP({ arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } }),
      expected,
    );
  });

  it('of both directions together is 1 and the observed table once more', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const observed = marginTables({ arm, comparator }).find(({ events }) => events === arm.events)!;
        const both =
          fisherOneSidedP({ arm, comparator }) + fisherOneSidedP({ arm: comparator, comparator: arm });
        within(1e-9, both, 1 + observed.probability);
      }),
    );
  });
});
