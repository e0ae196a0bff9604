// What are several phases (a course and its boost) worth together in one tissue? Adds BED or EQD2, never
// physical doses of different fraction sizes; leaves out the gap between phases (time-factor.ts).
import { bed, eqd2 } from './linear-quadratic.ts';
import type { ScheduleInTissue } from './linear-quadratic.ts';
import { ModelError } from './model-error.ts';

/**
 * BED of several phases in one tissue (F7): the sum of n_i * d_i * (1 + d_i / r), in Gy of that alpha/beta.
 * Each phase as for `bed`; r the same in all. Throws ModelError: no phase (`empty`), differing r
 * (`mixed-tissues`), or what `bed` refuses. Source: sfjro.fr/ilq/en/modelelq.html; additivity of BED.
 */
export function bedOfPhases(phases: readonly ScheduleInTissue[]): number {
  return sumInOneTissue(phases, bed);
}

/** EQD2 of several phases in one tissue (F7), in Gy. Conditions and errors as for `bedOfPhases`. */
export function eqd2OfPhases(phases: readonly ScheduleInTissue[]): number {
  return sumInOneTissue(phases, eqd2);
}

function sumInOneTissue(
  phases: readonly ScheduleInTissue[],
  worth: (phase: ScheduleInTissue) => number,
): number {
  if (phases.length === 0) {
    throw new ModelError({ kind: 'empty', field: 'phases', given: phases, rule: 'must hold at least one' });
  }
  const sum = phases.reduce((total, phase) => total + worth(phase), 0);
  const values = [...new Set(phases.map((phase) => phase.alphaBetaGy))];
  if (values.length > 1) {
    const rule = 'must be the same in every phase, since doses of different tissues do not add';
    throw new ModelError({ kind: 'mixed-tissues', field: 'alphaBetaGy', given: values, rule });
  }
  return sum;
}
