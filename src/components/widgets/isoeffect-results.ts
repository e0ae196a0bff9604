// Where do the isoeffect lines run, and how far from them does a schedule lie? Leaves out words and drawing.
import { isoeffectDose, totalDose, type Schedule } from '../../models/linear-quadratic.ts';
import { modelLimit } from '../../models/model-limits.ts';
import { doseResults, type DoseResults } from './dose-results.ts';
import type { IsoeffectState } from './isoeffect-fields.ts';
import type { IsoeffectProps, IsoeffectSchedule } from './isoeffect-source.ts';

/**
 * Total dose in Gy in fractions of `atGy` with the effect of a schedule in a tissue of this alpha/beta; null where the model
 * is withheld for the schedule or for fractions of that size. Throws ModelError as the models do.
 */
export function lineDose(through: Schedule, { atGy, alphaBetaGy }: { atGy: number; alphaBetaGy: number }) {
  const sizes = [through.dosePerFractionGy, atGy];
  const withheld = sizes.some(
    (dosePerFractionGy) => modelLimit({ dosePerFractionGy, alphaBetaGy }).state === 'withheld',
  );
  if (withheld) return null;
  return isoeffectDose({
    totalDoseGy: totalDose(through),
    dosePerFractionGy: through.dosePerFractionGy,
    newDosePerFractionGy: atGy,
    alphaBetaGy,
  });
}

export interface IsoeffectResults {
  through: IsoeffectSchedule;
  against: IsoeffectSchedule;
  /** BED and EQD2 of both. */
  worth: { through: DoseResults; against: DoseResults };
  /** Total of each line in Gy at the fraction size of the second schedule; null where withheld. */
  line: { tumour: number | null; late: number | null };
}

export function isoeffectResults(
  state: IsoeffectState,
  { schedules, alphaBeta }: Pick<IsoeffectProps, 'schedules' | 'alphaBeta'>,
): IsoeffectResults {
  const named = (id: string): IsoeffectSchedule => {
    const found = schedules.find((schedule) => schedule.id === id);
    if (!found) throw new Error(`The isoeffect plot has no schedule ${id}.`);
    return found;
  };
  const [through, against] = [named(state.through), named(state.against)];
  const worth = (schedule: Schedule) =>
    doseResults({
      phases: [schedule],
      tumourAlphaBetaGy: state.tumour,
      lateAlphaBetaGy: state.late,
      band: alphaBeta,
    });
  const at = (alphaBetaGy: number) => lineDose(through, { atGy: against.dosePerFractionGy, alphaBetaGy });
  return {
    through,
    against,
    worth: { through: worth(through), against: worth(against) },
    line: { tumour: at(state.tumour), late: at(state.late) },
  };
}
