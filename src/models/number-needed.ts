// How many patients must be treated for one more, or one fewer, to have the event? From crude counts; no
// interval is given where the difference could be nothing, because it would run through infinity.
import { ModelError } from './model-error.ts';
import { proportionDifference } from './proportions.ts';
import type { TwoArms } from './proportions.ts';

/** Benefit: number needed to treat. Harm: number needed to harm. Both of the first arm, beside the second. */
export type Effect = 'benefit' | 'harm';

export type NumberNeeded =
  | { kind: 'with-interval'; effect: Effect; estimate: number; low: number; high: number }
  | { kind: 'difference-includes-zero'; effect: Effect; estimate: number }
  | { kind: 'no-difference' };

/**
 * Number needed to treat or to harm: 1 / |p1 - p2|, in patients, unrounded.
 * `arm` and `comparator` are crude counts; `eventIs` says whether the event is unwanted (a recurrence) or
 * wanted (a complete response), which decides between benefit and harm.
 * With the Newcombe interval of the difference clear of 0 the limits are its reciprocals; otherwise
 * `difference-includes-zero` without limits, and `no-difference` where the proportions are equal (there is
 * no number). Throws ModelError as `requireCount`, or for an unknown `eventIs`.
 * Source: Altman, BMJ 1998;317:1309-12; score limits after Bender, Control Clin Trials 2001;22:102-110.
 */
export function numberNeeded(comparison: TwoArms & { eventIs: 'wanted' | 'unwanted' }): NumberNeeded {
  const difference = proportionDifference(comparison);
  const { arm, comparator, eventIs } = comparison;
  // An unknown word would otherwise turn a benefit into a harm in silence.
  if (eventIs !== 'wanted' && eventIs !== 'unwanted') {
    const rule = "must be 'wanted' or 'unwanted'";
    throw new ModelError({ kind: 'unknown-word', field: 'eventIs', given: eventIs, rule });
  }
  // Compared as whole numbers: 1/3 and 2/6 need not be equal once divided.
  const crossed = arm.events * comparator.n - comparator.events * arm.n;
  if (crossed === 0) return { kind: 'no-difference' };
  const effect: Effect = crossed > 0 === (eventIs === 'wanted') ? 'benefit' : 'harm';
  const estimate = 1 / Math.abs(difference.estimate);
  if (difference.low <= 0 && difference.high >= 0) {
    return { kind: 'difference-includes-zero', effect, estimate };
  }
  const limits = [1 / Math.abs(difference.low), 1 / Math.abs(difference.high)];
  return { kind: 'with-interval', effect, estimate, low: Math.min(...limits), high: Math.max(...limits) };
}
