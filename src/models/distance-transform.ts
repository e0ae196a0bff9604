// Which of many balls reaches farthest towards each point of a lattice, when a centimetre along one axis counts for more
// than along another? The exact transform of Felzenszwalb and Huttenlocher, one axis at a time, keeping the ball and
// not only the distance. Leaves out what is grown: margin-growth.ts.
import { requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** No ball within the limit. */
export const NONE = -1;

export type Triple = readonly [x: number, y: number, z: number];

/**
 * For every lattice point p the index of the seed q with the least power
 *
 *   |p − q|² − radius(q)²,   |p − q|² = sum over axes of (stepsᵢ (pᵢ − qᵢ))²
 *
 * or NONE where no power lies within `most`. A power of 0 or less means that some ball holds the point. With equal radii
 * it is the nearest seed.
 * size: points along x, y, z, whole, at least 1; x runs fastest. steps: length of one lattice step along each axis, any
 * unit, above 0; unequal steps make the balls ellipsoids. radii: one entry a point, in that unit, 0 or more; below 0
 * where there is no seed. Throws ModelError.
 * Source: Felzenszwalb and Huttenlocher, Theory of Computing 2012;8:415-428.
 */
export function nearestBalls({
  size,
  steps,
  radii,
  most,
}: {
  size: Triple;
  steps: Triple;
  radii: Float32Array;
  most: number;
}): Int32Array {
  const points = size[0] * size[1] * size[2];
  steps.forEach((value, axis) => requirePositive({ field: `steps[${axis}]`, value }));
  if (radii.length !== points) {
    const rule = `must be ${points}, one for each lattice point`;
    throw new ModelError({ kind: 'not-whole', field: 'radii.length', given: radii.length, rule });
  }
  const power = new Float32Array(points);
  const nearest = new Int32Array(points);
  for (let i = 0; i < points; i++) {
    const radius = radii[i]!;
    power[i] = radius < 0 ? Infinity : -radius * radius;
    nearest[i] = radius < 0 ? NONE : i;
  }
  for (const axis of [0, 1, 2] as const) sweep({ power, nearest, size, axis, step: steps[axis], most });
  return nearest;
}

/** Lower envelope of the parabolas f(q) + (step (p − q))² on every line of one axis, in place. */
function sweep({
  power,
  nearest,
  size,
  axis,
  step,
  most,
}: {
  power: Float32Array;
  nearest: Int32Array;
  size: Triple;
  axis: 0 | 1 | 2;
  step: number;
  most: number;
}): void {
  const [nx, ny] = size;
  const length = size[axis];
  const layer = nx * ny;
  const stride = axis === 0 ? 1 : axis === 1 ? nx : layer;
  const weight = step * step;
  const height = new Float64Array(length);
  const seed = new Int32Array(length);
  const vertex = new Int32Array(length);
  const edge = new Float64Array(length + 1);
  const lines = power.length / length;
  for (let line = 0; line < lines; line++) {
    const start = axis === 0 ? line * nx : axis === 1 ? ((line / nx) | 0) * layer + (line % nx) : line;
    let last = -1;
    for (let q = 0, at = start; q < length; q++, at += stride) {
      const f = power[at]!;
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
      last++;
      vertex[last] = q;
      edge[last] = last === 0 ? -Infinity : crossing;
    }
    if (last < 0) continue;
    edge[last + 1] = Infinity;
    for (let p = 0, k = 0, at = start; p < length; p++, at += stride) {
      while (edge[k + 1]! < p) k++;
      const q = vertex[k]!;
      const value = height[q]! + weight * (p - q) * (p - q);
      power[at] = value;
      nearest[at] = value > most ? NONE : seed[q]!;
    }
  }
}
