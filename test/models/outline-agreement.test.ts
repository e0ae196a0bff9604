// Overlap and distances on shapes whose values follow from geometry.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanePoint, Ring } from '../../src/models/level-lines.ts';
import { agreementOf } from '../../src/models/outline-agreement.ts';
import { circle, square } from './shapes.ts';

const of = (drawn: Ring, reference: Ring) => agreementOf([drawn], [reference])!;

describe('without an area there is no agreement', () => {
  it.each<[string, Ring[], Ring[]]>([
    ['nothing drawn', [], [square(2)]],
    ['no reference', [square(2)], []],
    ['neither', [], []],
    ['two points drawn', [[[0, 0], [1, 1]]], [square(2)]],
    ['three points on a line', [[[0, 0], [1, 1], [2, 2]]], [square(2)]],
  ])('%s', (_, drawn, reference) => expect(agreementOf(drawn, reference)).toBeNull()); // prettier-ignore
});

describe('known answers', () => {
  it('an outline agrees with itself wholly', () => {
    const { dice, meanSignedCm, hausdorff95Cm } = of(circle(3), circle(3));
    expect(dice).toBeCloseTo(1, 6);
    expect(meanSignedCm).toBeCloseTo(0, 6);
    expect(hausdorff95Cm).toBeCloseTo(0, 6);
  });

  it('a square of 4 cm shifted by 1 cm: Dice 24/32, mean 2/16 cm, Hausdorff 1 cm', () => {
    // Along 16 cm: +1 on the far side (4 cm), from 0 to +1 on two tails of 1 cm, and on the near side −1 over 2 cm and from
    // −1 to 0 over its two ends of 1 cm: 4 + 1 − 2 − 1 = 2.
    const { dice, meanSignedCm, hausdorff95Cm } = of(square(4, 1), square(4));
    expect(dice).toBeCloseTo(24 / 32, 6);
    expect(meanSignedCm).toBeCloseTo(2 / 16, 3);
    expect(hausdorff95Cm).toBeCloseTo(1, 6);
  });

  it('circles of 2 and 3 cm round one centre: Dice 8/13, mean ±1 cm, Hausdorff 1 cm', () => {
    const larger = of(circle(3), circle(2));
    expect(larger.dice).toBeCloseTo(8 / 13, 3);
    expect(larger.meanSignedCm).toBeCloseTo(1, 3);
    expect(larger.hausdorff95Cm).toBeCloseTo(1, 3);
    const smaller = of(circle(2), circle(3));
    expect(smaller.dice).toBeCloseTo(8 / 13, 3);
    expect(smaller.meanSignedCm).toBeCloseTo(-1, 3);
  });

  it('squares of 1 cm that lie 3 cm apart: Dice 0, mean 3.5 cm, Hausdorff 4 cm', () => {
    const { dice, meanSignedCm, hausdorff95Cm } = of(square(1, 4), square(1));
    expect(dice).toBe(0);
    expect(meanSignedCm).toBeCloseTo(3.5, 3);
    expect(hausdorff95Cm).toBeCloseTo(4, 3);
  });

  it('a thin spike on a long outline is left out by the percentile', () => {
    const spiked: Ring = [[0, 0], [10, 0], [10, 10], [5.05, 10], [5, 10.9], [4.95, 10], [0, 10]]; // prettier-ignore
    expect(of(spiked, square(10)).hausdorff95Cm).toBeLessThan(0.05);
  });

  it('a hole of the reference counts as outside', () => {
    const ring = [circle(3), circle(1)];
    const { dice } = agreementOf([circle(3)], ring)!;
    expect(dice).toBeCloseTo((2 * 8) / 17, 3);
  });
});

describe('of any two star-shaped outlines', () => {
  const outline = fc
    .array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 3, maxLength: 16 })
    .map((radii): Ring =>
      radii.map((radius, n): PlanePoint => {
        const angle = (2 * Math.PI * n) / radii.length;
        return [radius * Math.cos(angle), radius * Math.sin(angle)];
      }),
    );

  it('Dice and Hausdorff are the same either way, Dice between 0 and 1, and the mean no more than the largest distance', () => {
    fc.assert(
      fc.property(outline, outline, (one, other) => {
        const [there, back] = [of(one, other), of(other, one)];
        expect(there.dice).toBeCloseTo(back.dice, 6);
        expect(there.hausdorff95Cm).toBeCloseTo(back.hausdorff95Cm, 9);
        expect(there.dice).toBeGreaterThan(0);
        expect(there.dice).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.abs(there.meanSignedCm)).toBeLessThan(10);
      }),
      { numRuns: 60 },
    );
  });

  it('moving both changes nothing', () => {
    fc.assert(
      fc.property(outline, outline, fc.integer({ min: -9, max: 9 }), (one, other, by) => {
        const moved = (ring: Ring): Ring => ring.map(([u, v]) => [u + by, v - by] as const);
        expect(of(moved(one), moved(other)).dice).toBeCloseTo(of(one, other).dice, 3);
        expect(of(moved(one), moved(other)).meanSignedCm).toBeCloseTo(of(one, other).meanSignedCm, 6);
      }),
      { numRuns: 40 },
    );
  });
});
