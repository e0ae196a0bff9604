// How many answers of each certainty were right, partly right and wrong? Whole numbers only, so that sums made in any order
// are the same.
import type { Certainty } from './certainty.ts';
import { gradeOf, type Grade } from './grade.ts';

/** Answers of one certainty; `earned` is their share of the points in ten-thousandths. */
export type Count = Readonly<Record<Grade | 'earned', number>>;
export type Counts = Readonly<Record<Certainty, Count>>;

/** The answers to one objective: its chapter and id joined by a slash. */
export type Tally = { objective: string; counts: Counts };

const none: Count = { right: 0, partly: 0, wrong: 0, earned: 0 };
export const noCounts: Counts = { low: none, mid: none, high: none };

const EARNED_UNIT = 10_000;
const levels = ['low', 'mid', 'high'] as const;
const fields = ['right', 'partly', 'wrong', 'earned'] as const;

/** One answer. */
export function countOf(answer: { earned: number; possible: number; certainty: Certainty }): Counts {
  const earned = Math.round((answer.earned / answer.possible) * EARNED_UNIT);
  return { ...noCounts, [answer.certainty]: { ...none, [gradeOf(answer)]: 1, earned } };
}

/** Sums each number; with `times` -1 the second is taken away. */
export function addCounts(some: Counts, others: Counts, times: 1 | -1 = 1): Counts {
  const level = (name: Certainty) =>
    Object.fromEntries(fields.map((field) => [field, some[name][field] + times * others[name][field]]));
  return Object.fromEntries(levels.map((name) => [name, level(name)])) as Counts;
}

export const answersIn = ({ right, partly, wrong }: Count): number => right + partly + wrong;
/** Share of the points earned, 0 to 1; null without answers. */
export const shareIn = (count: Count): number | null =>
  answersIn(count) === 0 ? null : count.earned / (answersIn(count) * EARNED_UNIT);
/** All levels together. */
export const allLevels = (counts: Counts): Count =>
  Object.fromEntries(
    fields.map((field) => [field, levels.reduce((sum, name) => sum + counts[name][field], 0)]),
  ) as Count;
export const isEmpty = (counts: Counts): boolean => answersIn(allLevels(counts)) === 0;
