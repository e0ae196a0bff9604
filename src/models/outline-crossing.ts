// Does a closed line cross itself? Leaves out what else can be said of it: outline.ts.
import type { PlanePoint, Ring } from './level-lines.ts';

/** Two sides of an outline that meet where they should not; side n runs from point n to the next, counted from 0. */
export type Crossing = readonly [side: number, other: number];

/** Twice the area of a, b, c: above 0 where the way from a over b to c turns left. */
const turn = (a: PlanePoint, b: PlanePoint, c: PlanePoint): number =>
  (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);

/** Does c lie on the side from a to b? */
const onSide = (a: PlanePoint, b: PlanePoint, c: PlanePoint): boolean =>
  turn(a, b, c) === 0 &&
  Math.min(a[0], b[0]) <= c[0] &&
  c[0] <= Math.max(a[0], b[0]) &&
  Math.min(a[1], b[1]) <= c[1] &&
  c[1] <= Math.max(a[1], b[1]);

const apart = (a: number, b: number): boolean => (a > 0 && b < 0) || (a < 0 && b > 0);

type Side = { n: number; from: PlanePoint; to: PlanePoint };

const sidesOf = (ring: Ring): Side[] =>
  ring.map((from, n) => ({ n, from, to: ring[(n + 1) % ring.length]! }));

const meet = ({ from: a, to: b }: Side, { from: c, to: d }: Side): boolean =>
  (apart(turn(a, b, c), turn(a, b, d)) && apart(turn(c, d, a), turn(c, d, b))) ||
  onSide(a, b, c) ||
  onSide(a, b, d) ||
  onSide(c, d, a) ||
  onSide(c, d, b);

/**
 * The first two sides that cross, touch or lie on each other; null for a simple outline and for fewer than 3 points.
 * Sides that follow each other share a corner, which is no crossing unless one runs back along the other.
 */
export function crossingOf(ring: Ring): Crossing | null {
  if (ring.length < 3) return null;
  // A point set twice in a row makes a side of no length, which crosses nothing.
  const sides = sidesOf(ring).filter(({ from, to }) => from[0] !== to[0] || from[1] !== to[1]);
  for (const [i, one] of sides.entries())
    for (const [j, other] of sides.entries()) {
      if (j <= i) continue;
      const follows = j === i + 1;
      const closes = i === 0 && j === sides.length - 1;
      const found =
        follows || closes
          ? (follows && (onSide(one.from, one.to, other.to) || onSide(other.from, other.to, one.from))) ||
            (closes && (onSide(one.from, one.to, other.from) || onSide(other.from, other.to, one.to)))
          : meet(one, other);
      if (found) return [one.n, other.n];
    }
  return null;
}
