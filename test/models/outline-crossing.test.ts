import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanePoint, Ring } from '../../src/models/level-lines.ts';
import { crossingOf } from '../../src/models/outline-crossing.ts';
import { bowTie, circle, square } from './shapes.ts';

describe('a crossing', () => {
  it.each<[what: string, ring: Ring, crossing: readonly [number, number] | null]>([
    ['no points', [], null],
    ['one point', [[0, 0]], null],
    ['two points', [[0, 0], [1, 1]], null],
    ['a triangle', [[0, 0], [2, 0], [1, 1]], null],
    ['a square', square(2), null],
    ['a circle', circle(3), null],
    ['a hollow arrow', [[0, 0], [4, 2], [0, 4], [1, 2]], null],
    ['a point set twice in a row', [[0, 0], [0, 0], [2, 0], [2, 2]], null],
    ['the last point set on the first', [[0, 0], [2, 0], [2, 2], [0, 0]], null],
    ['a bow tie', bowTie, [0, 2]],
    ['a corner that touches another side', [[0, 0], [4, 0], [4, 4], [2, 0], [0, 4]], [0, 2]],
    ['a corner used twice', [[0, 0], [2, 2], [4, 0], [4, 4], [2, 2], [0, 4]], [0, 3]],
    ['a side that runs back along the one before', [[0, 0], [4, 0], [1, 0], [1, 3]], [0, 1]],
    ['a last side that lies on the first', [[0, 0], [4, 0], [4, 4], [2, 0]], [0, 2]],
    ['three points on a line', [[0, 0], [1, 0], [2, 0]], [0, 2]],
  ])('%s', (_, ring, crossing) => {
    expect(crossingOf(ring)).toEqual(crossing);
  }); // prettier-ignore

  it('is found whichever point comes first and whichever way round', () => {
    fc.assert(
      fc.property(fc.nat(3), fc.boolean(), (start, back) => {
        const turned = [...bowTie.slice(start), ...bowTie.slice(0, start)];
        expect(crossingOf(back ? turned.toReversed() : turned)).not.toBeNull();
      }),
    );
  });

  it('is never found in a star-shaped outline', () => {
    const radii = fc.array(fc.double({ min: 1, max: 5, noNaN: true }), { minLength: 3, maxLength: 24 });
    fc.assert(
      fc.property(radii, (lengths) => {
        const ring = lengths.map((radius, n): PlanePoint => {
          const angle = (2 * Math.PI * n) / lengths.length;
          return [radius * Math.cos(angle), radius * Math.sin(angle)];
        });
        expect(crossingOf(ring)).toBeNull();
      }),
    );
  });
});
