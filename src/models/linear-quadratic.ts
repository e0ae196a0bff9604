// What is a fractionated schedule worth in one tissue, by the linear-quadratic model? No time factor
// (time-factor.ts), no dose rate (low-dose-rate.ts), no judgement of where it stops holding (model-limits.ts).
import { requirePositive, requireWhole } from './checked-input.ts';

/** One phase of treatment: so many fractions of one size. */
export type Schedule = { fractions: number; dosePerFractionGy: number };
/** A schedule seen by one tissue: BED and EQD2 mean nothing without its alpha/beta. */
export type ScheduleInTissue = Schedule & { alphaBetaGy: number };

// The fraction size EQD2 is expressed in; its definition (individual.utoronto.ca/dtsang/rbapp_web/index_ios.html).
const REFERENCE_FRACTION_GY = 2;

/**
 * Total physical dose: D = n * d, in Gy.
 * n `fractions`, whole, at least 1; d `dosePerFractionGy`, above 0. Throws ModelError outside those ranges.
 */
export function totalDose({ fractions, dosePerFractionGy }: Schedule): number {
  requireWhole({ field: 'fractions', value: fractions, least: 1 });
  requirePositive({ field: 'dosePerFractionGy', value: dosePerFractionGy });
  return fractions * dosePerFractionGy;
}

/**
 * Biologically effective dose (F1): BED = D * (1 + d / r), in Gy of that alpha/beta.
 * D total dose in Gy; d `dosePerFractionGy`, above 0; r `alphaBetaGy`, above 0; `fractions` whole, at least 1.
 * Throws ModelError. Source: definition at individual.utoronto.ca/dtsang/rbapp_web/index_ios.html.
 */
export function bed({ fractions, dosePerFractionGy, alphaBetaGy }: ScheduleInTissue): number {
  const totalDoseGy = totalDose({ fractions, dosePerFractionGy });
  requirePositive({ field: 'alphaBetaGy', value: alphaBetaGy });
  return totalDoseGy * (1 + dosePerFractionGy / alphaBetaGy);
}

/**
 * Equivalent dose in 2 Gy fractions (F2): EQD2 = D * (d + r) / (2 + r), in Gy.
 * Symbols, ranges, errors and source as for `bed`. At d = 2 the result is exactly D, whatever r.
 */
export function eqd2({ fractions, dosePerFractionGy, alphaBetaGy }: ScheduleInTissue): number {
  const totalDoseGy = totalDose({ fractions, dosePerFractionGy });
  return isoeffectDose({
    totalDoseGy,
    dosePerFractionGy,
    newDosePerFractionGy: REFERENCE_FRACTION_GY,
    alphaBetaGy,
  });
}

/**
 * EQD2 of a known BED (F2, second form): EQD2 = BED / (1 + 2 / r), in Gy.
 * `bedGy` above 0, of the same r; r `alphaBetaGy`, above 0. Throws ModelError. Source: as for `bed`.
 */
export function eqd2FromBed({ bedGy, alphaBetaGy }: { bedGy: number; alphaBetaGy: number }): number {
  requirePositive({ field: 'bedGy', value: bedGy });
  requirePositive({ field: 'alphaBetaGy', value: alphaBetaGy });
  return bedGy / (1 + REFERENCE_FRACTION_GY / alphaBetaGy);
}

/**
 * BED of a known EQD2: BED = EQD2 * (1 + 2 / r), in Gy of that alpha/beta; undoes `eqd2FromBed`.
 * `eqd2Gy` above 0; r `alphaBetaGy`, above 0. Throws ModelError. Source: as for `bed`.
 */
export function bedFromEqd2({ eqd2Gy, alphaBetaGy }: { eqd2Gy: number; alphaBetaGy: number }): number {
  requirePositive({ field: 'eqd2Gy', value: eqd2Gy });
  requirePositive({ field: 'alphaBetaGy', value: alphaBetaGy });
  return eqd2Gy * (1 + REFERENCE_FRACTION_GY / alphaBetaGy);
}

/**
 * Total dose in fractions of another size with the same effect (F5): D2 = D1 * (d1 + r) / (d2 + r), in Gy.
 * D1 `totalDoseGy` in fractions of d1 `dosePerFractionGy`; d2 `newDosePerFractionGy`; r `alphaBetaGy`; all
 * above 0. Throws ModelError. Source: rtnotes.wikidot.com/radonc-biology; sfjro.fr/ilq/en/modelelq.html.
 */
export function isoeffectDose(course: {
  totalDoseGy: number;
  dosePerFractionGy: number;
  newDosePerFractionGy: number;
  alphaBetaGy: number;
}): number {
  const { totalDoseGy, dosePerFractionGy, newDosePerFractionGy, alphaBetaGy } = course;
  requirePositive({ field: 'totalDoseGy', value: totalDoseGy });
  requirePositive({ field: 'dosePerFractionGy', value: dosePerFractionGy });
  requirePositive({ field: 'newDosePerFractionGy', value: newDosePerFractionGy });
  requirePositive({ field: 'alphaBetaGy', value: alphaBetaGy });
  // The ratio first: it is exactly 1 when nothing changes, so the total comes back without rounding error.
  return totalDoseGy * ((dosePerFractionGy + alphaBetaGy) / (newDosePerFractionGy + alphaBetaGy));
}

/**
 * How many fractions of one size reach a target EQD2: n = EQD2 * (2 + r) / ((d + r) * d).
 * `eqd2Gy` target, d `dosePerFractionGy`, r `alphaBetaGy`, all above 0. Throws ModelError.
 * Returns `exact` (n with decimals) and `nearest` (the nearest whole number that can be given, at least 1,
 * halves upwards; its EQD2 may lie above or below the target). Source: F5 solved for n.
 */
export function fractionsForEqd2(target: {
  eqd2Gy: number;
  dosePerFractionGy: number;
  alphaBetaGy: number;
}): {
  exact: number;
  nearest: number;
} {
  const { eqd2Gy, dosePerFractionGy, alphaBetaGy } = target;
  requirePositive({ field: 'eqd2Gy', value: eqd2Gy });
  const totalDoseGy = isoeffectDose({
    totalDoseGy: eqd2Gy,
    dosePerFractionGy: REFERENCE_FRACTION_GY,
    newDosePerFractionGy: dosePerFractionGy,
    alphaBetaGy,
  });
  const exact = totalDoseGy / dosePerFractionGy;
  return { exact, nearest: Math.max(1, Math.round(exact)) };
}
