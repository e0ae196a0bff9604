// How sure may one be of a proportion, and of the difference or ratio of two? For crude counts only: never
// for an actuarial rate, whose censored patients a count does not hold. 95% intervals, two-sided.
// The exact test is in fisher-exact.ts, numbers needed to treat in number-needed.ts.
import { requireWhole } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** Patients with the event, and all patients of the arm. Crude counts. */
export type Count = { events: number; n: number };
/** Two independent arms; every comparison is `arm` minus (or over) `comparator`. */
export type TwoArms = { arm: Count; comparator: Count };
/** An estimate and its 95% limits, as proportions (0.35), not percentages. */
export type Interval = { estimate: number; low: number; high: number };

// The 97.5% quantile of the standard normal distribution, for two-sided 95% intervals, and the 95% quantile for 90%.
export const Z_95 = 1.959963984540054;
export const Z_90 = 1.6448536269514722;

/** Refuses counts that cannot be: `events` whole, 0 or more, at most `n`; `n` whole, 1 or more. ModelError. */
export function requireCount({ events, n }: Count, prefix = ''): void {
  requireWhole({ field: `${prefix}n`, value: n, least: 1 });
  requireWhole({ field: `${prefix}events`, value: events, least: 0 });
  if (events > n) {
    const rule = `must not be more than the ${n} patients`;
    throw new ModelError({ kind: 'too-large', field: `${prefix}events`, given: events, rule });
  }
}

/**
 * Wilson score interval of one proportion p = events / n, without continuity correction:
 * (p + z^2 / 2n -/+ z * sqrt(p * (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n), z = 1.96 unless given.
 * Counts as `requireCount` demands, else ModelError. Source: Wilson, J Am Stat Assoc 1927;22:209-212; method
 * 3 of Newcombe, Stat Med 1998;17:857-872.
 */
export function wilsonInterval({ events, n }: Count, z = Z_95): Interval {
  requireCount({ events, n });
  const estimate = events / n;
  const z2 = z ** 2;
  const centre = estimate + z2 / (2 * n);
  const reach = z * Math.sqrt((estimate * (1 - estimate)) / n + z2 / (4 * n * n));
  const scale = 1 + z2 / n;
  // At the ends the limit is exactly 0 or 1; rounding would leave a trace beyond it.
  return {
    estimate,
    low: events === 0 ? 0 : (centre - reach) / scale,
    high: events === n ? 1 : (centre + reach) / scale,
  };
}

/**
 * Difference of two independent proportions, p1 - p2, with Newcombe's score interval (his method 10):
 * low = d - sqrt((p1 - l1)^2 + (u2 - p2)^2), high = d + sqrt((u1 - p1)^2 + (p2 - l2)^2), where l and u are
 * the Wilson limits of each arm. Between -1 and 1. Throws ModelError as `requireCount`, naming the arm.
 * Source: Newcombe, Stat Med 1998;17:873-890.
 */
export function proportionDifference({ arm, comparator }: TwoArms): Interval {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  const first = wilsonInterval(arm);
  const second = wilsonInterval(comparator);
  const estimate = first.estimate - second.estimate;
  return {
    estimate,
    low: estimate - Math.hypot(first.estimate - first.low, second.high - second.estimate),
    high: estimate + Math.hypot(first.high - first.estimate, second.estimate - second.low),
  };
}

/** A risk ratio with its interval, or the reason why there is no interval (and perhaps no ratio). */
export type RiskRatio =
  | ({ kind: 'with-interval' } & Interval)
  | { kind: 'no-interval'; estimate: number | null; reason: 'no-events' | 'everyone-had-the-event' };

/**
 * Risk ratio p1 / p2 with its log interval: exp(ln RR -/+ z * sqrt(1/x1 - 1/n1 + 1/x2 - 1/n2)), x events.
 * Without events in an arm, or with the event in every patient of both, the equation has no interval; none
 * is made up by adding halves. The estimate is then 0, 1, or null where it would divide by 0.
 * Throws ModelError as `requireCount`. Source: Gardner & Altman, Statistics with Confidence, 1994, p 51-52.
 */
export function riskRatio({ arm, comparator }: TwoArms): RiskRatio {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  if (comparator.events === 0) return { kind: 'no-interval', estimate: null, reason: 'no-events' };
  const estimate = arm.events / arm.n / (comparator.events / comparator.n);
  if (arm.events === 0) return { kind: 'no-interval', estimate, reason: 'no-events' };
  if (arm.events === arm.n && comparator.events === comparator.n) {
    return { kind: 'no-interval', estimate, reason: 'everyone-had-the-event' };
  }
  const variance = 1 / arm.events - 1 / arm.n + 1 / comparator.events - 1 / comparator.n;
  const factor = Math.exp(Z_95 * Math.sqrt(variance));
  return { kind: 'with-interval', estimate, low: estimate / factor, high: estimate * factor };
}
