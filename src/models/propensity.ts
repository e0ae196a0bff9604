// How likely was each patient to be given the treatment, judged by what is recorded?
// One recorded score a patient; leaves out several scores, interactions and weighting.
import { ModelError } from './model-error.ts';

/** The line logit p = intercept + slope * score. */
export interface LogisticLine {
  intercept: number;
  slope: number;
}

const MOST_STEPS = 25;
const CLOSE_ENOUGH = 1e-10;

/**
 * Logistic regression on one score by Newton's method: the line under which the treatments given are likeliest.
 * score: any finite numbers; treated: 0 or 1, as many, both occurring; the score must not separate the treated from the
 * others entirely, where no line is likeliest: the slope of the last step is then given, steep and of the right sign.
 * Throws ModelError. Source: McCullagh and Nelder, Generalized Linear Models, 2nd ed, 1989, section 4.4.
 */
export function logisticLine(score: ArrayLike<number>, treated: ArrayLike<number>): LogisticLine {
  const patients = score.length;
  let given = 0;
  for (let i = 0; i < patients; i++) given += treated[i] as number;
  requireBothGroups(given, patients);
  let intercept = Math.log(given / (patients - given));
  let slope = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    let [gradient0, gradient1, weight00, weight01, weight11] = [0, 0, 0, 0, 0];
    for (let i = 0; i < patients; i++) {
      const x = score[i] as number;
      const p = 1 / (1 + Math.exp(-intercept - slope * x));
      const [rest, weight] = [(treated[i] as number) - p, p * (1 - p)];
      gradient0 += rest;
      gradient1 += rest * x;
      weight00 += weight;
      weight01 += weight * x;
      weight11 += weight * x * x;
    }
    const determinant = weight00 * weight11 - weight01 ** 2;
    if (!(determinant > Number.EPSILON * weight00 * weight11)) break; // one score for all, or entirely separated
    const by0 = (weight11 * gradient0 - weight01 * gradient1) / determinant;
    const by1 = (weight00 * gradient1 - weight01 * gradient0) / determinant;
    intercept += by0;
    slope += by1;
    if (Math.abs(by0) + Math.abs(by1) < CLOSE_ENOUGH) break;
  }
  return { intercept, slope };
}

function requireBothGroups(given: number, patients: number): void {
  if (given > 0 && given < patients) return;
  const rule = 'must hold treated and untreated patients';
  throw new ModelError({ kind: 'empty', field: 'treated', given: [], rule });
}
