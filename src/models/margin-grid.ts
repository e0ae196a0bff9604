// On which points is a volume sampled, and how large is it? A cubic lattice and fields on it: at each point the signed
// distance in cm to a surface, below 0 inside. Leaves out what the surfaces are.
import { requirePositive } from './checked-input.ts';
import type { Triple } from './distance-transform.ts';
import { ModelError } from './model-error.ts';

export interface Grid {
  /** Place in cm of the first point; x to medial, y to anterior, z to proximal. */
  originCm: Triple;
  /** Points along x, y, z. */
  size: Triple;
  spacingCm: number;
}

export interface Box {
  fromCm: Triple;
  toCm: Triple;
}

/** Farther than any margin: “not near”. Finite, so that fields can be interpolated. */
export const FAR_CM = 99;

/** Keeps memory of one field under 16 MB; a spacing of 1 mm still fits every state of the explorer. */
const MOST_POINTS = 4_000_000;

/**
 * The lattice of spacing `spacingCm` (cm, above 0) that covers a box. Its points are whole multiples of the spacing,
 * so that a volume does not shimmer while the box moves. Throws ModelError: too many points, or no box.
 */
export function gridOver({ fromCm, toCm }: Box, spacingCm: number): Grid {
  requirePositive({ field: 'spacingCm', value: spacingCm });
  const first = fromCm.map((cm) => Math.floor(cm / spacingCm)) as unknown as Triple;
  const size = toCm.map((cm, axis) => Math.ceil(cm / spacingCm) - first[axis]! + 1) as unknown as Triple;
  const points = size[0] * size[1] * size[2];
  if (!(points <= MOST_POINTS) || size.some((count) => !(count > 0))) {
    throw new ModelError({
      kind: 'too-large',
      field: 'grid',
      given: points,
      rule: `must be a box of at most ${MOST_POINTS} points`,
    });
  }
  return { originCm: first.map((step) => step * spacingCm) as unknown as Triple, size, spacingCm };
}

/** A field from a function of the place in cm; FAR_CM more than two points outside the box, where one is given. */
export function sampleField(
  { originCm, size, spacingCm }: Grid,
  distanceCm: (xCm: number, yCm: number, zCm: number) => number,
  box?: Box,
): Float32Array {
  const field = new Float32Array(size[0] * size[1] * size[2]).fill(FAR_CM);
  const first = (axis: 0 | 1 | 2) =>
    box ? Math.max(0, Math.floor((box.fromCm[axis] - originCm[axis]) / spacingCm) - 2) : 0;
  const end = (axis: 0 | 1 | 2) =>
    box ? Math.min(size[axis], Math.ceil((box.toCm[axis] - originCm[axis]) / spacingCm) + 3) : size[axis];
  const [i0, i1, j0, j1, k0, k1] = [first(0), end(0), first(1), end(1), first(2), end(2)];
  for (let k = k0; k < k1; k++)
    for (let j = j0; j < j1; j++)
      for (let i = i0; i < i1; i++) {
        field[i + size[0] * (j + size[1] * k)] = distanceCm(
          originCm[0] + i * spacingCm,
          originCm[1] + j * spacingCm,
          originCm[2] + k * spacingCm,
        );
      }
  return field;
}

/**
 * Volume in cm³ of the set where a field is below 0.
 *
 *   V = h³ · sum of min(1, max(0, 1/2 − φ/h)),   h the spacing, φ the signed distance
 *
 * A voxel cut by the surface counts by the part inside, so that the volume does not jump by whole voxels. With
 * `within`, a second field, only what lies inside both counts.
 */
export function volumeCm3({ spacingCm }: Grid, field: Float32Array, within?: Float32Array): number {
  let filled = 0;
  for (let i = 0; i < field.length; i++) {
    const other = within ? within[i]! : -FAR_CM;
    const cm = field[i]!;
    const share = 0.5 - (cm > other ? cm : other) / spacingCm;
    if (share > 0) filled += share < 1 ? share : 1;
  }
  return filled * spacingCm ** 3;
}

/** A field between lattice points, by linear interpolation; FAR_CM outside the grid. */
export function fieldAt(grid: Grid, field: Float32Array): (xCm: number, yCm: number, zCm: number) => number {
  const [nx, ny, nz] = grid.size;
  const { originCm, spacingCm } = grid;
  return (xCm, yCm, zCm) => {
    const x = (xCm - originCm[0]) / spacingCm;
    const y = (yCm - originCm[1]) / spacingCm;
    const z = (zCm - originCm[2]) / spacingCm;
    const i = Math.floor(x + 1e-9);
    const j = Math.floor(y + 1e-9);
    const k = Math.floor(z + 1e-9);
    if (!(i >= 0 && j >= 0 && k >= 0 && i < nx && j < ny && k < nz)) return FAR_CM;
    const dx = i + 1 < nx ? Math.max(0, x - i) : 0;
    const dy = j + 1 < ny ? Math.max(0, y - j) : 0;
    const dz = k + 1 < nz ? Math.max(0, z - k) : 0;
    const at = i + nx * (j + ny * k);
    const right = dx > 0 ? 1 : 0;
    const front = dy > 0 ? nx : 0;
    const up = dz > 0 ? nx * ny : 0;
    const low = mix(
      mix(field[at]!, field[at + right]!, dx),
      mix(field[at + front]!, field[at + front + right]!, dx),
      dy,
    );
    if (up === 0) return low;
    const above = at + up;
    const high = mix(
      mix(field[above]!, field[above + right]!, dx),
      mix(field[above + front]!, field[above + front + right]!, dx),
      dy,
    );
    return mix(low, high, dz);
  };
}

const mix = (a: number, b: number, share: number): number => a + (b - a) * share;
