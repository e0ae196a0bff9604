// What shape has the tumour, and what is left to treat after surgery? A tumour that can be sized, moved and lobed, and
// the bed, scar, drain and clips an operation on it would leave. Chosen by eye; no patient's, and no surgeon's rule.
import { requireNotNegative, requirePositive } from './checked-input.ts';
import type { Triple } from './distance-transform.ts';
import type { Box } from './margin-grid.ts';
import { ModelError } from './model-error.ts';
import { surfaceRadius } from './phantom-thigh.ts';

export interface Tumour {
  /** Centre in cm from the limb's axis and middle: x to medial, y to anterior, z to proximal. */
  xCm: number;
  yCm: number;
  zCm: number;
  /** Full sizes in cm along z, x and y. */
  lengthCm: number;
  widthCm: number;
  depthCm: number;
  /** 0 an ellipsoid, 1 as lobed as it is drawn at first. */
  lobing: number;
  /** How far a tongue of tumour reaches beyond the outer edge, to the side; left out where there is none. */
  tongueCm?: number;
}

/** A volume as its signed distance in cm near its surface, and a box around it. */
export interface Shape {
  distanceCm: (xCm: number, yCm: number, zCm: number) => number;
  box: Box;
}

/** Widest bulge of a lobed tumour, as a share of its radius. */
const BULGE = 0.12;

/** Half the width of a tongue of tumour, which is round. */
const TONGUE_HALF_WIDTH_CM = 0.5;

/** What the operation adds, in cm. */
const BED_BEYOND_TUMOUR_CM = 0.5;
const SCAR = { beyondTumourCm: 1.5, halfWidthCm: 0.4, depthCm: 0.9 } as const;
const TRACK_HALF_WIDTH_CM = 0.4;
const DRAIN = { beyondScarCm: 2, radiusCm: 0.4 } as const;

export function requireTumour(tumour: Tumour): void {
  for (const name of ['lengthCm', 'widthCm', 'depthCm'] as const)
    requirePositive({ field: `tumour.${name}`, value: tumour[name] });
  requireNotNegative({ field: 'tumour.tongueCm', value: tumour.tongueCm ?? 0 });
  requireNotNegative({ field: 'tumour.lobing', value: tumour.lobing });
  for (const name of ['xCm', 'yCm', 'zCm'] as const) {
    const value: unknown = tumour[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      const rule = 'must be a number of centimetres';
      throw new ModelError({ kind: 'not-a-number', field: `tumour.${name}`, given: value, rule });
    }
  }
}

/**
 * The tumour: an ellipsoid whose radius swells and shrinks by direction with its lobing.
 *
 *   φ = (k − ρ) k / |∇k²/2|,  k = |(x/a, y/b, z/c)|,  ρ = 1 + lobing · (a polynomial of the direction)
 *
 * Throws ModelError for a size of 0 or less or a place that is no number.
 */
export function tumourShape(tumour: Tumour): Shape {
  requireTumour(tumour);
  const { xCm, yCm, zCm, lengthCm, widthCm, depthCm, lobing } = tumour;
  const [a, b, c] = [widthCm / 2, depthCm / 2, lengthCm / 2];
  const reach = 1 + BULGE * lobing;
  const tongue = tongueOf(tumour);
  return {
    box: around([xCm, yCm, zCm], [Math.max(a * reach, tongue?.tipCm ?? 0), b * reach, c * reach]),
    distanceCm(x, y, z) {
      const solid = solidCm(x, y, z);
      return tongue ? Math.min(solid, tongue.distanceCm(x - xCm, y - yCm, z - zCm)) : solid;
    },
  };

  function solidCm(x: number, y: number, z: number): number {
    const u = (x - xCm) / a;
    const v = (y - yCm) / b;
    const w = (z - zCm) / c;
    const k = Math.sqrt(u * u + v * v + w * w);
    if (k < 1e-6) return -Math.min(a, b, c);
    const [n, m, l] = [u / k, v / k, w / k];
    const rho =
      1 + lobing * (0.062 * (n * n * n - 3 * n * m * m) + 0.078 * (3 * n * n * m - m * m * m) + 0.07 * l * n);
    return ((k - rho) * k) / Math.sqrt((u * u) / (a * a) + (v * v) / (b * b) + (w * w) / (c * c));
  }
}

/** A tongue of tumour, straight out to the side, seen from the tumour's centre: where its tip lies, and the distance to it. */
function tongueOf({ xCm, widthCm, tongueCm = 0 }: Tumour) {
  if (tongueCm === 0) return null;
  const side = xCm < 0 ? -1 : 1;
  const tipCm = widthCm / 2 + tongueCm;
  return {
    tipCm,
    distanceCm(x: number, y: number, z: number): number {
      const along = Math.min(tipCm - TONGUE_HALF_WIDTH_CM, Math.max(0, x * side));
      return Math.hypot(x - side * along, y, z) - TONGUE_HALF_WIDTH_CM;
    },
  };
}

