// Which seed of a lattice lies nearest to each of its points, when a centimetre along one axis counts for more than
// along another? The exact transform of Felzenszwalb and Huttenlocher, one axis at a time, keeping the seed and not
// only the distance. Leaves out what is grown: margin-growth.ts.
import { requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** No seed within the limit. */
export const NO_SEED = -1;

export type Triple = readonly [x: number, y: number, z: number];

/**
 * Nearest seed of every lattice point, as its index, or NO_SEED where none lies within the limit.
 *
 *   d² = sum over axes of (stepsᵢ (pᵢ − qᵢ))²,   least over all seeds q
 *
 * size: points along x, y, z, whole, at least 1; x runs fastest. steps: length of one lattice step along each axis,
 * any unit, above 0; unequal steps give an ellipsoid as the set of points within distance 1. seeds: one entry a
 * point, not 0 where it is a seed. limit: farthest distance of interest, above 0, same unit as steps.
 * Throws ModelError. Source: Felzenszwalb and Huttenlocher, Theory of Computing 2012;8:415-428.
 */
export function nearestSeeds({
  size,
  steps,
  seeds,
  limit,
}: {
  size: Triple;
  steps: Triple;
  seeds: Uint8Array;
  limit: number;
}): Int32Array {
  const points = size[0] * size[1] * size[2];
  steps.forEach((value, axis) => requirePositive({ field: `steps[${axis}]`, value }));
  requirePositive({ field: 'limit', value: limit });
  if (seeds.length !== points) {
    throw new ModelError({
      kind: 'not-whole',
      field: 'seeds.length',
      given: seeds.length,
      rule: `must be ${points}, one for each lattice point`,
    });
  }
  const squared = new Float32Array(points).fill(Infinity);
  const nearest = new Int32Array(points).fill(NO_SEED);
  for (let i = 0; i < points; i++) {
    if (seeds[i]) {
      squared[i] = 0;
      nearest[i] = i;
    }
  }
  for (const axis of [0, 1, 2] as const) sweep({ squared, nearest, size, axis, step: steps[axis], limit });
  return nearest;
}

/** Lower envelope of the parabolas f(q) + (step (p − q))² on every line of one axis, in place. */
function sweep({
  squared,
  nearest,
  size,
  axis,
  step,
  limit,
}: {
  squared: Float32Array;
  nearest: Int32Array;
  size: Triple;
  axis: 0 | 1 | 2;
  step: number;
  limit: number;
}): void {
  const [nx, ny] = size;
  const length = size[axis];
  const stride = axis === 0 ? 1 : axis === 1 ? nx : nx * ny;
  const weight = step * step;
  const most = limit * limit;
  const height = new Float64Array(length);
  const seed = new Int32Array(length);
  const vertex = new Int32Array(length);
  const edge = new Float64Array(length + 1);
  const lines = squared.length / length;
  for (let line = 0; line < lines; line++) {
    const start =
      axis === 0 ? line * nx : axis === 1 ? Math.floor(line / nx) * nx * ny + (line % nx) : line;
    let last = -1;
    for (let q = 0; q < length; q++) {
      const at = start + q * stride;
      const f = squared[at]!;
      if (f > most) continue;
      height[q] = f;
      seed[q] = nearest[at]!;
      let crossing = -Infinity;
      while (last >= 0) {
        const p = vertex[last]!;
        crossing = ((f - height[p]!) / weight + q * q - p * p) / (2 * (q - p));
        if (crossing > edge[last]!) break;
        last--;
      }
      if (last < 0) crossing = -Infinity;
      last++;
      vertex[last] = q;
      edge[last] = crossing;
    }
    if (last < 0) continue;
    edge[last + 1] = Infinity;
    for (let p = 0, k = 0; p < length; p++) {
      while (edge[k + 1]! < p) k++;
      const q = vertex[k]!;
      const d = height[q]! + weight * (p - q) * (p - q);
      const at = start + p * stride;
      squared[at] = d;
      nearest[at] = d > most ? NO_SEED : seed[q]!;
    }
  }
}
