// How much of the femur lies inside the PTV, and how much skin is left outside it? Both where it is worst along the limb.
import type { Grid } from './margin-grid.ts';
import { FEMUR, surfaceRadius, thickness } from './phantom-thigh.ts';

/** The skin outside the PTV at the level where least of it is left. */
export interface SkinStrip {
  /** Share of the limb's circumference, 0 to 1. */
  share: number;
  widthCm: number;
  /** Height of that level; null where no skin lies in the PTV at any level. */
  atZCm: number | null;
}

/** Points round a section: one every 3 degrees. */
const ROUND = 120;
const AXIS = { xCm: 0, yCm: 0 };

type FieldAt = (xCm: number, yCm: number, zCm: number) => number;

/** Directions round a section, with the radius of a surface in each where the limb is not tapered. */
function outline(surface: 'skin' | 'femur'): { cos: number; sin: number; radiusCm: number }[] {
  return Array.from({ length: ROUND }, (_, step) => {
    const angle = (2 * Math.PI * step) / ROUND;
    return { cos: Math.cos(angle), sin: Math.sin(angle), radiusCm: surfaceRadius(surface, angle, 0) };
  });
}
const SKIN = outline('skin');
const BONE = outline('femur');

/** Length inside and length of all of an outline, counted by its chords and the share of each that lies inside. */
function inside({
  points,
  centre,
  scale,
  zCm,
  at,
}: {
  points: ReturnType<typeof outline>;
  centre: { xCm: number; yCm: number };
  scale: number;
  zCm: number;
  at: FieldAt;
}): { insideCm: number; allCm: number } {
  let insideCm = 0;
  let allCm = 0;
  let before: { x: number; y: number; d: number } | null = null;
  for (let step = 0; step <= ROUND; step++) {
    const point = points[step % ROUND]!;
    const x = centre.xCm + scale * point.radiusCm * point.cos;
    const y = centre.yCm + scale * point.radiusCm * point.sin;
    const d = at(x, y, zCm);
    if (before) {
      const chord = Math.hypot(x - before.x, y - before.y);
      allCm += chord;
      const low = Math.min(d, before.d);
      const high = Math.max(d, before.d);
      insideCm += chord * (high <= 0 ? 1 : low > 0 ? 0 : low / (low - high));
    }
    before = { x, y, d };
  }
  return { insideCm, allCm };
}

function levels({ originCm, size, spacingCm }: Grid): number[] {
  return Array.from({ length: size[2] }, (_, k) => originCm[2] + k * spacingCm);
}

/** Largest share of the femur's circumference inside a volume at any level of the grid, 0 to 1. */
export function femurShare(grid: Grid, at: FieldAt): number {
  return Math.max(
    ...levels(grid).map((zCm) => {
      const { insideCm, allCm } = inside({ points: BONE, centre: FEMUR, scale: 1, zCm, at });
      return insideCm / allCm;
    }),
  );
}

/** Narrowest skin outside a volume at any level of the grid, summed round the limb. */
export function skinStrip(grid: Grid, at: FieldAt): SkinStrip {
  let worst: SkinStrip = { share: 1, widthCm: Infinity, atZCm: null };
  for (const zCm of levels(grid)) {
    const { insideCm, allCm } = inside({ points: SKIN, centre: AXIS, scale: thickness(zCm), zCm, at });
    const share = 1 - insideCm / allCm;
    if (worst.atZCm === null ? insideCm > 0 || allCm < worst.widthCm : share < worst.share)
      worst = { share, widthCm: allCm - insideCm, atZCm: insideCm > 0 ? zCm : null };
  }
  return worst;
}
