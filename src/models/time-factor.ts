// What does a longer overall time cost, if clonogens repopulate? Off unless a caller asks by calling these.
// No kick-off day, doubling time or daily loss is accepted for sarcoma, so there are no defaults: every
// parameter is the caller's, and any figure made with them must be called illustrative.
import { requireNotNegative, requirePositive } from './checked-input.ts';
import { bed, eqd2 } from './linear-quadratic.ts';
import type { ScheduleInTissue } from './linear-quadratic.ts';

/** Overall time of the course and the day repopulation starts, both counted from the first fraction. */
export type OverallTime = { overallTimeDays: number; kickOffDays: number };

/**
 * BED with repopulation (F3): BED = D * (1 + d / r) - max(0, T - Tk) * ln 2 / (a * Tp), never below 0.
 * Schedule and r as for `bed`; T `overallTimeDays`, first to last fraction, and Tk `kickOffDays`, 0 or more;
 * a `alphaPerGy` (1/Gy) and Tp `doublingTimeDays`, above 0. Throws ModelError.
 * Source: the form after Dale, cited at radiooncologyjournal.com/articles/jro-aid1005.php; algebra from the
 * literature, not read there.
 */
export function bedWithRepopulation(
  course: ScheduleInTissue & OverallTime & { alphaPerGy: number; doublingTimeDays: number },
): number {
  const alphaPerGy = requirePositive({ field: 'alphaPerGy', value: course.alphaPerGy });
  const doublingTimeDays = requirePositive({ field: 'doublingTimeDays', value: course.doublingTimeDays });
  const bedLostPerDayGy = Math.LN2 / (alphaPerGy * doublingTimeDays);
  return Math.max(0, bed(course) - daysOfRepopulation(course) * bedLostPerDayGy);
}

/**
 * EQD2 with repopulation (F4): EQD2 = D * (d + r) / (2 + r) - max(0, T - Tk) * Dprolif, never below 0, in Gy.
 * T and Tk as for `bedWithRepopulation`; Dprolif `doseLostPerDayGy`, 0 or more, 0 for late-reacting tissue.
 * Throws ModelError. Source: as for `bedWithRepopulation`.
 */
export function eqd2WithRepopulation(
  course: ScheduleInTissue & OverallTime & { doseLostPerDayGy: number },
): number {
  requireNotNegative({ field: 'doseLostPerDayGy', value: course.doseLostPerDayGy });
  return Math.max(0, eqd2(course) - daysOfRepopulation(course) * course.doseLostPerDayGy);
}

function daysOfRepopulation({ overallTimeDays, kickOffDays }: OverallTime): number {
  requireNotNegative({ field: 'overallTimeDays', value: overallTimeDays });
  requireNotNegative({ field: 'kickOffDays', value: kickOffDays });
  return Math.max(0, overallTimeDays - kickOffDays);
}
