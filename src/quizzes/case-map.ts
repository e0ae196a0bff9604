// How is a case with several roads drawn? A row for each step, the road taken straight down, the others beside it in lanes.
// Rows, lanes and lines only: what a row says and how a line looks is the view's.
import { roadsOf, type ForkStep } from '../schemas/case-roads.ts';
import type { Response } from './answering.ts';
import { chosenIn } from './road.ts';

/** A line from the row of one step to that of the next on some road; it runs in `lane` past the rows between. */
export type MapLine = { from: number; to: number; lane: number; taken: boolean };

export type CaseMap<Step> = {
  /** In order of the case; lane 0 is the road taken. */
  rows: readonly { step: Step; lane: number; taken: boolean }[];
  /** The last line of each road leads to the row after the last step, where all roads meet. */
  lines: readonly MapLine[];
  lanes: number;
};

/**
 * The map of a case.
 * @param steps all steps, in order
 * @param responses what was given, by id of the step: every decision of the road taken
 */
export function caseMap<Step extends ForkStep>(
  steps: readonly Step[],
  responses: Readonly<Record<string, Response>>,
): CaseMap<Step> {
  const places = (road: readonly Step[]) => [...road.map((step) => steps.indexOf(step)), steps.length];
  const own = places(roadsOf(steps, chosenIn(responses))[0] ?? []);
  const ownLines = new Set(linesOf(own).map(nameOf));
  const others = new Map(
    roadsOf(steps)
      .flatMap((road) => linesOf(places(road)))
      .filter((line) => !ownLines.has(nameOf(line)))
      .map((line) => [nameOf(line), line]),
  );

  // Lanes in use, by row; the road taken passes every row in lane 0. A step keeps its lane from where its roads come to
  // where they go, so that no two of them cross.
  const used = steps.map(() => new Set([0]));
  const take = (from: number, to: number) => {
    const rows = used.slice(from + 1, to);
    let lane = 1;
    while (rows.some((row) => row.has(lane))) lane += 1;
    for (const row of rows) row.add(lane);
    return lane;
  };
  const light = [...others.values()];
  const laneOfRow = steps.map((_, row) => {
    if (own.includes(row)) return 0;
    const before = light.filter(({ to }) => to === row).map(({ from }) => from);
    const after = light.filter(({ from }) => from === row).map(({ to }) => to);
    return take(Math.min(row - 1, ...before), Math.max(row + 1, ...after));
  });
  const laneAt = (row: number) => laneOfRow[row] ?? 0;
  const beside = light.map(({ from, to }): MapLine => ({
    from,
    to,
    lane: laneAt(from) || laneAt(to) || (to > from + 1 ? take(from, to) : 0),
    taken: false,
  }));
  const lines = [...beside, ...linesOf(own).map((line) => ({ ...line, lane: 0, taken: true }))];
  return {
    rows: steps.map((step, row) => ({ step, lane: laneAt(row), taken: own.includes(row) })),
    lines,
    lanes: 1 + Math.max(0, ...lines.map(({ lane }) => lane)),
  };
}

const nameOf = ({ from, to }: { from: number; to: number }) => `${from} ${to}`;
const linesOf = (places: readonly number[]) =>
  places.slice(1).map((to, at) => ({ from: places[at] as number, to }));
