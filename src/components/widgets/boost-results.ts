// What is one large fraction worth beside a boost in small ones, and how much tissue does each irradiate? Leaves out words and
// drawing.
import type { Schedule } from '../../models/linear-quadratic.ts';
import type { BoostState } from './boost-fields.ts';
import type { BoostProps } from './boost-source.ts';
import type { Volume } from './boost-volumes.ts';
import { doseResults, tissueDose, type DoseResults, type TissueDose } from './dose-results.ts';

export interface BoostResults {
  single: DoseResults;
  boost: DoseResults;
  /** Nerve: withheld for the fraction. */
  nerve: { single: TissueDose; boost: TissueDose };
  volume: { single: Volume; boost: Volume };
}

export const oneFraction = (dosePerFractionGy: number): Schedule => ({ fractions: 1, dosePerFractionGy });

const at = (volumes: readonly Volume[], marginCm: string): Volume => {
  const found = volumes.find((volume) => String(volume.marginCm) === marginCm);
  if (!found) throw new Error(`No volume was worked out for ${marginCm} cm.`);
  return found;
};

/** Throws ModelError as the models do. */
export function boostResults(state: BoostState, props: BoostProps): BoostResults {
  const { alphaBeta, fractionGy, nerve, volumes } = props;
  const single = oneFraction(state.single);
  const boost = { fractions: state.fractions, dosePerFractionGy: fractionGy };
  const results = (phase: Schedule) =>
    doseResults({
      phases: [phase],
      tumourAlphaBetaGy: state.tumour,
      lateAlphaBetaGy: state.late,
      band: alphaBeta,
    });
  return {
    single: results(single),
    boost: results(boost),
    nerve: { single: tissueDose([single], nerve), boost: tissueDose([boost], nerve) },
    volume: { single: at(volumes.single, state.bed), boost: at(volumes.boost, state.ptv) },
  };
}
