// What becomes of a volume grown by one margin along the limb and another across it? The set of all points an ellipsoid
// reaches whose centre lies in the volume. Leaves out what stops the growth: margin-targets.ts.
import { requireNotNegative } from './checked-input.ts';
import { nearestBalls, NONE } from './distance-transform.ts';
import { FAR_CM, type Grid } from './margin-grid.ts';

/** Stands for a margin of 0 in one direction only, where the ellipsoid would have no thickness. */
const THIN_CM = 0.01;
/** Depths below the surface beyond this many voxels make no difference to the surface of the grown volume. */
const DEEP_VOXELS = 2;

/**
 * Signed distance in cm to the volume grown by `acrossCm` in x and y and `alongCm` in z (both 0 or more).
 *
 *   grown = union over q of the volume of { p : |S (p − q)| <= ρ(q) },   S = diag(1/across, 1/across, 1/along)
 *   ρ(q)  = 1 − φ₀(q) / m(q),   m = the ellipsoid's reach along the normal of the surface next to q
 *   φ(p)  = (|S v| − ρ(q)) |S v| / |S² v|,   v = p − q, q the lattice point whose ellipsoid comes nearest
 *
 * φ₀: `field`, signed distance in cm of the volume on `grid`, exact near its surface. Without ρ the surface, which lies up
 * to one voxel beyond the last lattice point inside, would be grown from that point. The result is a distance near the
 * surface only; its sign holds everywhere. only: labels, one a point, and the
 * label of the points that are to grow; without it all of the volume grows.
 * Both margins 0 give the volume itself. Throws ModelError.
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
  only?: { labels: Uint8Array; label: number };
}): Float32Array {
  requireNotNegative({ field: 'alongCm', value: alongCm });
  requireNotNegative({ field: 'acrossCm', value: acrossCm });
  if (alongCm === 0 && acrossCm === 0)
    return field.map((cm, i) => (only && only.labels[i] !== only.label ? FAR_CM : cm));

  const { size, spacingCm } = grid;
  const [nx, ny, nz] = size;
  const layer = nx * ny;
  const along = Math.max(alongCm, THIN_CM);
  const across = Math.max(acrossCm, THIN_CM);
  const deepCm = DEEP_VOXELS * spacingCm;
  const longest = Math.max(along, across);
  const radii = new Float32Array(field.length).fill(-1);
  for (let i = 0; i < field.length; i++) {
    const inside = field[i]!;
    if (inside > 0 || (only && only.labels[i] !== only.label)) continue;
    radii[i] =
      along === across || inside < -deepCm
        ? 1 + Math.min(deepCm, -inside) / longest
        : 1 - inside / reach(grid, field, i, { along, across });
  }
  const step = { across: spacingCm / across, along: spacingCm / along };
  // Two voxels beyond the surface are enough to interpolate it.
  const beyond = 2 * Math.max(step.across, step.along);
  const most = beyond * (beyond + 2 * (1 + deepCm / Math.min(along, across)));
  const nearest = nearestBalls({ size, steps: [step.across, step.across, step.along], radii, most });

  const grown = new Float32Array(field.length).fill(FAR_CM);
  for (let k = 0, p = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++, p++) {
        const q = nearest[p]!;
        if (q === NONE) continue;
        if (q === p) {
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
        grown[p] = ((scaled - radii[q]!) * scaled) / steep;
      }
  return grown;
}

/** How far in cm the ellipsoid reaches along the slope the field has at point p. */
function reach(
  { size }: Grid,
  field: Float32Array,
  p: number,
  { along, across }: { along: number; across: number },
): number {
  if (along === across) return along;
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
