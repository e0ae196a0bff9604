// How is a dose on a section summed up? Share of a structure at or above a dose, dose that a share receives, conformity.
// Shares of area, in one section; a plan is judged by volumes.
import { requireNotNegative, requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** Doses in Gy of the points of a structure, lowest first. Throws ModelError where it holds none. */
export function dosesIn(doseGy: ArrayLike<number>, inside: ArrayLike<number>): Float64Array {
  const doses: number[] = [];
  for (let at = 0; at < inside.length; at++) if (inside[at]) doses.push(doseGy[at]!);
  if (doses.length === 0)
    throw new ModelError({ kind: 'empty', field: 'inside', given: 0, rule: 'must hold a point' });
  return Float64Array.from(doses).sort();
}

/** V(dose): share, 0 to 1, of the points at `atLeastGy` or more. `sorted` from `dosesIn`. */
export function shareAtLeast(sorted: Float64Array, atLeastGy: number): number {
  requireNotNegative({ field: 'atLeastGy', value: atLeastGy });
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < atLeastGy) low = middle + 1;
    else high = middle;
  }
  return (sorted.length - low) / sorted.length;
}

/** D(share): the dose in Gy that `share` of the points (above 0, at most 1) receive at least; D95 for 0.95. */
export function doseOfShare(sorted: Float64Array, share: number): number {
  requirePositive({ field: 'share', value: share });
  if (share > 1)
    throw new ModelError({ kind: 'too-large', field: 'share', given: share, rule: 'must be at most 1' });
  return sorted[Math.min(sorted.length - 1, Math.floor((1 - share) * sorted.length + 1e-9))]!;
}

/**
 * Paddick's conformity index: TV_PIV^2 / (TV * PIV), 0 to 1. TV the target, PIV all of the limb at `isodoseGy` or more,
 * TV_PIV the part of the target in it. 0 where nothing reaches the dose. Throws ModelError. Source: Paddick, J Neurosurg
 * 2000;93(suppl 3):219-222, the formula as medizinphysik.wiki and calculator.academy print it.
 */
export function paddickIndex({
  doseGy,
  target,
  limb,
  isodoseGy,
}: {
  doseGy: ArrayLike<number>;
  target: ArrayLike<number>;
  limb: ArrayLike<number>;
  isodoseGy: number;
}): number {
  requirePositive({ field: 'isodoseGy', value: isodoseGy });
  let [targets, reached, both] = [0, 0, 0];
  for (let at = 0; at < limb.length; at++) {
    if (!limb[at]) continue;
    const reaches = doseGy[at]! >= isodoseGy;
    if (target[at]) targets++;
    if (reaches) reached++;
    if (reaches && target[at]) both++;
  }
  if (targets === 0)
    throw new ModelError({ kind: 'empty', field: 'target', given: 0, rule: 'must hold a point of the limb' });
  return reached === 0 ? 0 : both ** 2 / (targets * reached);
}
