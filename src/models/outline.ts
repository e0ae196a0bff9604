// What can be said of closed lines on a plane: what lies inside, how far away they are? Lengths in cm. Leaves out crossings
// (outline-crossing.ts), clipping and growing (polygon-clip.ts, polygon-grow.ts).
import type { PlanePoint, Ring } from './level-lines.ts';

/** Does a place lie inside? Even-odd: a ring within a ring is a hole. On the line itself either may be said. */
export function isInside([u, v]: PlanePoint, rings: readonly Ring[]): boolean {
  let inside = false;
  for (const ring of rings)
    for (let n = 0, m = ring.length - 1; n < ring.length; m = n++) {
      const [a, b] = ring[n]!;
      const [c, d] = ring[m]!;
      if (b > v !== d > v && u < ((c - a) * (v - b)) / (d - b) + a) inside = !inside;
    }
  return inside;
}

/** Distance in cm from a place to the nearest point of the lines, 0 or more; Infinity where there is no line. */
export function distanceTo([u, v]: PlanePoint, rings: readonly Ring[]): number {
  let least = Infinity;
  for (const ring of rings)
    for (let n = 0, m = ring.length - 1; n < ring.length; m = n++) {
      const [a, b] = ring[m]!;
      const [du, dv] = [ring[n]![0] - a, ring[n]![1] - b];
      const length = du * du + dv * dv;
      const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((u - a) * du + (v - b) * dv) / length));
      least = Math.min(least, Math.hypot(u - a - share * du, v - b - share * dv));
    }
  return least;
}

/** Points along closed lines, at most `stepCm` (cm, above 0) apart, each standing for the same length of its line. */
export function pointsAlong(rings: readonly Ring[], stepCm: number): PlanePoint[] {
  return rings.flatMap((ring) => {
    const sides = ring.map((from, n) => {
      const to = ring[(n + 1) % ring.length]!;
      return { from, to, length: Math.hypot(to[0] - from[0], to[1] - from[1]) };
    });
    const all = sides.reduce((sum, { length }) => sum + length, 0);
    const count = Math.ceil(all / stepCm);
    let at = 0;
    let before = 0;
    return Array.from({ length: count }, (_, n): PlanePoint => {
      const along = ((n + 0.5) * all) / count;
      while (at < sides.length - 1 && before + sides[at]!.length < along) before += sides[at++]!.length;
      const { from, to, length } = sides[at]!;
      const share = length === 0 ? 0 : (along - before) / length;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    });
  });
}
