// From a state of the conformity figure to all it shows: plan, measures, isodose lines, curves, beams. Runs at build for the
// start and in a worker for the reader.
import { meanIn, planDose } from '../../models/beam-plan.ts';
import type { Slice } from '../../models/dose-slice.ts';
import { contourRings, smoothed } from '../../models/level-lines.ts';
import { thighOutline, thighSlice } from '../../models/phantom-slice.ts';
import { FEMUR } from '../../models/phantom-thigh.ts';
import type { Place } from '../../models/photon-beam.ts';
import { dosesIn, doseOfShare, paddickIndex, shareAtLeast } from '../../models/plan-measures.ts';
import { arrangementOf } from './conformity-fields.ts';
import {
  DOSES_GY,
  STRUCTURES,
  type PlanOrder,
  type PlanPicture,
  type Structured,
} from './conformity-picture.ts';
import { pathOf } from './margin-contours.ts';
import { AXIAL, toPx, type Point } from './margin-view.ts';

/** Isodose lines, in per cent of the prescribed dose. */
const ISODOSES = [95, 80, 50, 20] as const;
/** Share of the prescribed dose that conformity and the middle line are counted at. */
const CONFORMITY_PERCENT = 95;
/** Distance of points in cm, and what structures count beside the target; chosen by eye. */
const SPACING_CM = 0.2;
const COUNTS = { bone: 0.01, strip: 0.02, rest: 0.01 } as const;

const tenth = (value: number): number => Number(value.toFixed(1));

/** The section with the last target: it stays while beams are turned. */
let last: { target: string; slice: Slice } | undefined;

function sliceWith(target: readonly Place[]): Slice {
  const key = String(target);
  if (last?.target !== key) last = { target: key, slice: thighSlice({ target, spacingCm: SPACING_CM }) };
  return last.slice;
}

/** Throws ModelError as the models do. */
export function planPicture({ state, target, prescribedGy }: PlanOrder): PlanPicture {
  const slice = sliceWith(target);
  const { doseGy, strengths } = planDose({
    slice,
    arrangement: arrangementOf(state),
    importance: { ...COUNTS, bone: COUNTS.bone * state.bone },
    prescribedGy,
  });
  const rest = slice.limb.map((inside, at) => Number(inside && !slice.target[at]));
  const masks = { target: slice.target, bone: slice.bone, strip: slice.strip, rest };
  const sorted = dosesIn(doseGy, slice.target);
  const isodoseGy = (prescribedGy * CONFORMITY_PERCENT) / 100;
  return {
    paddick: Number(paddickIndex({ doseGy, target: slice.target, limb: slice.limb, isodoseGy }).toFixed(3)),
    d95Gy: tenth(doseOfShare(sorted, 0.95)),
    structures: Object.fromEntries(
      STRUCTURES.map((name) => [name, structured(doseGy, masks[name])]),
    ) as unknown as PlanPicture['structures'],
    isodoses: labelled(isodoseRings(slice, doseGy, prescribedGy)),
    beams: strengths.map((strength, n) => ({
      d: beamLine(slice.isocentreCm, arrangementOf(state).gantryDeg[n]!),
      strength: Number(strength.toFixed(2)),
    })),
  };
}

function structured(doseGy: Float32Array, inside: Uint8Array): Structured {
  const sorted = dosesIn(doseGy, inside);
  return {
    meanGy: tenth(meanIn(doseGy, inside)),
    percents: DOSES_GY.map((dose) => tenth(100 * shareAtLeast(sorted, dose))),
  };
}

function isodoseRings(
  { fromCm, count, spacingCm }: Slice,
  doseGy: Float32Array,
  prescribedGy: number,
): { percent: number; rings: Point[][] }[] {
  return ISODOSES.map((percent) => ({
    percent,
    rings: contourRings({
      from: fromCm,
      count,
      step: spacingCm,
      at: (x, y) => {
        const [i, j] = [Math.round((x - fromCm[0]) / spacingCm), Math.round((y - fromCm[1]) / spacingCm)];
        return (percent * prescribedGy) / 100 - doseGy[i + count[0] * j]!;
      },
    })
      .filter((ring) => ring.length > 6)
      .map((ring) => smoothed(ring).map((point) => toPx(AXIAL, point))),
  })).filter(({ rings }) => rings.length > 0);
}

/** A number keeps this far in px from the numbers before it, and from the skin in cm. */
const APART_PX = 26;
const INSIDE_SKIN_CM = 0.7;

/** Puts each number on its line, inside the limb, and where it keeps away from the femur and from those already placed. */
function labelled(lines: readonly { percent: number; rings: Point[][] }[]): PlanPicture['isodoses'] {
  const placed: Point[] = [toPx(AXIAL, [FEMUR.xCm, FEMUR.yCm])];
  return lines.map(({ percent, rings }) => {
    const away = ([x, y]: Point) =>
      Math.min(APART_PX * 2, ...placed.map(([u, v]) => Math.hypot(x - u, y - v)));
    const candidates = rings.flat().filter(inLimb);
    // The lowest of those far enough: numbers then run down one side.
    const best = candidates.reduce<Point | null>((chosen, point) => {
      if (!chosen) return point;
      const [a, b] = [away(chosen), away(point)];
      return b > a + 0.5 || (Math.abs(b - a) <= 0.5 && point[1] > chosen[1]) ? point : chosen;
    }, null);
    const at: Point = best ? [Math.round(best[0]), Math.round(best[1])] : [-99, -99];
    placed.push(at);
    return { percent, d: pathOf(rings), at };
  });
}

const skinPx = thighOutline.map((place) => toPx(AXIAL, place));
/** Well inside the skin: no corner of the outline is near. */
function inLimb([x, y]: Point): boolean {
  const near = Math.min(...skinPx.map(([u, v]) => Math.hypot(x - u, y - v)));
  const central =
    Math.hypot(x - AXIAL.x, y - AXIAL.y) < Math.hypot(skinPx[0]![0] - AXIAL.x, skinPx[0]![1] - AXIAL.y);
  return central && near > INSIDE_SKIN_CM * AXIAL.scale;
}

/** From outside the limb towards the isocentre, in px: where it starts and ends, from the skin outwards. */
const BEAM_PX = { from: 8, to: 26 } as const;

function beamLine(isocentreCm: Place, gantryDeg: number): string {
  const turn = (gantryDeg * Math.PI) / 180;
  const [dx, dy] = [Math.sin(turn), Math.cos(turn)];
  // The skin in this direction: the corner of the outline that lies most nearly on the way.
  const reach = Math.max(
    ...thighOutline
      .map(([x, y]) => [x - isocentreCm[0], y - isocentreCm[1]] as const)
      .filter(([x, y]) => Math.abs(x * dy - y * dx) < 0.3)
      .map(([x, y]) => x * dx + y * dy),
  );
  const at = (px: number): Point => {
    const cm = reach + px / AXIAL.scale;
    return toPx(AXIAL, [isocentreCm[0] + dx * cm, isocentreCm[1] + dy * cm]);
  };
  return pathOf([[at(BEAM_PX.to), at(BEAM_PX.from)]], false);
}
