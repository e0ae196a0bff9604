// Which dose do the large volume and the bed get in a course of two phases? Totals, BED and EQD2 in two tissues; leaves out
// words and drawing.
import type { Schedule } from '../../models/linear-quadratic.ts';
import { doseResults, type DoseResults } from './dose-results.ts';
import type { TwoPhasesState } from './two-phases-fields.ts';
import type { TwoPhasesProps } from './two-phases-source.ts';

export interface TwoPhasesResults {
  boost: Schedule;
  /** First phase alone, both phases, and the boost alone. */
  doses: { large: DoseResults; bed: DoseResults; boost: DoseResults };
  /** By how much the boost's EQD2 in late tissue lies above its total, in Gy; below 0 for fractions under 2 Gy. */
  lateBeyondTotalGy: number;
}

/** Throws ModelError as the models do. */
export function twoPhasesResults(
  state: TwoPhasesState,
  { first, alphaBeta }: Pick<TwoPhasesProps, 'first' | 'alphaBeta'>,
): TwoPhasesResults {
  const boost = { fractions: state.fractions, dosePerFractionGy: state.dose };
  const worth = (phases: readonly Schedule[]) =>
    doseResults({
      phases,
      tumourAlphaBetaGy: state.tumour,
      lateAlphaBetaGy: state.late,
      band: alphaBeta,
    });
  const alone = worth([boost]);
  return {
    boost,
    doses: { large: worth([first]), bed: worth([first, boost]), boost: alone },
    lateBeyondTotalGy: alone.late.state === 'shown' ? alone.late.eqd2Gy - alone.totalGy : 0,
  };
}
