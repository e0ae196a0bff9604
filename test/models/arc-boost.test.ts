// Does dose fall round an axis as the geometry of turning beams says?
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arcShare } from '../../src/models/arc-boost.ts';
import { erf } from '../../src/models/error-function.ts';
import { ModelError } from '../../src/models/model-error.ts';

test.each([
  [0, 0],
  [0.5, 0.5204998778],
  [1, 0.8427007929],
  [2, 0.995322265],
  [-1, -0.8427007929],
  [6, 1],
])('erf(%s) is %s, Abramowitz and Stegun, table 7.1', (x, value) => expect(erf(x)).toBeCloseTo(value, 6));

test.each([
  [{ fromAxisCm: -1, halfWidthCm: 1, penumbraCm: 0.6 }, 'fromAxisCm'],
  [{ fromAxisCm: 1, halfWidthCm: 0, penumbraCm: 0.6 }, 'halfWidthCm'],
  [{ fromAxisCm: 1, halfWidthCm: 1, penumbraCm: NaN }, 'penumbraCm'],
])('%j is refused', (place, field) => {
  expect(() => arcShare(place)).toThrow(ModelError);
  expect(() => arcShare(place)).toThrow(field);
});

test.each([1.2, 2, 3, 6])('with sharp edges it is (2/π) arcsin(w/x): x = %s cm, w = 1 cm', (fromAxisCm) => {
  const share = arcShare({ fromAxisCm, halfWidthCm: 1, penumbraCm: 0.001 });
  expect(Math.abs(share - (2 / Math.PI) * Math.asin(1 / fromAxisCm))).toBeLessThan(0.01);
});

test('on the axis it is 1, well inside it stays 1, and it never rises outwards', () => {
  const at = (fromAxisCm: number) => arcShare({ fromAxisCm, halfWidthCm: 2, penumbraCm: 0.6 });
  expect(at(0)).toBeCloseTo(1, 10);
  expect(at(1)).toBeGreaterThan(0.99);
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 10, noNaN: true }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (x, more) => {
        expect(at(x + more)).toBeLessThanOrEqual(at(x) + 1e-6);
      },
    ),
  );
});

test('a wider beam never gives less', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 8, noNaN: true }),
      fc.double({ min: 0.5, max: 4, noNaN: true }),
      (fromAxisCm, halfWidthCm) => {
        const share = (w: number) => arcShare({ fromAxisCm, halfWidthCm: w, penumbraCm: 0.6 });
        expect(share(halfWidthCm + 0.3)).toBeGreaterThanOrEqual(share(halfWidthCm) - 2e-3);
      },
    ),
  );
});
