// How surprising is a two-by-two table if both arms share one risk? Fisher's exact test on crude counts, two-sided as
// the course uses it, and one-sided, which papers sometimes print instead. Leaves out mid-p.
import { requireCount } from './proportions.ts';
import type { TwoArms } from './proportions.ts';

// Tables as likely as the observed one must count despite rounding; the same allowance as R's fisher.test.
const TIE_ALLOWANCE = 1 + 1e-7;

/** A table with the margins observed: its events in the first arm, and how probable it is if both arms share one risk. */
export interface MarginTable {
  events: number;
  probability: number;
}

/**
 * Every table with the margins of the one observed, fewest events in the first arm first. Hypergeometric probability
 * C(n1, k) * C(n2, m - k) / C(n1 + n2, m), k events in the first arm, m in both; all add to 1.
 * Time grows with the number of patients. Throws ModelError as `requireCount`, naming the arm.
 */
export function marginTables({ arm, comparator }: TwoArms): MarginTable[] {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  const events = arm.events + comparator.events;
  const logFactorial = logFactorials(arm.n + comparator.n);
  const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const all = logChoose(arm.n + comparator.n, events);
  const tables: MarginTable[] = [];
  for (let k = Math.max(0, events - comparator.n); k <= Math.min(arm.n, events); k += 1) {
    const probability = Math.exp(logChoose(arm.n, k) + logChoose(comparator.n, events - k) - all);
    tables.push({ events: k, probability });
  }
  return tables;
}

/** Which tables count as surprising as the observed one: those no likelier, or those with as many events or more. */
export type Tails = 'two-sided' | 'more-in-first';

/** The tables that make up the p of `tails`. */
export function countedTables(arms: TwoArms, tails: Tails): MarginTable[] {
  const tables = marginTables(arms);
  if (tails === 'more-in-first') return tables.filter(({ events }) => events >= arms.arm.events);
  const observed = tables.find(({ events }) => events === arms.arm.events)?.probability ?? 0;
  return tables.filter(({ probability }) => probability <= observed * TIE_ALLOWANCE);
}

const sum = (tables: readonly MarginTable[]): number =>
  Math.min(
    1,
    tables.reduce((total, { probability }) => total + probability, 0),
  );

/**
 * Two-sided p: with all margins fixed, the sum of the probabilities of every table no likelier than the observed one.
 * Above 0 and at most 1; 1 when nobody or everybody had the event. Throws ModelError as `marginTables`.
 * Source: R Core Team, stats::fisher.test (definition of "two.sided" for 2 by 2 tables).
 */
export const fisherExactP = (arms: TwoArms): number => sum(countedTables(arms, 'two-sided'));

/**
 * One-sided p that the first arm has more events: the sum over tables with as many events there or more. Above 0 and at
 * most 1. Throws ModelError as `marginTables`. Source: R Core Team, stats::fisher.test, alternative "greater".
 */
export const fisherOneSidedP = (arms: TwoArms): number => sum(countedTables(arms, 'more-in-first'));

/** ln(n!) for n from 0 to `largest`, by adding logarithms. */
function logFactorials(largest: number): (n: number) => number {
  const sums = new Float64Array(largest + 1);
  let sum = 0;
  for (let n = 1; n <= largest; n += 1) {
    sum += Math.log(n);
    sums[n] = sum;
  }
  return (n) => sums[n] as number;
}
