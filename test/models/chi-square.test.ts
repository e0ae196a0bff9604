// The chi-square test of a two-by-two table against the values recomputed for the hafnium oxide trial, and its properties.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquare, chiSquareP } from '../../src/models/chi-square.ts';
import { fisherExactP } from '../../src/models/fisher-exact.ts';
import { aCount, refusal, within } from './comparing.ts';

describe('where there is nothing to test', () => {
  it('counts that cannot be are refused, naming the arm', () => {
    const good = { events: 1, n: 4 };
    expect(refusal(() => chiSquare({ arm: { events: 5, n: 4 }, comparator: good })).field).toBe('arm.events');
    expect(refusal(() => chiSquare({ arm: good, comparator: { events: 0, n: 0 } })).field).toBe(
      'comparator.n',
    );
  });
  it.each([
    [0, 10, 0, 20],
    [10, 10, 20, 20],
  ])('%i/%i v %i/%i has no value', (x1, n1, x2, n2) => {
    const arms = { arm: { events: x1, n: n1 }, comparator: { events: x2, n: n2 } };
    expect(chiSquare(arms)).toBeNull();
    expect(chiSquareP(arms)).toBeNull();
  });
});

describe('published values', () => {
  const pcr = { arm: { events: 14, n: 87 }, comparator: { events: 7, n: 89 } };
  it.each([
    ['two-sided', {}, 0.092],
    ['two-sided with Yates’s correction', { yates: true }, 0.147],
    ['one-sided', { sides: 1 as const }, 0.046],
  ])('bonvalot-2019, complete response 14/87 v 7/89, %s (erratum E53)', (_, how, expected) => {
    within(0.0005, chiSquareP({ ...pcr, ...how })!, expected);
  });
  it('30/100 v 18/100: chi-square 3.947, by hand', () => {
    // 200 (30 * 82 - 18 * 70)^2 / (100 * 100 * 48 * 152) = 3.947
    const arms = { arm: { events: 30, n: 100 }, comparator: { events: 18, n: 100 } };
    within(0.001, chiSquare(arms)!, 3.947);
    within(0.0005, chiSquareP(arms)!, 0.047);
  });
});

describe('properties', () => {
  it('equal arms have 0 and p 1', () => {
    fc.assert(
      fc.property(aCount, (arm) => {
        fc.pre(arm.events > 0 && arm.events < arm.n);
        within(1e-6, chiSquareP({ arm, comparator: arm })!, 1);
      }),
    );
  });
  it('it is the same whichever arm comes first, and the correction never makes p smaller', () => {
    fc.assert(
      fc.property(aCount, aCount, (arm, comparator) => {
        const plain = chiSquareP({ arm, comparator });
        if (plain === null) return;
        within(1e-9, chiSquareP({ arm: comparator, comparator: arm })!, plain);
        expect(chiSquareP({ arm, comparator, yates: true })!).toBeGreaterThanOrEqual(plain - 1e-9);
      }),
    );
  });
  it('with hundreds of patients it comes near the exact test', () => {
    for (const [x1, x2] of [
      [210, 180],
      [150, 190],
      [201, 200],
    ] as const) {
      const arms = { arm: { events: x1, n: 500 }, comparator: { events: x2, n: 500 } };
      within(0.02, chiSquareP({ ...arms, yates: true })!, fisherExactP(arms));
    }
  });
});
