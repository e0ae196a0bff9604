// The lower envelope against the plain search it replaces.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearestBalls, NONE, type Triple } from '../../src/models/distance-transform.ts';
import { refusal } from './comparing.ts';

const FAR = 1e6;

/** The least power over all seeds, by trying each. */
function searched(size: Triple, steps: Triple, radii: Float32Array, p: number): number {
  const place = (i: number) => [
    i % size[0],
    Math.floor(i / size[0]) % size[1],
    Math.floor(i / (size[0] * size[1])),
  ];
  const at = place(p);
  let least = Infinity;
  radii.forEach((radius, q) => {
    if (radius < 0) return;
    const squares = place(q).map((n, axis) => (steps[axis]! * (n - at[axis]!)) ** 2);
    least = Math.min(least, squares.reduce((sum, square) => sum + square, 0) - radius * radius);
  });
  return least;
}

describe('a lattice that cannot be is refused', () => {
  const lattice = {
    size: [2, 2, 2] as Triple,
    steps: [1, 1, 1] as Triple,
    radii: new Float32Array(8),
    most: FAR,
  };
  it.each([
    ['steps[1]', { steps: [1, 0, 1] as Triple }, 'too-small'],
    ['steps[2]', { steps: [1, 1, NaN] as Triple }, 'not-a-number'],
    ['radii.length', { radii: new Float32Array(7) }, 'not-whole'],
  ])('%s', (field, part, kind) => {
    expect(refusal(() => nearestBalls({ ...lattice, ...part }))).toMatchObject({ field, kind });
  });
});

describe('nearest ball', () => {
  it('without a seed there is none anywhere', () => {
    const radii = new Float32Array(27).fill(-1);
    expect([...nearestBalls({ size: [3, 3, 3], steps: [1, 1, 1], radii, most: FAR })]).toEqual(
      Array(27).fill(NONE),
    );
  });

  it('a single seed is the nearest of every point within the limit, and of none beyond', () => {
    const radii = new Float32Array(5).fill(-1);
    radii[0] = 0;
    expect([...nearestBalls({ size: [5, 1, 1], steps: [1, 1, 1], radii, most: 4 })]).toEqual([
      0,
      0,
      0,
      NONE,
      NONE,
    ]);
  });

  it('a large ball wins over a nearer small one', () => {
    const radii = new Float32Array([3, -1, -1, 0, -1]);
    expect(nearestBalls({ size: [5, 1, 1], steps: [1, 1, 1], radii, most: FAR })[2]).toBe(0);
  });

  it('has the same power as the best of all seeds, for any seeds, radii and steps', () => {
    const side = fc.integer({ min: 1, max: 6 });
    const step = fc.double({ min: 0.2, max: 3, noNaN: true });
    const lattice = fc.tuple(side, side, side).chain((size) =>
      fc.record({
        size: fc.constant(size),
        steps: fc.tuple(step, step, step),
        radii: fc.array(fc.oneof(fc.constant(-1), fc.double({ min: 0, max: 2, noNaN: true })), {
          minLength: size[0] * size[1] * size[2],
          maxLength: size[0] * size[1] * size[2],
        }),
      }),
    );
    fc.assert(
      fc.property(lattice, ({ size, steps, radii: given }) => {
        const radii = Float32Array.from(given);
        const nearest = nearestBalls({ size, steps, radii, most: FAR });
        nearest.forEach((q, p) => {
          const best = searched(size, steps, radii, p);
          if (best === Infinity) return expect(q).toBe(NONE);
          const alone = new Float32Array(radii.length).fill(-1);
          alone[q] = radii[q]!;
          expect(searched(size, steps, alone, p)).toBeCloseTo(best, 3);
        });
      }),
      { numRuns: 60 },
    );
  });
});
