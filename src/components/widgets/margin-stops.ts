// Along which stretches of its edge is the CTV held, and by what? Found where the edge lies on a barrier and the growth
// would have gone on. Leaves out the words (margin-labels.ts).
import type { Barrier } from '../../models/margin-parts.ts';
import { fasciaDistance, sectionAt, skinDistance } from '../../models/phantom-thigh.ts';
import type { Point } from './margin-view.ts';

/** A stretch of the CTV's edge that a barrier holds, in px. */
export interface Stop {
  barrier: Barrier;
  points: readonly Point[];
}

/** At a clipped edge the growth would have gone on for at least this long; chosen by eye, under one grid step. */
const AT_BARRIER_CM = 0.18;

/** The longest stretch held by each barrier. */
export function stopsOf(points: readonly Point[], barrierOf: (point: Point) => Barrier | null): Stop[] {
  const longest = new Map<Barrier, Point[]>();
  let run: { barrier: Barrier; points: Point[] } | null = null;
  for (const point of [...points, ...points.slice(0, 40)]) {
    const barrier = barrierOf(point);
    if (run && run.barrier === barrier) run.points.push(point);
    else run = barrier ? { barrier, points: [point] } : null;
    if (run && run.points.length > (longest.get(run.barrier)?.length ?? 2))
      longest.set(run.barrier, run.points);
  }
  return [...longest].map(([barrier, held]) => ({ barrier, points: held }));
}

/** What holds the edge at a place where the growth would have gone on by `freeCm` below 0; null where nothing does. */
export function heldBy([xCm, yCm, zCm]: readonly [number, number, number], freeCm: number): Barrier | null {
  if (freeCm > -AT_BARRIER_CM) return null;
  const at = sectionAt(xCm, yCm);
  const walls: [Barrier, number][] = [
    ['skin', Math.abs(skinDistance(at, zCm))],
    ['fascia', Math.abs(fasciaDistance(at, zCm))],
    ['bone', Math.abs(at.boneCm)],
    ['septum', Math.min(...at.compartmentsCm.map(Math.abs))],
  ];
  return walls.reduce((nearest, wall) => (wall[1] < nearest[1] ? wall : nearest))[0];
}
