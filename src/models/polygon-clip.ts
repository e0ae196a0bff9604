// What do two outlines share, and what has one beyond the other? Polygon clipping by the library clipper2-ts, which
// reckons in whole numbers and so has no case it cannot finish. Leaves out growing: polygon-grow.ts.
import { ClipType, FillRule, type PathsD } from 'clipper2-ts/dist/Core.js';
import { ClipperD } from 'clipper2-ts/dist/Engine.js';
import type { Ring } from './level-lines.ts';

/** The library's whole numbers: decimals of a centimetre, so that a unit is a micrometre. */
export const DECIMALS = 4;

export const toPaths = (rings: readonly Ring[]): PathsD =>
  rings.map((ring) => ring.map(([x, y]) => ({ x, y })));
export const toRings = (paths: PathsD): Ring[] =>
  paths.map((path) => path.map(({ x, y }) => [x, y] as const));

/** The library fails on lines of one or two points, which enclose nothing. */
const closed = (rings: readonly Ring[]) => toPaths(rings.filter((ring) => ring.length > 2));

function clipped(kind: ClipType, some: readonly Ring[], others: readonly Ring[]): Ring[] {
  const clipper = new ClipperD(DECIMALS);
  clipper.addSubjectPaths(closed(some));
  clipper.addClipPaths(closed(others));
  const found: PathsD = [];
  clipper.execute(kind, FillRule.EvenOdd, found);
  return toRings(found);
}

/** What lies inside both. A ring within a ring is a hole, in what is given and in what comes back. */
export const shared = (some: readonly Ring[], others: readonly Ring[]): Ring[] =>
  clipped(ClipType.Intersection, some, others);

/** What of the first lies outside the second. */
export const beyond = (some: readonly Ring[], others: readonly Ring[]): Ring[] =>
  clipped(ClipType.Difference, some, others);

/** What lies inside either. */
export const joined = (some: readonly Ring[], others: readonly Ring[]): Ring[] =>
  clipped(ClipType.Union, some, others);

/** Area in cm² inside the rings, without their holes. */
export function areaCm2(rings: readonly Ring[]): number {
  const signed = joined(rings, []).flatMap((ring) =>
    ring.map(([u, v], n) => {
      const [x, y] = ring[(n + 1) % ring.length]!;
      return (u * y - x * v) / 2;
    }),
  );
  return Math.abs(signed.reduce((sum, area) => sum + area, 0));
}
