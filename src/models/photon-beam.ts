// What dose does one photon beam leave at a point of a section across a limb? Primary dose in water: attenuation with
// build-up, inverse square, penumbra. Leaves out scatter, the contents of the limb and what comes off the collimator.
import { requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** Attenuation of water at 2 MeV, the mean energy usually taken for 6 MV, for each cm: 0.04942 cm²/g (NIST). */
const MU_PER_CM = 0.04942;
/** Build-up, chosen so that the dose is largest at 1.5 cm. */
const BUILD_UP_PER_CM = 2.72;
/** From the source to the isocentre, in cm: that of the usual linear accelerator. */
export const SOURCE_CM = 100;
/**
 * Width in cm from 80% to 20% at the edge of a 6 MV field, at 10 cm depth, J Appl Clin Med Phys 2011;12(3):142-160,
 * table 2; a normal distribution has it over 2 * 0.8416 standard deviations.
 */
const PENUMBRA_CM = 0.37;
const PENUMBRA_SIGMA_CM = PENUMBRA_CM / (2 * 0.8416);

const unscaled = (depthCm: number): number =>
  Math.exp(-MU_PER_CM * depthCm) - Math.exp(-BUILD_UP_PER_CM * depthCm);
/** Depth in cm where the primary dose is largest: ln(b / mu) / (b - mu). */
export const PRIMARY_MAXIMUM_CM = Math.log(BUILD_UP_PER_CM / MU_PER_CM) / (BUILD_UP_PER_CM - MU_PER_CM);
const LARGEST = unscaled(PRIMARY_MAXIMUM_CM);

/**
 * Primary dose at a depth, at one distance from the source, as a share of its maximum: e^(-mu d) - e^(-b d), scaled.
 * d `depthCm`; 0 before the skin. mu 0.04942 and b 2.72 per cm. Source: attenuation coefficient, Hubbell and Seltzer,
 * NISTIR 5632 (as public copies of the table have it); the form is the simplest with build-up.
 */
export function primaryDose(depthCm: number): number {
  return depthCm > 0 ? unscaled(depthCm) / LARGEST : 0;
}

// Both curves are asked for many thousand times a plan: read from tables, with straight lines between.
const DEPTH_STEP_CM = 0.02;
const DEPTHS = Float64Array.from({ length: 2001 }, (_, i) => primaryDose(i * DEPTH_STEP_CM));
const EDGE_REACH = 6; // standard deviations
const EDGE_STEP = 0.02;
const EDGES = (() => {
  // The normal distribution function, by adding up its density; symmetric to the last digit.
  const half = EDGE_REACH / EDGE_STEP;
  const table = new Float64Array(2 * half + 1);
  for (let i = 1; i < table.length; i++) {
    const middle = (i - 0.5 - half) * EDGE_STEP;
    table[i] = table[i - 1]! + Math.exp((-middle * middle) / 2);
  }
  const all = table.at(-1)!;
  return table.map((sum, i) => (sum / all + 1 - table[table.length - 1 - i]! / all) / 2);
})();

function read(table: Float64Array, place: number): number {
  if (place <= 0) return table[0]!;
  const below = Math.floor(place);
  if (below + 1 >= table.length) return table.at(-1)!;
  return table[below]! + (table[below + 1]! - table[below]!) * (place - below);
}

/**
 * Share of the open dose that an edge lets pass at a distance inside it (cm, below 0 outside): the normal distribution
 * function of the distance over 0.22 cm. 1/2 on the edge; with its mirror image it adds up to 1.
 */
export function pastEdge(insideCm: number): number {
  return read(EDGES, (insideCm / PENUMBRA_SIGMA_CM + EDGE_REACH) / EDGE_STEP);
}

/** A place in cm: x to medial, y to the front, as seen from below. */
export type Place = readonly [xCm: number, yCm: number];

export interface Beam {
  gantryDeg: number;
  /** Distance of a point from the beam's axis, as it is seen at the isocentre, in cm. */
  offAxisCm: (xCm: number, yCm: number) => number;
  /** Dose at a point in an endless field, as a share of the maximum at the isocentre's distance. */
  open: (xCm: number, yCm: number) => number;
}

/** Rays for which the way to the skin is worked out: one every 0.1 cm at the isocentre, to 20 cm on either side. */
const RAY_STEP_CM = 0.1;
const RAYS = 401;

/**
 * A beam from a source 100 cm from the isocentre. gantryDeg: 0 from the front, 90 from medial, turning clockwise.
 * outline: the skin, a closed line of at least 3 places; where a ray meets it more than once the first counts, and all
 * behind it is water.
 *
 *   open = primary(|P - S| - |E - S|) * (100 / |P - S|)^2,   S source, E where the ray enters, P the point
 *
 * Throws ModelError: an angle that is none, an outline of fewer places.
 */
export function beamThrough({
  gantryDeg,
  isocentreCm,
  outline,
}: {
  gantryDeg: number;
  isocentreCm: Place;
  outline: readonly Place[];
}): Beam {
  if (!Number.isFinite(gantryDeg)) {
    const rule = 'must be an angle in degrees';
    throw new ModelError({ kind: 'not-a-number', field: 'gantryDeg', given: gantryDeg, rule });
  }
  requirePositive({ field: 'outline.length', value: Math.max(0, outline.length - 2) });
  const turn = (gantryDeg * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  const [sourceX, sourceY] = [isocentreCm[0] + SOURCE_CM * sin, isocentreCm[1] + SOURCE_CM * cos];
  // Along the beam, and across it to the right of one who looks from the source.
  const along = (x: number, y: number) => (sourceX - x) * sin + (sourceY - y) * cos;
  const across = (x: number, y: number) => (x - sourceX) * -cos + (y - sourceY) * sin;
  const offAxisCm = (x: number, y: number) => (across(x, y) * SOURCE_CM) / along(x, y);
  const entries = entriesOf(outline.map(([x, y]) => [offAxisCm(x, y), Math.hypot(x - sourceX, y - sourceY)]));
  return {
    gantryDeg,
    offAxisCm,
    open(x, y) {
      const distance = Math.sqrt((x - sourceX) * (x - sourceX) + (y - sourceY) * (y - sourceY)); // hypot is slow
      const depth = distance - entryAt(entries, offAxisCm(x, y));
      if (!(depth > 0)) return 0;
      return read(DEPTHS, depth / DEPTH_STEP_CM) * ((SOURCE_CM * SOURCE_CM) / (distance * distance));
    },
  };
}

/** Distance from the source at which each ray first meets the outline, given as off-axis place and distance. */
function entriesOf(corners: readonly (readonly [offCm: number, distanceCm: number])[]): Float64Array {
  const entries = new Float64Array(RAYS).fill(Infinity);
  const ray = (offCm: number) => offCm / RAY_STEP_CM + (RAYS - 1) / 2;
  corners.forEach((from, n) => {
    const to = corners[(n + 1) % corners.length]!;
    const [low, high] = from[0] <= to[0] ? [from, to] : [to, from];
    const [first, last] = [Math.max(0, Math.ceil(ray(low[0]))), Math.min(RAYS - 1, Math.floor(ray(high[0])))];
    for (let at = first; at <= last; at++) {
      const share = high[0] === low[0] ? 0 : (at - ray(low[0])) / (ray(high[0]) - ray(low[0]));
      entries[at] = Math.min(entries[at]!, low[1] + share * (high[1] - low[1]));
    }
  });
  return entries;
}

function entryAt(entries: Float64Array, offCm: number): number {
  const place = offCm / RAY_STEP_CM + (RAYS - 1) / 2;
  const below = Math.floor(place);
  const [near, far] = [entries[below] ?? Infinity, entries[below + 1] ?? Infinity];
  // Beside the limb one of the two rays misses it: the other says where the skin is.
  if (near === Infinity || far === Infinity) return Math.min(near, far);
  return near + (far - near) * (place - below);
}
