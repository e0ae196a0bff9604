// How does dose fall round a straight line of iridium? The task group's formalism (TG-43) for a line in water: geometry and
// radial dose function. Leaves out the capsule (anisotropy), decay during the implant, and neighbouring lines.
import { requireNotNegative, requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** A point beside a line of this active length: away from it at right angles, and along it from its middle. */
export interface PlaceByLine {
  lengthCm: number;
  awayCm: number;
  alongCm?: number;
}

/** Nearer to the line than this is inside its catheter; chosen by eye. */
export const NEAREST_CM = 0.1;

/**
 * Radial dose function g(r) of iridium-192 in water, 1 at 1 cm: what absorption and scatter add to geometry.
 * Consensus of AAPM and ESTRO for the GammaMed Plus source (Med Phys 2012;39:2904-2929), read as two public programs quote it
 * (github.com/livingag/pyTG43, github.com/llekiMnitsuJ/TG43). Other iridium sources differ by less than 1.3% to 6 cm.
 */
const RADIAL_DOSE: readonly (readonly [rCm: number, g: number])[] = [
  [0, 0.998],
  [0.2, 0.998],
  [0.25, 0.997],
  [0.5, 0.996],
  [0.75, 0.998],
  [1, 1],
  [1.5, 1.003],
  [2, 1.006],
  [3, 1.006],
  [4, 1.004],
  [5, 0.999],
  [6, 0.993],
  [8, 0.968],
  [10, 0.935],
];

/** Beyond the table its last straight line is drawn on to here; so far off little dose is left. */
const FARTHEST_CM = 20;

/** g at a distance in cm, in straight lines between the values of the table. Throws ModelError below 0 or beyond 20 cm. */
export function radialDose(rCm: number): number {
  requireNotNegative({ field: 'rCm', value: rCm });
  if (rCm > FARTHEST_CM) {
    const rule = `must be at most ${FARTHEST_CM} cm`;
    throw new ModelError({ kind: 'too-large', field: 'rCm', given: rCm, rule });
  }
  const above = RADIAL_DOSE.findIndex(([at]) => at > rCm);
  const upper = above < 0 ? RADIAL_DOSE.length - 1 : above;
  const [[fromCm, from], [toCm, to]] = [RADIAL_DOSE[upper - 1]!, RADIAL_DOSE[upper]!];
  return from + ((rCm - fromCm) / (toCm - fromCm)) * (to - from);
}

/** Angles, in radians, under which the ends of the line are seen from the point, from the right angle. */
function seen({ lengthCm, awayCm, alongCm = 0 }: PlaceByLine): [from: number, to: number] {
  requirePositive({ field: 'lengthCm', value: lengthCm });
  requirePositive({ field: 'awayCm', value: awayCm });
  requireNotNegative({ field: 'alongCm', value: Math.abs(alongCm) });
  return [Math.atan((-lengthCm / 2 - alongCm) / awayCm), Math.atan((lengthCm / 2 - alongCm) / awayCm)];
}

/**
 * Geometry function of a line: G = (φ2 − φ1) / (L h), in 1/cm². L `lengthCm`; h `awayCm`; φ the angles under which the ends
 * are seen. All above 0. It is the mean of 1/r² over the line, so far off it is 1/r². Throws ModelError.
 * Source: TG-43 (Med Phys 1995;22:209-234; 2004;31:633-674).
 */
export function geometryFunction(place: PlaceByLine): number {
  const [from, to] = seen(place);
  return (to - from) / (place.lengthCm * place.awayCm);
}

/** Points and weights of Gauss and Legendre's rule of eight points on [−1, 1]. */
const GAUSS = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
] as const;

/**
 * Dose at a point, up to a factor of the source's strength: the mean of g(r) / r² over the line, in 1/cm². With the angle φ
 * as variable it is the integral of g(h / cos φ) over φ, divided by L h: Sievert's integral with g for the filter.
 * As `geometryFunction`, and `awayCm` at least 0.1; both ends of the line within 20 cm. Throws ModelError.
 */
export function lineDose(place: PlaceByLine): number {
  const { lengthCm, awayCm } = place;
  if (awayCm < NEAREST_CM) {
    const rule = `must be at least ${NEAREST_CM} cm, outside the catheter`;
    throw new ModelError({ kind: 'too-small', field: 'awayCm', given: awayCm, rule });
  }
  const [from, to] = seen(place);
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  radialDose(awayCm / Math.cos(Math.max(Math.abs(from), Math.abs(to)))); // the farther end must lie within reach
  const g = (angle: number) => radialDose(awayCm / Math.cos(angle));
  const sum = GAUSS.reduce(
    (total, [at, weight]) => total + weight * (g(middle - half * at) + g(middle + half * at)),
    0,
  );
  return (half * sum) / (lengthCm * awayCm);
}

/**
 * Dose at a point as a share of the dose prescribed beside the middle of the line. `prescribedAtCm` above 0, as `awayCm`.
 * Throws ModelError as `lineDose`.
 */
export function shareOfPrescribed({
  prescribedAtCm,
  ...place
}: PlaceByLine & { prescribedAtCm: number }): number {
  return lineDose(place) / lineDose({ lengthCm: place.lengthCm, awayCm: prescribedAtCm });
}
