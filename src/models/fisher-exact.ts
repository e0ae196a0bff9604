// How surprising is a two-by-two table if both arms share one risk? Two-sided Fisher exact test on crude
// counts; leaves out mid-p and one-sided forms, which papers sometimes print instead.
import { requireCount } from './proportions.ts';
import type { TwoArms } from './proportions.ts';

// Tables as likely as the observed one must count despite rounding; the same allowance as R's fisher.test.
const TIE_ALLOWANCE = 1 + 1e-7;

/**
 * Two-sided p: with all margins fixed, the sum of the hypergeometric probabilities
 * C(n1, k) * C(n2, m - k) / C(n1 + n2, m) of every table no likelier than the observed one (k events in the
 * first arm, m in both). Between 0 and 1; 1 when nobody or everybody had the event.
 * Time grows with the number of patients. Throws ModelError as `requireCount`, naming the arm.
 * Source: R Core Team, stats::fisher.test (definition of "two.sided" for 2 by 2 tables).
 */
export function fisherExactP({ arm, comparator }: TwoArms): number {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  const events = arm.events + comparator.events;
  const logFactorial = logFactorials(arm.n + comparator.n);
  const logChoose = (n: number, k: number) => logFactorial(n) - logFactorial(k) - logFactorial(n - k);
  const probability = (k: number) =>
    Math.exp(
      logChoose(arm.n, k) + logChoose(comparator.n, events - k) - logChoose(arm.n + comparator.n, events),
    );
  const likeliestCounted = probability(arm.events) * TIE_ALLOWANCE;
  let p = 0;
  for (let k = Math.max(0, events - comparator.n); k <= Math.min(arm.n, events); k += 1) {
    const ofTable = probability(k);
    if (ofTable <= likeliestCounted) p += ofTable;
  }
  return Math.min(1, p);
}

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
