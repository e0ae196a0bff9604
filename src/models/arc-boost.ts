// How does dose fall round a target when an external beam turns about it? Parallel beams of one width, evenly from all sides,
// with blurred edges. Leaves out absorption and scatter in the limb, so that only geometry is compared.
import { requireNotNegative, requirePositive } from './checked-input.ts';
import { erf } from './error-function.ts';

/** Directions over a quarter turn; enough that the answer no longer changes in the fourth decimal. */
const DIRECTIONS = 90;
/** Distance between 80% and 20% of an edge of standard deviation 1: twice the normal quantile of 0.8. */
const EDGE_80_20 = 1.6832;

/**
 * Dose in the plane of rotation, as a share of the dose on the axis: the mean over all directions α of the beam's profile at
 * x sin α. The profile is flat and falls at ±w as a normal distribution adds up, 80% to 20% within p.
 * x `fromAxisCm`, 0 or more; w `halfWidthCm`, above 0; p `penumbraCm`, above 0. Throws ModelError.
 * With sharp edges it is (2/π) arcsin(w/x) for x above w. Source: geometry; no published data.
 */
export function arcShare(place: { fromAxisCm: number; halfWidthCm: number; penumbraCm: number }): number {
  const fromAxisCm = requireNotNegative({ field: 'fromAxisCm', value: place.fromAxisCm });
  const halfWidthCm = requirePositive({ field: 'halfWidthCm', value: place.halfWidthCm });
  const deviation = requirePositive({ field: 'penumbraCm', value: place.penumbraCm }) / EDGE_80_20;
  const profile = (atCm: number) =>
    (erf((halfWidthCm + atCm) / (deviation * Math.SQRT2)) +
      erf((halfWidthCm - atCm) / (deviation * Math.SQRT2))) /
    2;
  let sum = 0;
  for (let i = 0; i < DIRECTIONS; i++)
    sum += profile(fromAxisCm * Math.sin(((i + 0.5) / DIRECTIONS) * (Math.PI / 2)));
  return sum / DIRECTIONS / profile(0);
}
