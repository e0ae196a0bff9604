// What is a continuous low-dose-rate implant worth in one tissue, when it lasts long beside the repair
// half-time? Leaves out short exposures, decaying sources and repopulation.
import { requirePositive } from './checked-input.ts';

/**
 * BED of a long continuous exposure (F6): BED = D * (1 + 2 * R / (mu * r)), in Gy of that alpha/beta.
 * D `totalDoseGy`; R `doseRateGyPerHour`; mu `repairRatePerHour` (1/h); r `alphaBetaGy`; all above 0.
 * Assumes an exposure D / R much longer than 1 / mu; the dose-rate term is overstated by about one part in
 * mu * D / R. Throws ModelError. Source: rtnotes.wikidot.com/radonc-biology.
 */
export function lowDoseRateBed(implant: {
  totalDoseGy: number;
  doseRateGyPerHour: number;
  repairRatePerHour: number;
  alphaBetaGy: number;
}): number {
  const { totalDoseGy, doseRateGyPerHour, repairRatePerHour, alphaBetaGy } = implant;
  requirePositive({ field: 'totalDoseGy', value: totalDoseGy });
  requirePositive({ field: 'doseRateGyPerHour', value: doseRateGyPerHour });
  requirePositive({ field: 'repairRatePerHour', value: repairRatePerHour });
  requirePositive({ field: 'alphaBetaGy', value: alphaBetaGy });
  return totalDoseGy * (1 + (2 * doseRateGyPerHour) / (repairRatePerHour * alphaBetaGy));
}

/** Repair rate of a repair half-time: mu = ln 2 / half-time, in 1/h. Hours above 0, else ModelError. */
export function repairRatePerHour(repairHalfTimeHours: number): number {
  return Math.LN2 / requirePositive({ field: 'repairHalfTimeHours', value: repairHalfTimeHours });
}

/** Repair half-time of a repair rate: half-time = ln 2 / mu, in hours. Rate above 0, else ModelError. */
export function repairHalfTimeHours(repairRatePerHour: number): number {
  return Math.LN2 / requirePositive({ field: 'repairRatePerHour', value: repairRatePerHour });
}
