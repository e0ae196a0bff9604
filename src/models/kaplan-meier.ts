// How many are still alive at a time, when not everyone has been followed that long? The product-limit estimate with
// its variance. Leaves out tests between curves and competing risks.
import { requireNotNegative } from './checked-input.ts';
import { countUpTo } from './count-up-to.ts';
import { ModelError } from './model-error.ts';

/** One entry a patient: time to death or to the end of follow-up in years, and 1 for death, 0 for alive when last seen. */
export interface FollowUp {
  years: ArrayLike<number>;
  died: ArrayLike<number>;
}

/** A time of death in years, and what holds from then until the next. */
export interface SurvivalStep {
  years: number;
  surviving: number;
  /** Greenwood's variance of `surviving`. */
  variance: number;
  /** Followed until then, and how many of them died. */
  atRisk: number;
  deaths: number;
}
/** A step curve, in order of time. Before the first death all survive. */
export interface SurvivalCurve {
  patients: number;
  steps: SurvivalStep[];
}

function inOrder({ years, died }: FollowUp): FollowUp {
  let rising = true;
  for (let i = 0; i < years.length; i++) {
    if (!((years[i] as number) >= 0 && (years[i] as number) < Infinity))
      requireNotNegative({ field: 'years', value: years[i] });
    if (died[i] !== 0 && died[i] !== 1) {
      const rule = 'must be 1 for a death and 0 for a patient alive when last seen';
      throw new ModelError({ kind: 'unknown-word', field: 'died', given: died[i], rule });
    }
    if (i > 0 && (years[i] as number) < (years[i - 1] as number)) rising = false;
  }
  if (rising) return { years, died };
  const order = Uint32Array.from({ length: years.length }, (_, i) => i).sort(
    (a, b) => (years[a] as number) - (years[b] as number),
  );
  return {
    years: Float64Array.from(order, (i) => years[i] as number),
    died: Uint8Array.from(order, (i) => died[i] as number),
  };
}

/**
 * Kaplan-Meier estimate: S(t) = product over the times of death u <= t of (1 - d / n), d deaths at u among n still
 * followed; Greenwood's variance S(t)^2 * sum of d / (n (n - d)), 0 once nobody is left. A patient last seen alive
 * at a time of death counts as at risk there. years: 0 or more; died: 0 or 1; at least one patient, in any order.
 * Throws ModelError. Source: Kaplan and Meier, J Am Stat Assoc 1958;53:457-481; Greenwood 1926.
 */
export function kaplanMeier(followUp: FollowUp): SurvivalCurve {
  const patients = followUp.years.length;
  if (patients === 0) {
    const rule = 'must hold at least one patient';
    throw new ModelError({ kind: 'empty', field: 'years', given: [], rule });
  }
  const { years, died } = inOrder(followUp);
  const steps: SurvivalStep[] = [];
  let surviving = 1;
  let sum = 0;
  for (let i = 0; i < patients;) {
    const at = years[i] as number;
    const atRisk = patients - i;
    let deaths = 0;
    for (; i < patients && years[i] === at; i++) deaths += died[i] as number;
    if (deaths === 0) continue;
    surviving *= 1 - deaths / atRisk;
    sum += deaths < atRisk ? deaths / (atRisk * (atRisk - deaths)) : 0;
    steps.push({ years: at, surviving, variance: surviving ** 2 * sum, atRisk, deaths });
  }
  return { patients, steps };
}

/**
 * Survival at a time, with its variance: the last step at or before it, 1 and 0 before the first.
 * years: 0 or more; beyond the last follow-up it is the last step, which the caller must not call known. Throws ModelError.
 */
export function survivalAt(
  { steps }: SurvivalCurve,
  years: number,
): Pick<SurvivalStep, 'surviving' | 'variance'> {
  requireNotNegative({ field: 'years', value: years });
  const passed = countUpTo(steps.length, (step) => (steps[step] as SurvivalStep).years <= years);
  return steps[passed - 1] ?? { surviving: 1, variance: 0 };
}
