// Where does a field cross 0 on a plane? Marching squares with straight interpolation, and the small waves of the grid
// taken out. Leaves out which plane it is, and how the line is written.

/** A place on a plane. */
export type PlanePoint = readonly [u: number, v: number];

/** A closed line; the last point joins the first. */
export type Ring = readonly PlanePoint[];

export interface Plane {
  /** Lower corner of the first sample and number of samples in each direction. */
  from: PlanePoint;
  count: readonly [number, number];
  step: number;
  /** Below 0 inside. */
  at: (u: number, v: number) => number;
}

/** Ends of the lines in a cell, as pairs of its sides (0 bottom, 1 right, 2 top, 3 left); inside lies to the left. */
const LINES: readonly (readonly number[])[] = [
  [], [3, 0], [0, 1], [3, 1], [1, 2], [3, 0, 1, 2], [0, 2], [3, 2],
  [2, 3], [2, 0], [0, 1, 2, 3], [2, 1], [1, 3], [1, 0], [0, 3], [],
]; // prettier-ignore

/** Closed lines around what lies inside. At the edge of the plane a line runs along it. */
export function contourRings({ from, count, step, at }: Plane): Ring[] {
  const [nu, nv] = count;
  const values = new Float32Array(nu * nv);
  for (let j = 0, n = 0; j < nv; j++)
    for (let i = 0; i < nu; i++, n++) {
      const value = at(from[0] + i * step, from[1] + j * step);
      const border = i === 0 || j === 0 || i === nu - 1 || j === nv - 1;
      values[n] = border ? Math.max(value, 1e-6) : value;
    }
  // A side of a cell is named by the sample it starts at: twice its index, plus 1 where it runs upwards.
  const next = new Map<number, number>();
  for (let j = 0; j + 1 < nv; j++)
    for (let i = 0; i + 1 < nu; i++) {
      const a = j * nu + i;
      const kind =
        (values[a]! <= 0 ? 1 : 0) +
        (values[a + 1]! <= 0 ? 2 : 0) +
        (values[a + nu + 1]! <= 0 ? 4 : 0) +
        (values[a + nu]! <= 0 ? 8 : 0);
      const line = LINES[kind]!;
      const sides = [2 * a, 2 * (a + 1) + 1, 2 * (a + nu), 2 * a + 1];
      for (let n = 0; n < line.length; n += 2) next.set(sides[line[n]!]!, sides[line[n + 1]!]!);
    }
  const crossing = (side: number): PlanePoint => {
    const a = side >> 1;
    const upwards = side & 1;
    const share = values[a]! / (values[a]! - values[a + (upwards ? nu : 1)]!);
    return [
      from[0] + ((a % nu) + (upwards ? 0 : share)) * step,
      from[1] + (Math.floor(a / nu) + (upwards ? share : 0)) * step,
    ];
  };
  const rings: Ring[] = [];
  while (next.size > 0) {
    const ring: PlanePoint[] = [];
    let side: number | undefined = next.keys().next().value;
    while (side !== undefined && next.has(side)) {
      const following: number = next.get(side)!;
      next.delete(side);
      ring.push(crossing(side));
      side = following;
    }
    if (ring.length > 2) rings.push(ring);
  }
  return rings;
}

/** Sharper turns than this, in radians, are corners and stay; chosen by eye. */
const CORNER = 0.55;

/** Takes the grid's small waves out of a line; corners, where a barrier cuts, stay. For the eye only, not for volumes. */
export function smoothed(ring: Ring): Ring {
  let line = ring;
  for (let pass = 0; pass < 3; pass++) {
    line = line.map((point, n) => {
      const before = line[(n + line.length - 1) % line.length]!;
      const after = line[(n + 1) % line.length]!;
      const turn =
        Math.atan2(after[1] - point[1], after[0] - point[0]) -
        Math.atan2(point[1] - before[1], point[0] - before[0]);
      if (Math.cos(turn) < Math.cos(CORNER)) return point;
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4];
    });
  }
  return line;
}
