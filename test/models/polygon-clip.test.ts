// Clipping and growing, against areas that are known and against counting points.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanePoint, Ring } from '../../src/models/level-lines.ts';
import { isInside } from '../../src/models/outline.ts';
import { areaCm2, beyond, joined, shared } from '../../src/models/polygon-clip.ts';
import { grownBy, simplified } from '../../src/models/polygon-grow.ts';
import { circle, square } from './shapes.ts';

describe('areas', () => {
  it.each<[string, readonly Ring[], number]>([
    ['of nothing', [], 0],
    ['of a point', [[[1, 1]]], 0],
    ['of a square', [square(3)], 9],
    ['of a square drawn the other way round', [square(3).toReversed()], 9],
    ['of a square with a hole', [square(4), square(2, 1, 1)], 12],
    ['of two squares', [square(1), square(2, 5)], 5],
  ])('%s', (_, rings, cm2) => expect(areaCm2(rings)).toBeCloseTo(cm2, 6));
});

describe('clipping', () => {
  it('two squares that share a quarter', () => {
    const [one, other] = [[square(2)], [square(2, 1, 1)]];
    expect(areaCm2(shared(one, other))).toBeCloseTo(1, 6);
    expect(areaCm2(beyond(one, other))).toBeCloseTo(3, 6);
    expect(areaCm2(joined(one, other))).toBeCloseTo(7, 6);
  });

  it('squares that share a side share no area; equal squares share all', () => {
    expect(areaCm2(shared([square(2)], [square(2, 2)]))).toBe(0);
    expect(areaCm2(joined([square(2)], [square(2, 2)]))).toBeCloseTo(8, 6);
    expect(beyond([square(2)], [square(2)])).toEqual([]);
  });

  it('nothing and something', () => {
    expect(shared([], [square(1)])).toEqual([]);
    expect(areaCm2(beyond([square(1)], []))).toBeCloseTo(1, 6);
    expect(beyond([], [square(1)])).toEqual([]);
  });

  it('a place lies in the shared part when it lies in both, whatever the outlines', () => {
    const star = fc
      .array(fc.double({ min: 0.5, max: 4, noNaN: true }), { minLength: 3, maxLength: 12 })
      .map((radii): Ring =>
        radii.map((radius, n): PlanePoint => {
          const angle = (2 * Math.PI * n) / radii.length;
          return [radius * Math.cos(angle), radius * Math.sin(angle)];
        }),
      );
    fc.assert(
      fc.property(star, star, (one, other) => {
        const both = shared([one], [other]);
        const only = beyond([one], [other]);
        expect(areaCm2(both) + areaCm2(only)).toBeCloseTo(areaCm2([one]), 2);
        let [wrong, all] = [0, 0];
        for (let u = -4.03; u < 4; u += 0.37)
          for (let v = -4.01; v < 4; v += 0.41) {
            all++;
            const [a, b] = [isInside([u, v], [one]), isInside([u, v], [other])];
            if (isInside([u, v], both) !== (a && b) || isInside([u, v], only) !== (a && !b)) wrong++;
          }
        // A place within a micrometre of a line may fall either way.
        expect(wrong / all).toBeLessThan(0.01);
      }),
      { numRuns: 60 },
    );
  });
});

describe('growing', () => {
  it('a circle grows and shrinks into circles', () => {
    expect(areaCm2(grownBy([circle(3)], 0.5))).toBeCloseTo(Math.PI * 3.5 ** 2, 1);
    expect(areaCm2(grownBy([circle(3)], -0.5))).toBeCloseTo(Math.PI * 2.5 ** 2, 1);
  });
  it('a square gets round corners, whichever way it was drawn', () => {
    const grown = 4 + 4 * 2 * 0.5 + Math.PI * 0.25;
    expect(areaCm2(grownBy([square(2)], 0.5))).toBeCloseTo(grown, 1);
    expect(areaCm2(grownBy([square(2).toReversed()], 0.5))).toBeCloseTo(grown, 1);
  });
  it('a hole closes as its ring grows, and what is too thin vanishes as it shrinks', () => {
    expect(areaCm2(grownBy([circle(3), circle(0.4)], 0.5))).toBeCloseTo(Math.PI * 3.5 ** 2, 1);
    expect(grownBy([square(0.8)], -0.5)).toEqual([]);
  });
});

describe('fewer points', () => {
  it('leave the area within the tolerance', () => {
    const [few] = simplified([circle(3)], 0.02);
    expect(few!.length).toBeLessThan(60);
    expect(areaCm2([few!])).toBeCloseTo(Math.PI * 9, 0);
  });
});
