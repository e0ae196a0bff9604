// How closely does a drawn outline follow another? Overlap and distances, in one plane. Leaves out whether that is good
// enough: contour-rules.ts.
import type { PlanePoint, Ring } from './level-lines.ts';
import { distanceTo, isInside, pointsAlong } from './outline.ts';
import { areaCm2, shared } from './polygon-clip.ts';

export interface Agreement {
  /** Dice coefficient, 0 (nothing shared) to 1 (the same). */
  dice: number;
  /** Mean distance of the drawn line from the other, in cm: above 0 where it runs outside on the whole. */
  meanSignedCm: number;
  /** 95th-percentile Hausdorff distance in cm, 0 or more. */
  hausdorff95Cm: number;
}

/** Distance of the points at which lines are compared; far below what a hand can draw. */
const STEP_CM = 0.05;

/**
 * Agreement of a drawn region A with a reference B, both closed lines, a ring within a ring a hole.
 *
 *   Dice = 2 |A ∩ B| / (|A| + |B|), areas in cm²
 *   mean signed surface distance = mean over the line of A of ± distance to the line of B, + outside B
 *   Hausdorff 95 = the larger of the 95th percentiles of the distances A to B and B to A (nearest rank)
 *
 * Lines are sampled every 0.05 cm, so that long sides count for more than short ones.
 * Source of the definitions: Taha and Hanbury, BMC Med Imaging 2015;15:29.
 * @returns null where either has no area: no distance is defined
 */
export function agreementOf(drawn: readonly Ring[], reference: readonly Ring[]): Agreement | null {
  const [areaA, areaB] = [areaCm2(drawn), areaCm2(reference)];
  if (areaA === 0 || areaB === 0) return null;
  const from = (points: readonly PlanePoint[], rings: readonly Ring[]) =>
    points.map((point) => distanceTo(point, rings));
  const ours = pointsAlong(drawn, STEP_CM);
  const theirs = pointsAlong(reference, STEP_CM);
  const distances = from(ours, reference);
  const signed = distances.map((cm, n) => (isInside(ours[n]!, reference) ? -cm : cm));
  return {
    dice: (2 * areaCm2(shared(drawn, reference))) / (areaA + areaB),
    meanSignedCm: signed.reduce((sum, cm) => sum + cm, 0) / signed.length,
    hausdorff95Cm: Math.max(percentile95(distances), percentile95(from(theirs, drawn))),
  };
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(0.95 * sorted.length) - 1]!;
}
