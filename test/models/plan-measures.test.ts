// Shares, doses and conformity of a dose: worked examples first, then what must hold for every dose.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseOfShare, dosesIn, paddickIndex, shareAtLeast } from '../../src/models/plan-measures.ts';
import { refusal, within } from './comparing.ts';

const of = (...doses: number[]): Float64Array =>
  dosesIn(
    doses,
    doses.map(() => 1),
  );

describe('what cannot be measured is refused', () => {
  it('a structure without a point, a dose below 0, a share that is none', () => {
    expect(refusal(() => dosesIn([1, 2], [0, 0]))).toMatchObject({ kind: 'empty' });
    expect(refusal(() => shareAtLeast(of(1), -1))).toMatchObject({ field: 'atLeastGy' });
    expect(refusal(() => doseOfShare(of(1), 0))).toMatchObject({ field: 'share' });
    expect(refusal(() => doseOfShare(of(1), 1.1))).toMatchObject({ field: 'share', kind: 'too-large' });
  });
  it('a limb without a target, and an isodose of nothing', () => {
    const question = { doseGy: [1], target: [0], limb: [1], isodoseGy: 1 };
    expect(refusal(() => paddickIndex(question))).toMatchObject({ field: 'target' });
    expect(refusal(() => paddickIndex({ ...question, isodoseGy: 0 }))).toMatchObject({ field: 'isodoseGy' });
  });
});

it('V40 of 10, 40, 50 and 39.9 Gy is a half, V0 all, V60 none', () => {
  const doses = of(10, 40, 50, 39.9);
  expect([0, 40, 60].map((dose) => shareAtLeast(doses, dose))).toEqual([1, 0.5, 0]);
});

it('D95 of 1 to 100 Gy is 6 Gy: 95 points have it or more', () => {
  const doses = of(...Array.from({ length: 100 }, (_, n) => n + 1));
  expect(doseOfShare(doses, 0.95)).toBe(6);
  expect(doseOfShare(doses, 1)).toBe(1);
  expect(shareAtLeast(doses, doseOfShare(doses, 0.95))).toBe(0.95);
});

describe('Paddick’s index', () => {
  const index = (doseGy: number[], target: number[]) =>
    paddickIndex({ doseGy, target, limb: doseGy.map(() => 1), isodoseGy: 50 });
  it('is 1 where the isodose is the target', () => expect(index([50, 60, 40], [1, 1, 0])).toBe(1));
  it('halves where as much again has the dose', () => expect(index([50, 50, 0], [1, 0, 0])).toBe(0.5));
  it('of a target of 10 with 8 in an isodose of 12 it is 8² / (10 × 12)', () => {
    const target = Array.from({ length: 20 }, (_, n) => Number(n < 10));
    const doses = Array.from({ length: 20 }, (_, n) => (n >= 2 && n < 14 ? 50 : 0));
    within(1e-12, index(doses, target), 64 / 120);
  });
  it('is 0 where nothing has the dose, and does not count what lies outside the limb', () => {
    expect(index([10, 10], [1, 0])).toBe(0);
    expect(paddickIndex({ doseGy: [50, 50], target: [1, 0], limb: [1, 0], isodoseGy: 50 })).toBe(1);
  });
});

describe('for any doses', () => {
  const someDoses = fc.array(fc.double({ min: 0, max: 70, noNaN: true }), { minLength: 1, maxLength: 60 });
  it('more dose is had by no larger share', () => {
    fc.assert(
      fc.property(someDoses, fc.double({ min: 0, max: 70, noNaN: true }), (doses, dose) => {
        const sorted = of(...doses);
        expect(shareAtLeast(sorted, dose + 1)).toBeLessThanOrEqual(shareAtLeast(sorted, dose));
        expect(shareAtLeast(sorted, 0)).toBe(1);
      }),
    );
  });
  it('the dose that a share has at least is had by at least that share', () => {
    fc.assert(
      fc.property(someDoses, fc.double({ min: 0.01, max: 1, noNaN: true }), (doses, share) => {
        const sorted = of(...doses);
        expect(shareAtLeast(sorted, doseOfShare(sorted, share))).toBeGreaterThanOrEqual(share - 1e-6);
      }),
    );
  });
  it('the index lies between 0 and 1', () => {
    fc.assert(
      fc.property(someDoses, (doses) => {
        const target = doses.map((_, n) => Number(n % 2 === 0));
        const value = paddickIndex({ doseGy: doses, target, limb: doses.map(() => 1), isodoseGy: 30 });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
});
