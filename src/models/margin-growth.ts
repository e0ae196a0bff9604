// What becomes of a volume grown by one margin along the limb and another across it? The set of all points an ellipsoid
// reaches whose centre lies in the volume. Leaves out what stops the growth: margin-targets.ts.
import { requireNotNegative } from './checked-input.ts';
import { nearestBalls, NONE } from './distance-transform.ts';
import { FAR_CM, type Grid } from './margin-grid.ts';

/** Stands for a margin of 0 along the limb, where the ellipsoid would have no thickness. */
const THIN_CM = 0.01;
/** Depths below the surface beyond this many voxels make no difference to the surface of the grown volume. */
const DEEP_VOXELS = 3;
/** Reaches shorter than this share of the longest count as that when the nearest point is chosen; chosen by trial. */
const LEAST_REACH = 0.8;

/**
 * Signed distance in cm to the volume grown by `acrossCm` in x and y and `alongCm` in z (both 0 or more).
 *
 *   grown = { p : |S (p − q)| <= 1 for some q of the volume },   S = diag(1/across, 1/across, 1/along)
 *   φ(p)  = (|S v| − 1) |S v| / |S² v| + φ₀(q),   v = p − q
 *
 * q: the lattice point inside whose ellipsoid, made larger by its depth below the surface, comes nearest to p. The last
 * term makes good that the surface lies up to one voxel beyond the last lattice point.
 * φ₀: `field`, signed distance in cm of the volume on `grid`, exact near its surface. The result is a distance near the
 * surface only; its sign holds everywhere. upToCm: points this far outside grow as well, each by so much less; for
 * volumes thinner than the lattice. Both margins 0 give the volume itself. Throws ModelError.
 */
export function grow({
  grid,
  field,
  alongCm,
  acrossCm,
  upToCm = 0,
}: {
  grid: Grid;
  field: Float32Array;
  alongCm: number;
  acrossCm: number;
  upToCm?: number;
}): Float32Array {
  requireNotNegative({ field: 'alongCm', value: alongCm });
  requireNotNegative({ field: 'acrossCm', value: acrossCm });
  if (alongCm === 0 && acrossCm === 0) return field.slice();

  const { size, spacingCm } = grid;
  if (acrossCm < spacingCm / 2) return alongColumns({ grid, field, alongCm, acrossCm });
  const [nx, ny, nz] = size;
  const layer = nx * ny;
  const along = Math.max(alongCm, THIN_CM);
  const across = Math.max(acrossCm, THIN_CM);
  const deepCm = DEEP_VOXELS * spacingCm;
  const longest = Math.max(along, across);
  const radii = new Float32Array(field.length).fill(-1);
  for (let i = 0; i < field.length; i++) {
    const inside = field[i]!;
    if (inside > upToCm) continue;
    // Below 0 where the point lies outside.
    const depth = Math.min(deepCm, -inside);
    const even = along === across || inside < -deepCm;
    radii[i] =
      1 +
      depth / (even ? longest : Math.max(reach(grid, field, i, { along, across }), LEAST_REACH * longest));
  }
  const step = { across: spacingCm / across, along: spacingCm / along };
  // Two voxels beyond the surface are enough to interpolate it.
  const beyond = 2 * Math.max(step.across, step.along);
  const most = beyond * (beyond + 2 * (1 + deepCm / (LEAST_REACH * longest)));
  const nearest = nearestBalls({ size, steps: [step.across, step.across, step.along], radii, most });

  const grown = new Float32Array(field.length).fill(FAR_CM);
  for (let k = 0, p = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, p++) {
        const q = nearest[p]!;
        if (q === NONE) continue;
        if (field[p]! <= 0) {
          grown[p] = field[p]! - reach(grid, field, p, { along, across });
          continue;
        }
        const above = (q / layer) | 0;
        const rest = q - above * layer;
        const behind = (rest / nx) | 0;
        const dx = (i - (rest - behind * nx)) * step.across;
        const dy = (j - behind) * step.across;
        const dz = (k - above) * step.along;
        const flat = dx * dx + dy * dy;
        const upright = dz * dz;
        const scaled = Math.sqrt(flat + upright);
        const steep = Math.sqrt(flat / (across * across) + upright / (along * along));
        grown[p] = ((scaled - 1) * scaled) / steep + Math.max(field[q]!, -deepCm);
      }
  return grown;
}

/**
 * Makes a field no steeper than a distance can be, in place: a point lies at most one voxel deeper than its neighbour.
 * Where an ellipsoid is long and thin, φ of `grow` is exact at its surface only and too deep behind it.
 */
export function limitSlope({ size, spacingCm }: Grid, field: Float32Array): Float32Array {
  const strides = [1, size[0], size[0] * size[1]];
  const visit = (p: number, side: 1 | -1) => {
    if (field[p]! >= 0) return;
    for (const stride of strides) {
      const beside = Math.min(field[p + side * stride] ?? 0, spacingCm / 2) - spacingCm;
      if (beside > field[p]!) field[p] = beside;
    }
  };
  for (let p = 0; p < field.length; p++) visit(p, -1);
  for (let p = field.length - 1; p >= 0; p--) visit(p, 1);
  return field;
}

/**
 * Growth where the margin across is less than half a voxel, too thin for the lattice: the least distance found up and down
 * the column within the margin along, less what the margin across adds on a slope.
 */
function alongColumns({ grid, field, alongCm, acrossCm }: Parameters<typeof grow>[0]): Float32Array {
  const layer = grid.size[0] * grid.size[1];
  const whole = Math.floor(alongCm / grid.spacingCm);
  const rest = alongCm / grid.spacingCm - whole;
  const least = field.map((cm, p) => {
    for (const side of [-layer, layer]) {
      for (let n = 1; n <= whole; n++) cm = Math.min(cm, field[p + n * side] ?? FAR_CM);
      const last = field[p + whole * side] ?? FAR_CM;
      const beyond = field[p + (whole + 1) * side] ?? FAR_CM;
      if (last < FAR_CM && beyond < FAR_CM) cm = Math.min(cm, last + rest * (beyond - last));
    }
    return cm;
  });
  const margins = { along: alongCm, across: acrossCm };
  return least.map((cm, p) =>
    cm === FAR_CM
      ? cm
      : cm - reach(grid, least, p, margins) + reach(grid, least, p, { along: alongCm, across: 0 }),
  );
}

/** How far in cm the ellipsoid reaches along the slope the field has at point p. */
function reach(
  { size }: Grid,
  field: Float32Array,
  p: number,
  { along, across }: { along: number; across: number },
): number {
  const slope = (stride: number) => (field[p + stride] ?? field[p]!) - (field[p - stride] ?? field[p]!);
  const x = slope(1);
  const y = slope(size[0]);
  const z = slope(size[0] * size[1]);
  const flat = x * x + y * y;
  const length = flat + z * z;
  return length === 0
    ? Math.min(along, across)
    : Math.sqrt((across * across * flat + along * along * z * z) / length);
}
