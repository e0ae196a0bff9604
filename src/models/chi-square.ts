// How surprising is a two-by-two table by the chi-square test, with and without continuity correction? An approximation to
// the exact test (fisher-exact.ts) that papers print; shown to see which test a published p may come from.
import { requireCount, type TwoArms } from './proportions.ts';

/**
 * Complementary error function of x of 0 or more, within 1.5e-7: t (a1 + t (a2 + ...)) exp(-x^2), t = 1 / (1 + p x).
 * Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, 7.1.26.
 */
function erfc(x: number): number {
  const t = 1 / (1 + 0.3275911 * x);
  const series = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592];
  return series.reduce((total, term) => total * t + term, 0) * t * Math.exp(-x * x);
}

/**
 * Pearson's chi-square with one degree of freedom: N (|ad - bc| - c)^2 / (r1 r2 s1 s2), with a, b events and others of the
 * first arm, c, d of the second; c = N / 2 with Yates's correction, else 0, never below 0 inside the square. Null where
 * nobody or everybody had the event: the test has no value there. Throws ModelError as `requireCount`, naming the arm.
 * Source: Armitage, Berry, Matthews, Statistical Methods in Medical Research, 4th ed., 4.5.
 */
export function chiSquare({ arm, comparator, yates = false }: TwoArms & { yates?: boolean }): number | null {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  const all = arm.n + comparator.n;
  const events = arm.events + comparator.events;
  const others = all - events;
  if (events === 0 || others === 0) return null;
  const cross = Math.abs(
    arm.events * (comparator.n - comparator.events) - comparator.events * (arm.n - arm.events),
  );
  const apart = Math.max(0, cross - (yates ? all / 2 : 0));
  return (all * apart ** 2) / (arm.n * comparator.n * events * others);
}

/**
 * p of the chi-square test: erfc(sqrt(x / 2)) two-sided; half of it one-sided, in the direction observed. Null as
 * `chiSquare`. Within 1.5e-7.
 */
export function chiSquareP(asked: TwoArms & { yates?: boolean; sides?: 1 | 2 }): number | null {
  const x = chiSquare(asked);
  return x === null ? null : (erfc(Math.sqrt(x / 2)) * (asked.sides ?? 2)) / 2;
}
