// Growing shapes whose grown volume is known in closed form, and what must hold for every shape.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridOver, sampleField, volumeCm3, type Grid } from '../../src/models/margin-grid.ts';
import { grow } from '../../src/models/margin-growth.ts';
import { refusal } from './comparing.ts';

const cube = (halfCm: number, spacingCm: number) =>
  gridOver({ fromCm: [-halfCm, -halfCm, -halfCm], toCm: [halfCm, halfCm, halfCm] }, spacingCm);
const ball = (grid: Grid, radiusCm: number) =>
  sampleField(grid, (x, y, z) => Math.sqrt(x * x + y * y + z * z) - radiusCm);
const sphereCm3 = (radiusCm: number) => (4 / 3) * Math.PI * radiusCm ** 3;
const near = (share: number, actual: number, expected: number) =>
  expect(Math.abs(actual / expected - 1), `${actual} is not ${expected}`).toBeLessThanOrEqual(share);

describe('what cannot be grown is refused', () => {
  const grid = cube(1, 0.5);
  it.each([
    ['alongCm', -1, 'too-small'],
    ['acrossCm', NaN, 'not-a-number'],
    ['acrossCm', '1', 'not-a-number'],
    ['alongCm', Infinity, 'not-finite'],
  ])('%s of %j', (field, value, kind) => {
    const margins = { alongCm: 1, acrossCm: 1, [field]: value } as { alongCm: number; acrossCm: number };
    expect(refusal(() => grow({ grid, field: ball(grid, 0.5), ...margins }))).toMatchObject({ field, kind });
  });
  it('a spacing of nothing, a box turned inside out, and a grid of too many points', () => {
    expect(refusal(() => cube(1, 0))).toMatchObject({ field: 'spacingCm', kind: 'too-small' });
    expect(refusal(() => cube(-1, 0.5))).toMatchObject({ field: 'grid' });
    expect(refusal(() => cube(50, 0.1))).toMatchObject({ field: 'grid', kind: 'too-large' });
  });
});

describe('volume', () => {
  it.each([
    [2, 0.25],
    [2, 0.4],
    [0.8, 0.25],
  ])(
    'a ball of %d cm on a grid of %d cm has the volume of the formula within 1.5%%',
    (radiusCm, spacingCm) => {
      const grid = cube(radiusCm + 1, spacingCm);
      near(0.015, volumeCm3(grid, ball(grid, radiusCm)), sphereCm3(radiusCm));
    },
  );

  it('an ellipsoid has the volume of the formula within 1%', () => {
    const grid = cube(4, 0.25);
    const field = sampleField(grid, (x, y, z) => {
      const k = Math.hypot(x / 1.5, y / 2, z / 3);
      return ((k - 1) * k) / Math.hypot(x / 2.25, y / 4, z / 9);
    });
    near(0.01, volumeCm3(grid, field), (4 / 3) * Math.PI * 1.5 * 2 * 3);
  });
});

