// What becomes of a volume grown by one margin along the limb and another across it? The set of all points an ellipsoid
// reaches whose centre lies in the volume. Leaves out what stops the growth: margin-targets.ts.
import { requireNotNegative } from './checked-input.ts';
import { nearestSeeds, NO_SEED } from './distance-transform.ts';
import { FAR_CM, type Grid } from './margin-grid.ts';

/** Stands for a margin of 0 in one direction only, where the ellipsoid would have no thickness. */
const THIN_CM = 0.01;

/**
 * Signed distance in cm to the volume grown by `acrossCm` in x and y and `alongCm` in z (both 0 or more).
 *
 *   grown = { p : |S (p − q)| <= 1 for some q of the volume },  S = diag(1/across, 1/across, 1/along)
 *   φ(p)  = (|S v| − 1) |S v| / |S² v| + φ₀(q),  v = p − q, q the nearest point of the lattice inside
 *
 * φ₀: `field`, signed distance in cm of the volume on `grid`. The last term makes good that the surface lies up to
 * one voxel beyond the last lattice point. The value is a distance near the surface only; its sign holds everywhere.
 * only: one entry a point, 0 where a point of the volume is not to grow. Both margins 0 give the volume itself.
 * Throws ModelError.
 */
export function grow({
  grid,
  field,
  alongCm,
  acrossCm,
  only,
}: {
  grid: Grid;
  field: Float32Array;
  alongCm: number;
  acrossCm: number;
  only?: Uint8Array;
}): Float32Array {
  requireNotNegative({ field: 'alongCm', value: alongCm });
  requireNotNegative({ field: 'acrossCm', value: acrossCm });
  const seeds = new Uint8Array(field.length);
  for (let i = 0; i < field.length; i++) seeds[i] = field[i]! <= 0 && (!only || only[i]) ? 1 : 0;
  if (alongCm === 0 && acrossCm === 0) return field.map((cm, i) => (only && !only[i] ? FAR_CM : cm));

  const { size, spacingCm } = grid;
  const [nx, ny] = size;
  const layer = nx * ny;
  const along = Math.max(alongCm, THIN_CM);
  const across = Math.max(acrossCm, THIN_CM);
  const step = { across: spacingCm / across, along: spacingCm / along };
  // Two voxels beyond the surface are enough to interpolate it.
  const limit = 1 + 2 * Math.max(step.across, step.along);
  const nearest = nearestSeeds({ size, steps: [step.across, step.across, step.along], seeds, limit });
  const least = Math.min(along, across);
  const grown = new Float32Array(field.length).fill(FAR_CM);
  for (let p = 0; p < grown.length; p++) {
    const q = nearest[p]!;
    if (q === NO_SEED) continue;
    const inside = field[q]!;
    if (q === p) {
      grown[p] = inside < -2 * spacingCm ? inside - least : inside - support(grid, field, p, { along, across });
      continue;
    }
    const dx = ((p % nx) - (q % nx)) * step.across;
    const dy = ((Math.floor(p / nx) % ny) - (Math.floor(q / nx) % ny)) * step.across;
    const dz = (Math.floor(p / layer) - Math.floor(q / layer)) * step.along;
    const flat = dx * dx + dy * dy;
    const upright = dz * dz;
    const scaled = Math.sqrt(flat + upright);
    const steep = Math.sqrt(flat / (across * across) + upright / (along * along));
    grown[p] = ((scaled - 1) * scaled) / steep + inside;
  }
  return grown;
}

/** How far the ellipsoid reaches beyond a surface with the slope the field has at point p. */
function support(
  { size, spacingCm }: Grid,
  field: Float32Array,
  p: number,
  { along, across }: { along: number; across: number },
): number {
  const [nx, ny] = size;
  const slope = (stride: number) => {
    const before = field[p - stride] ?? field[p]!;
    const after = field[p + stride] ?? field[p]!;
    return (after - before) / (2 * spacingCm);
  };
  const x = slope(1);
  const y = slope(nx);
  const z = slope(nx * ny);
  const length = Math.hypot(x, y, z) || 1;
  return Math.hypot(across * x, across * y, along * z) / length;
}