/** Where the operation on a tumour went: direction of the incision, scar, drain and clips, in cm. */
export function operation(tumour: Tumour): {
  angle: number;
  depthCm: number;
  scar: { fromZCm: number; toZCm: number };
  drain: { from: Triple; to: Triple };
  clips: readonly Triple[];
} {
  const angle = Math.atan2(tumour.yCm, tumour.xCm);
  const half = tumour.lengthCm / 2;
  const scar = {
    fromZCm: tumour.zCm - half - SCAR.beyondTumourCm,
    toZCm: tumour.zCm + half + SCAR.beyondTumourCm,
  };
  const exit = scar.fromZCm - DRAIN.beyondScarCm;
  const atSkin = surfaceRadius('skin', angle, exit) - DRAIN.radiusCm;
  const at = (share: number, side: number): Triple => [
    tumour.xCm + side * (tumour.widthCm / 2 + BED_BEYOND_TUMOUR_CM) * 0.7,
    tumour.yCm - (tumour.depthCm / 2 + BED_BEYOND_TUMOUR_CM) * 0.5,
    tumour.zCm + share * half,
  ];
  return {
    angle,
    depthCm: Math.hypot(tumour.xCm, tumour.yCm),
    scar,
    drain: {
      from: [tumour.xCm, tumour.yCm, tumour.zCm - half + 1],
      to: [atSkin * Math.cos(angle), atSkin * Math.sin(angle), exit],
    },
    clips: [at(0.6, -1), at(0.6, 1), at(-0.6, -1), at(-0.6, 1), at(0, -1), at(0, 1)],
  };
}

/** The bed alone, without scar, track and drain: the tumour's shape, larger all round. */
export const bedOf = (tumour: Tumour): Tumour => ({
  ...tumour,
  lengthCm: tumour.lengthCm + 2 * BED_BEYOND_TUMOUR_CM,
  widthCm: tumour.widthCm + 2 * BED_BEYOND_TUMOUR_CM,
  depthCm: tumour.depthCm + 2 * BED_BEYOND_TUMOUR_CM,
});

/**
 * What is grown after surgery: the bed with its clips (the tumour's shape, larger all round), the scar, the track
 * between them and the drain to its exit. The part within the femur or beyond the skin is left to the caller.
 */
export function bedShape(tumour: Tumour): Shape {
  const bed = tumourShape(bedOf(tumour));
  const { angle, depthCm, scar, drain } = operation(tumour);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const middle = (scar.fromZCm + scar.toZCm) / 2;
  const half = (scar.toZCm - scar.fromZCm) / 2;
  const tube = drain.to.map((cm, axis) => cm - drain.from[axis]!) as unknown as Triple;
  const tubeSquared = tube[0] ** 2 + tube[1] ** 2 + tube[2] ** 2;
  const surface = surfaceRadius('skin', angle, 0);
  const skinAt = (z: number) => (surfaceRadius('skin', angle, z) / surface) * surface;
  const outer = skinAt(scar.toZCm) + SCAR.halfWidthCm;
  const corners: Triple[] = [drain.from, drain.to, [outer * cos, outer * sin, scar.toZCm]];
  return {
    box: {
      fromCm: [0, 1, 2].map((axis) =>
        Math.min(bed.box.fromCm[axis]!, ...corners.map((corner) => corner[axis]! - 0.6)),
      ) as unknown as Triple,
      toCm: [0, 1, 2].map((axis) =>
        Math.max(bed.box.toCm[axis]!, ...corners.map((corner) => corner[axis]! + 0.6)),
      ) as unknown as Triple,
    },
    distanceCm(x, y, z) {
      const radial = x * cos + y * sin;
      const aside = Math.abs(y * cos - x * sin);
      const up = Math.abs(z - middle);
      const below = skinAt(z) - radial;
      const inScar = Math.max(aside - SCAR.halfWidthCm, below - SCAR.depthCm, up - half);
      const inTrack = Math.max(
        aside - TRACK_HALF_WIDTH_CM,
        depthCm - radial,
        up - half + SCAR.beyondTumourCm + 1,
      );
      const along =
        ((x - drain.from[0]) * tube[0] + (y - drain.from[1]) * tube[1] + (z - drain.from[2]) * tube[2]) /
        tubeSquared;
      const share = Math.min(1, Math.max(0, along));
      const inDrain =
        Math.hypot(
          x - drain.from[0] - share * tube[0],
          y - drain.from[1] - share * tube[1],
          z - drain.from[2] - share * tube[2],
        ) - DRAIN.radiusCm;
      return Math.min(bed.distanceCm(x, y, z), inScar, inTrack, inDrain);
    },
  };
}

function around(centre: Triple, half: Triple): Box {
  return {
    fromCm: [centre[0] - half[0], centre[1] - half[1], centre[2] - half[2]],
    toCm: [centre[0] + half[0], centre[1] + half[1], centre[2] + half[2]],
  };
}
