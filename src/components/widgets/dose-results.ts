// What does the dose explorer show for one or more phases in two tissues? Gathers the model's answers and its
// limits; leaves out words and drawing. One phase today; a boost is one more entry of `phases`.
import { totalDose, type Schedule } from '../../models/linear-quadratic.ts';
import { modelLimit } from '../../models/model-limits.ts';
import { bedOfPhases, eqd2OfPhases } from '../../models/phases.ts';
import { treatmentDays } from '../../models/treatment-days.ts';

/** BED and EQD2 in one tissue, or the fact that the model is not to be used there. */
export type TissueDose =
  | { state: 'shown'; alphaBetaGy: number; bedGy: number; eqd2Gy: number }
  | { state: 'withheld'; alphaBetaGy: number };

/** Alpha/beta of the tumour as a band, because no single value is established. */
export interface AlphaBetaBand {
  bandLow: number;
  bandHigh: number;
  assumed: number;
}

export interface DoseResults {
  totalGy: number;
  tumour: TissueDose;
  late: TissueDose;
  /** EQD2 in Gy at the high end, the assumed value and the low end of the band; null where withheld. */
  band: { atHighGy: number; atAssumedGy: number; atLowGy: number } | null;
  /** True where a phase lies above the fraction size for which the model is called valid. */
  warned: boolean;
  treatmentDays: number;
  calendarDays: number;
}

/**
 * Dose of the phases in a tissue of one alpha/beta (Gy): sums of BED and of EQD2 over the phases, in Gy;
 * withheld as soon as the model is withheld for one of them. Throws ModelError as the models do.
 */
export function tissueDose(phases: readonly Schedule[], alphaBetaGy: number): TissueDose {
  const inTissue = phases.map((phase) => ({ ...phase, alphaBetaGy }));
  if (inTissue.some((phase) => modelLimit(phase).state === 'withheld'))
    return { state: 'withheld', alphaBetaGy };
  return { state: 'shown', alphaBetaGy, bedGy: bedOfPhases(inTissue), eqd2Gy: eqd2OfPhases(inTissue) };
}

/** Lowest and highest EQD2 in Gy across the band. Below 2 Gy per fraction the low alpha/beta gives the lower one. */
export function bandRange(band: NonNullable<DoseResults['band']>): { fromGy: number; toGy: number } {
  return { fromGy: Math.min(band.atHighGy, band.atLowGy), toGy: Math.max(band.atHighGy, band.atLowGy) };
}

/** All the explorer shows, from `phases` (at least one), two alpha/beta and the band, all in Gy. */
export function doseResults(question: {
  phases: readonly Schedule[];
  tumourAlphaBetaGy: number;
  lateAlphaBetaGy: number;
  band: AlphaBetaBand;
}): DoseResults {
  const { phases, tumourAlphaBetaGy, lateAlphaBetaGy, band } = question;
  const atLow = tissueDose(phases, band.bandLow);
  const atAssumed = tissueDose(phases, band.assumed);
  const atHigh = tissueDose(phases, band.bandHigh);
  const allShown = atLow.state === 'shown' && atAssumed.state === 'shown' && atHigh.state === 'shown';
  const fractions = phases.reduce((sum, phase) => sum + phase.fractions, 0);
  return {
    totalGy: phases.reduce((sum, phase) => sum + totalDose(phase), 0),
    tumour: tissueDose(phases, tumourAlphaBetaGy),
    late: tissueDose(phases, lateAlphaBetaGy),
    band: allShown ? { atHighGy: atHigh.eqd2Gy, atAssumedGy: atAssumed.eqd2Gy, atLowGy: atLow.eqd2Gy } : null,
    warned: phases.some((phase) => modelLimit({ ...phase, alphaBetaGy: band.bandHigh }).state !== 'within'),
    ...treatmentDays({ fractions }),
  };
}
