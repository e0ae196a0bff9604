// How large is an outline grown or shrunk by one distance all round, and with how few points can it be drawn? Offsetting by
// the library clipper2-ts, whole; for the build alone.
import { EndType, inflatePathsD, JoinType, simplifyPathsD } from 'clipper2-ts';
import type { Ring } from './level-lines.ts';
import { DECIMALS, joined, toPaths, toRings } from './polygon-clip.ts';

/** The rings grown by `cm`, or shrunk where it is below 0; corners become arcs. A ring within a ring is a hole. */
export const grownBy = (rings: readonly Ring[], cm: number): Ring[] =>
  toRings(
    inflatePathsD(
      toPaths(joined(rings, [])),
      cm,
      JoinType.Round,
      EndType.Polygon,
      2,
      DECIMALS,
      ARC_TOLERANCE_CM,
    ),
  );

/** How far a rounded corner may lie from its arc; chosen by eye. */
const ARC_TOLERANCE_CM = 0.005;

/** The rings with fewer points: those that bend the line by less than `cm` are left out. */
export const simplified = (rings: readonly Ring[], cm: number): Ring[] =>
  toRings(simplifyPathsD(toPaths(rings), cm)).filter((ring) => ring.length > 2);
