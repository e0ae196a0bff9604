// What is certainty worth? Right answers earn 1, 2 or 3 points by how sure the learner was, wrong ones cost 0, 2 or 6
// (confidence-based marking: Gardner-Medwin, Physiological Society teaching workshop, Bristol 2005). Shown apart from the
// score.
import { certaintyLevels, type Certainty } from './certainty.ts';
import { answersIn, shareIn, type Count, type Counts } from './tally.ts';

export const certaintyPoints: Readonly<Record<Certainty, { right: number; wrong: number }>> = {
  low: { right: 1, wrong: 0 },
  mid: { right: 2, wrong: -2 },
  high: { right: 3, wrong: -6 },
};

/** Points of an answer that earned a share (0 to 1) of its point; part credit lies on the line between wrong and right. */
export function pointsFor(certainty: Certainty, share: number): number {
  const { right, wrong } = certaintyPoints[certainty];
  return wrong + share * (right - wrong);
}

/** Points of all these answers together. */
export const pointsIn = (counts: Counts): number =>
  certaintyLevels
    .map((level) => answersIn(counts[level]) * pointsFor(level, shareIn(counts[level]) ?? 0))
    .reduce((sum, points) => sum + points, 0);

/** Share right at which two levels pay the same: below it the first pays more. */
function evenShare(first: Certainty, second: Certainty): number {
  const [a, b] = [certaintyPoints[first], certaintyPoints[second]];
  return (a.wrong - b.wrong) / (b.right - b.wrong - (a.right - a.wrong));
}

/** Between which shares right each level pays best: low to 2/3, mid to 4/5, high above. Follows from the points alone. */
export const paysBest: Readonly<Record<Certainty, { from: number; to: number }>> = {
  low: { from: 0, to: evenShare('low', 'mid') },
  mid: { from: evenShare('low', 'mid'), to: evenShare('mid', 'high') },
  high: { from: evenShare('mid', 'high'), to: 1 },
};

/** Fewer answers than this say nothing; chosen by eye. */
export const FEWEST_ANSWERS = 5;

export type Fit = 'too-few' | 'below' | 'within' | 'above';

/** Does what was scored at a level fit what the level pays for? */
export function fitOf(level: Certainty, count: Count): Fit {
  const share = shareIn(count);
  if (share === null || answersIn(count) < FEWEST_ANSWERS) return 'too-few';
  const { from, to } = paysBest[level];
  return share < from ? 'below' : share > to ? 'above' : 'within';
}
