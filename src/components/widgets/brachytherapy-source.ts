// What does the brachytherapy figure take from the content? Two implants of the ledger to begin with, alpha/beta of the two
// tissues, a repair half-time and the margin of an external beam. Leaves out reading the files.
import type { Constant } from '../../schemas/constant.ts';
import type { MarginRule } from '../../schemas/margin-rule.ts';
import type { Study } from '../../schemas/study.ts';
import { doseAlphaBeta } from './dose-source.ts';

export interface Implant {
  id: string;
  /** Who gave it and what it was. */
  label: string;
  doseGy: number;
  days: number;
}

export interface BrachyProps {
  implants: readonly Implant[];
  /** Alpha/beta in Gy. */
  tumour: number;
  late: number;
  repairHalfTimeHours: number;
  /** Margin of the PTV in cm. */
  marginCm: number;
}

/** Arms of the ledger with a low-dose-rate implant. The ledger gives no single number of days: chosen by eye. */
const IMPLANTS = [
  { study: 'andrews-2004', arm: 'brachy-ebrt', as: 'as a boost, mean dose', days: 2 },
  { study: 'alektiar-2011', arm: 'brachytherapy', as: 'alone', days: 5 },
] as const;

export const REPAIR = 'lq-repair-half-time';
export const MARGIN_RULE = 'review-postoperative';

/** Throws an Error naming the file that is missing or has lost its number. */
export function brachyProps({
  studies,
  constants,
  marginRules,
}: {
  studies: readonly Study[];
  constants: readonly Constant[];
  marginRules: readonly MarginRule[];
}): BrachyProps {
  const need = <T>(found: T | null | undefined, what: string): T => {
    if (found === null || found === undefined) throw new Error(`The brachytherapy figure needs ${what}.`);
    return found;
  };
  const { assumed, late } = doseAlphaBeta(constants);
  const margin = marginRules.find(({ id }) => id === MARGIN_RULE)?.ptvCm;
  return {
    implants: IMPLANTS.map(({ study, arm, as, days }) => {
      const file = studies.find(({ id }) => id === study);
      const schedule = file?.arms
        .find(({ id }) => id === arm)
        ?.schedules.find(({ component }) => component === 'brachytherapy');
      const doseGy = need(schedule?.totalGy, `the dose of arm ${arm} of src/content/studies/${study}.yaml`);
      return { id: study, label: `${doseGy} Gy ${as}: ${file!.name}`, doseGy, days };
    }),
    tumour: assumed,
    late,
    repairHalfTimeHours: need(
      constants.find(({ id }) => id === REPAIR)?.value,
      `\`value\` of src/content/constants/${REPAIR}.yaml`,
    ),
    marginCm: need(
      typeof margin === 'object' ? margin?.min : margin,
      `\`ptvCm\` of src/content/margin-rules/${MARGIN_RULE}.yaml`,
    ),
  };
}
