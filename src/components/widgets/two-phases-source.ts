// What does the two-phase figure take from the content? The first phase and the boost of one trial, the usual total and the
// alpha/beta to calculate with. Leaves out reading the files.
import type { Claim } from '../../schemas/claim.ts';
import type { Constant } from '../../schemas/constant.ts';
import type { Schedule as ScheduleFile } from '../../schemas/schedule.ts';
import type { Schedule } from '../../models/linear-quadratic.ts';
import { doseAlphaBeta, type DoseAlphaBeta } from './dose-source.ts';

export interface TwoPhasesProps {
  first: Schedule;
  /** The boost the figure starts with. */
  boost: Schedule;
  /** Usual total of both in Gy. */
  usual: { min: number; max: number };
  alphaBeta: DoseAlphaBeta;
}

/** The boost is what the second gives beyond the first. */
const SCHEDULES = { first: '25x2', whole: '33x2' } as const;
export const TWO_PHASES_CLAIM = 'c-postop-dose';

/** Throws an Error naming the file that is missing or has lost its number. */
export function twoPhasesProps({
  schedules,
  claims,
  constants,
}: {
  schedules: readonly ScheduleFile[];
  claims: readonly Claim[];
  constants: readonly Constant[];
}): TwoPhasesProps {
  const [first, whole] = [SCHEDULES.first, SCHEDULES.whole].map((id) => {
    const file = schedules.find((one) => one.id === id);
    if (!file) throw new Error(`The two-phase figure needs src/content/schedules/${id}.yaml.`);
    return file;
  }) as [ScheduleFile, ScheduleFile];
  const total = claims
    .find(({ id }) => id === TWO_PHASES_CLAIM)
    ?.values.find(({ quantity }) => quantity === 'total')?.verified;
  if (typeof total?.min !== 'number' || typeof total.max !== 'number')
    throw new Error(`The two-phase figure needs the total of src/content/claims/${TWO_PHASES_CLAIM}.yaml.`);
  const { liposarcoma: _, ...alphaBeta } = doseAlphaBeta(constants);
  const { dosePerFractionGy } = whole;
  return {
    first: { fractions: first.fractions, dosePerFractionGy: first.dosePerFractionGy },
    boost: { fractions: (whole.totalGy - first.totalGy) / dosePerFractionGy, dosePerFractionGy },
    usual: { min: total.min, max: total.max },
    alphaBeta,
  };
}