describe('growth', () => {
  it.each([
    [2, 0.5, 0.25],
    [2, 1.5, 0.25],
    [1, 3, 0.4],
    [1.5, 0.1, 0.25],
  ])(
    'a ball of %d cm grown by %d cm on a grid of %d cm is the larger ball, within 1.5%%',
    (r, margin, spacingCm) => {
      const grid = cube(r + margin + 1, spacingCm);
      const grown = grow({ grid, field: ball(grid, r), alongCm: margin, acrossCm: margin });
      near(0.015, volumeCm3(grid, grown), sphereCm3(r + margin));
    },
  );

  it('a small ball grown along more than across reaches the sum of radius and margin in each direction', () => {
    const grid = cube(5.5, 0.25);
    const grown = grow({ grid, field: ball(grid, 1), alongCm: 3, acrossCm: 1.5 });
    const reach = (axis: 0 | 1 | 2) => {
      let far = 0;
      const stride = [1, grid.size[0], grid.size[0] * grid.size[1]][axis]!;
      const middle = (grid.size[0] * grid.size[1] * grid.size[2] - 1) / 2;
      for (let n = 0; n * grid.spacingCm < 5.5; n++) {
        const cm = grown[middle + n * stride]!;
        if (cm <= 0) far = n * grid.spacingCm - cm;
      }
      return far;
    };
    expect(reach(0)).toBeCloseTo(2.5, 1);
    expect(reach(1)).toBeCloseTo(2.5, 1);
    // At the tip of a small ball the lattice loses up to half a voxel.
    expect(Math.abs(reach(2) - 4)).toBeLessThan(0.13);
  });

  it('no margin leaves the shape as it is', () => {
    const grid = cube(3, 0.25);
    const field = ball(grid, 2);
    expect(grow({ grid, field, alongCm: 0, acrossCm: 0 })).toEqual(field);
  });

  it('a margin along the limb only makes a capsule of the ball', () => {
    const grid = cube(5, 0.25);
    const grown = grow({ grid, field: ball(grid, 2), alongCm: 2, acrossCm: 0 });
    near(0.02, volumeCm3(grid, grown), sphereCm3(2) + Math.PI * 4 * 4);
  });

  it('growing twice is growing once by both margins, where nothing stops it', () => {
    const grid = cube(5, 0.25);
    const once = grow({ grid, field: ball(grid, 1.5), alongCm: 2, acrossCm: 2 });
    const half = grow({ grid, field: ball(grid, 1.5), alongCm: 0.8, acrossCm: 0.8 });
    const twice = grow({ grid, field: half, alongCm: 1.2, acrossCm: 1.2 });
    near(0.015, volumeCm3(grid, twice), volumeCm3(grid, once));
  });

  it('growing twice is growing once also where along and across differ', () => {
    const grid = cube(6, 0.25);
    const once = grow({ grid, field: ball(grid, 1.5), alongCm: 3, acrossCm: 1.5 });
    const half = grow({ grid, field: ball(grid, 1.5), alongCm: 1.2, acrossCm: 0.6 });
    const twice = grow({ grid, field: half, alongCm: 1.8, acrossCm: 0.9 });
    near(0.015, volumeCm3(grid, twice), volumeCm3(grid, once));
  });

  it('a symmetric shape stays symmetric', () => {
    const grid = cube(4, 0.25);
    const grown = grow({ grid, field: ball(grid, 1.3), alongCm: 2, acrossCm: 1 });
    const [nx, ny, nz] = grid.size;
    for (let k = 0; k < nz; k++)
      for (let j = 0; j < ny; j++)
        for (let i = 0; i < nx; i++) {
          const here = grown[i + nx * (j + ny * k)]!;
          expect(here <= 0).toBe(grown[nx - 1 - i + nx * (j + ny * k)]! <= 0);
          expect(here <= 0).toBe(grown[i + nx * (j + ny * (nz - 1 - k))]! <= 0);
        }
  });

  it('keeps what it grows from, and a larger margin keeps what a smaller one reached', () => {
    const grid = cube(4, 0.4);
    const margin = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
    // Across, a margin is nothing or half a voxel at least: less is lost in the lattice.
    const wide = margin.map((cm) => (cm === 0.1 ? 0.2 : cm));
    fc.assert(
      fc.property(margin, wide, margin, fc.integer({ min: 5, max: 20 }), (along, across, more, radius) => {
        const field = ball(grid, radius / 10);
        const small = grow({ grid, field, alongCm: along, acrossCm: across });
        const large = grow({ grid, field, alongCm: along + more, acrossCm: across + more });
        expect(
          small.filter((cm, i) => cm > 0 && field[i]! <= 0),
          'lost',
        ).toHaveLength(0);
        // A tenth of a voxel is what the place of an edge is uncertain by.
        expect(
          large.filter((cm, i) => cm > 0 && small[i]! < -0.04),
          'not kept',
        ).toHaveLength(0);
      }),
      { numRuns: 25 },
    );
  });
});
