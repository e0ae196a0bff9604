// May a BED or EQD2 be shown for this fraction size and tissue, and with a warning? Gives state and reason;
// the words for the reader stand in the widget. Does not compute the dose.
import { requirePositive } from './checked-input.ts';

// Upper end of the 1-6 Gy per fraction for which sfjro.fr/ilq/en/modelelq.html calls the model valid.
export const WARNING_ABOVE_GY_PER_FRACTION = 6;
// Rule of this course: large fractions in a tissue of low alpha/beta give numbers without meaning
// (three fractions of 20 Gy at 0.4 Gy would be a BED of 3,060 Gy). Both bounds chosen by eye.
export const WITHHELD_ABOVE_GY_PER_FRACTION = 8;
export const WITHHELD_BELOW_ALPHA_BETA_GY = 3;

/** `within`: show. `warning`: show with the warning. `withheld`: show neither BED nor EQD2, and say why. */
export type ModelLimit =
  | { state: 'within'; reason: null }
  | { state: 'warning'; reason: 'dose-per-fraction-above-6-gy' }
  | { state: 'withheld'; reason: 'dose-per-fraction-above-8-gy-with-alpha-beta-below-3-gy' };

/**
 * Whether the linear-quadratic model is shown, shown with a warning, or withheld.
 * d `dosePerFractionGy` and r `alphaBetaGy`, both above 0. Withheld if d > 8 and r < 3; else a warning if
 * d > 6; else within. The bounds themselves (6, 8 and 3) fall on the milder side. Throws ModelError.
 */
export function modelLimit(point: { dosePerFractionGy: number; alphaBetaGy: number }): ModelLimit {
  const { dosePerFractionGy, alphaBetaGy } = point;
  requirePositive({ field: 'dosePerFractionGy', value: dosePerFractionGy });
  requirePositive({ field: 'alphaBetaGy', value: alphaBetaGy });
  if (dosePerFractionGy > WITHHELD_ABOVE_GY_PER_FRACTION && alphaBetaGy < WITHHELD_BELOW_ALPHA_BETA_GY) {
    return { state: 'withheld', reason: 'dose-per-fraction-above-8-gy-with-alpha-beta-below-3-gy' };
  }
  if (dosePerFractionGy > WARNING_ABOVE_GY_PER_FRACTION) {
    return { state: 'warning', reason: 'dose-per-fraction-above-6-gy' };
  }
  return { state: 'within', reason: null };
}
