// When does an item come back? FSRS (library ts-fsrs) decides, from what each answer earned, how sure the learner was, and
// the days between. Its default weights are used as they are; a course is too short to fit one's own.
import { FSRSAlgorithm, Rating, type Grade as Rated } from 'ts-fsrs';
import type { Certainty } from './certainty.ts';
import { gradeOf, type Grade } from './grade.ts';
import { DAY_MS } from './practice.ts';

/** What FSRS knows of an item: days until recall falls to 90 in 100, and difficulty from 1 to 10. */
export type Memory = { stability: number; difficulty: number };

export type Reviewed = { at: number; earned: number; possible: number; certainty: Certainty };

/** Item seen last at `at`, due at `due` (both in ms since 1970). */
export type Scheduled = Memory & { at: number; due: number };

/** Longest time an item stays away; chosen so that each comes back within a year. */
const LONGEST_DAYS = 365;

// Days are the shortest interval: nothing comes back within a sitting, and nothing is left to chance.
const algorithm = new FSRSAlgorithm({
  enable_fuzz: false,
  enable_short_term: false,
  maximum_interval: LONGEST_DAYS,
});

const RATINGS: Readonly<Record<Grade, Readonly<Record<Certainty, Rated>>>> = {
  wrong: { low: Rating.Again, mid: Rating.Again, high: Rating.Again },
  partly: { low: Rating.Hard, mid: Rating.Hard, high: Rating.Hard },
  right: { low: Rating.Hard, mid: Rating.Good, high: Rating.Easy },
};

/** Wrong is “again” and partly right is “hard”; right is “hard”, “good” or “easy” by how sure the learner was. */
export const ratingOf = (review: Reviewed): Rated => RATINGS[gradeOf(review)][review.certainty];

/**
 * The schedule after one more review.
 *
 * before: as the last call returned it, undefined at the first. Whole days between reviews are counted, never fewer than
 * none: a clock that was set back makes an interval shorter, not negative.
 */
export function scheduleAfter(before: Scheduled | undefined, review: Reviewed): Scheduled {
  const days = before ? Math.max(0, Math.round((review.at - before.at) / DAY_MS)) : 0;
  const memory = before ? { stability: before.stability, difficulty: before.difficulty } : null;
  const { stability, difficulty } = algorithm.next_state(memory, days, ratingOf(review));
  const interval = algorithm.next_interval(stability, days);
  return { stability, difficulty, at: review.at, due: review.at + interval * DAY_MS };
}
