// Which stretches of the CTV's edge are held, and by what? Leaves out what holds one place of it (models/held-edge.ts) and
// the words (margin-labels.ts).
import type { Barrier } from '../../models/margin-parts.ts';
import type { Point } from './margin-view.ts';

/** A stretch of the CTV's edge that a barrier holds, in px. */
export interface Stop {
  barrier: Barrier;
  points: readonly Point[];
}

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
