// How strong should each beam be, or each strip of it, so that the target has its dose and the rest little? Non-negative
// least squares over a section. Leaves out leaf speed, dose rate and what a treatment planner decides.
import { requireNotNegative, requirePositive } from './checked-input.ts';
import type { Slice } from './dose-slice.ts';
import { ModelError } from './model-error.ts';
import { nonNegativeLeastSquares } from './non-negative-least-squares.ts';
import { beamThrough, pastEdge, type Beam } from './photon-beam.ts';

export interface Arrangement {
  gantryDeg: readonly number[];
  /** Width in cm of the strips a beam is cut into, each with a strength of its own; null for one strength a beam. */
  stripCm: number | null;
}

/** What a mean square deviation counts beside that of the target, which counts 1; 0 or more. */
export interface Importance {
  bone: number;
  strip: number;
  rest: number;
}

export interface Plan {
  /** Dose in Gy at each point of the slice; points outside the limb as if in its water. */
  doseGy: Float32Array;
  /** One a beam: all its strength, 1 for the strongest. */
  strengths: readonly number[];
}

/** Room between target and field edge, so that the penumbra falls outside the target; chosen by eye. */
const EDGE_CM = 0.5;
/** Points the strengths are fitted to: every n-th to the right and upwards. Chosen by eye: a finer fit changes little. */
const EVERY = { target: 2, spared: 2, rest: 3 } as const;
/** What uneven strengths count, so that no strip does the work of many; chosen by eye. */
const EVENNESS = 0.001;

/**
 * Each beam opens over the target seen from its source, with 0.5 cm room. The strengths minimise
 *
 *   mean over target (D - 1)^2 + sum over bone, strip, rest of importance * mean D^2
 *     + 0.001 * mean (strength * beams)^2,   strengths >= 0
 *
 * and the dose is then scaled so that its mean over the target is `prescribedGy` (above 0). Throws ModelError.
 */
export function planDose({
  slice,
  arrangement: { gantryDeg, stripCm },
  importance,
  prescribedGy,
}: {
  slice: Slice;
  arrangement: Arrangement;
  importance: Importance;
  prescribedGy: number;
}): Plan {
  requirePositive({ field: 'prescribedGy', value: prescribedGy });
  if (stripCm !== null) requirePositive({ field: 'stripCm', value: stripCm });
  for (const [field, value] of Object.entries(importance))
    requireNotNegative({ field: `importance.${field}`, value: value as number });
  if (gantryDeg.length === 0)
    throw new ModelError({ kind: 'empty', field: 'gantryDeg', given: gantryDeg, rule: 'must hold an angle' });
  const fields = gantryDeg.map((angle) =>
    fieldOver(
      slice,
      beamThrough({ gantryDeg: angle, isocentreCm: slice.isocentreCm, outline: slice.outline }),
      stripCm,
    ),
  );
  const rows = rowsOf(slice, importance);
  const columns = columnsOf(slice, fields, rows);
  const amounts = nonNegativeLeastSquares({
    columns,
    target: Array.from(columns[0]!, (_, row) => rows[row]?.wanted ?? 0),
  });
  let taken = 0;
  const chosen = fields.map((field) => amounts.subarray(taken, (taken += field.edges.length - 1)));
  const doseGy = doseOn(slice, fields, chosen);
  const scale = prescribedGy / meanIn(doseGy, slice.target);
  const sums = chosen.map((strip) => strip.reduce((a, b) => a + b, 0));
  const strongest = Math.max(...sums);
  return { doseGy: doseGy.map((dose) => dose * scale), strengths: sums.map((sum) => sum / strongest) };
}

interface Field {
  beam: Beam;
  /** Where its strips meet, off the axis in cm, from one edge of the field to the other. */
  edges: readonly number[];
}

function fieldOver(slice: Slice, beam: Beam, stripCm: number | null): Field {
  let [low, high] = [Infinity, -Infinity];
  slice.target.forEach((inside, at) => {
    if (!inside) return;
    const off = beam.offAxisCm(slice.xCm[at]!, slice.yCm[at]!);
    if (off < low) low = off;
    if (off > high) high = off;
  });
  const width = high - low + 2 * EDGE_CM;
  const strips = stripCm === null ? 1 : Math.max(1, Math.round(width / stripCm));
  return {
    beam,
    edges: Array.from({ length: strips + 1 }, (_, n) => low - EDGE_CM + (n * width) / strips),
  };
}

interface Row {
  at: number;
  weight: number;
  wanted: number;
}

/** The points fitted to, each weighted so that structures count by their importance and not by their size. */
function rowsOf(slice: Slice, importance: Importance): Row[] {
  const { count, fromCm, spacingCm, limb, target, bone, strip } = slice;
  // Counted from the limb's axis, so that what is symmetric stays so.
  const [left, low] = fromCm.map((cm) => Math.round(cm / spacingCm)) as [number, number];
  const kinds = { target: [] as number[], bone: [] as number[], strip: [] as number[], rest: [] as number[] };
  for (let at = 0; at < limb.length; at++) {
    if (!limb[at]) continue;
    const kind = target[at] ? 'target' : bone[at] ? 'bone' : strip[at] ? 'strip' : 'rest';
    const every = EVERY[kind === 'target' || kind === 'rest' ? kind : 'spared'];
    const [i, j] = [left + (at % count[0]), low + Math.floor(at / count[0])];
    if (i % every === 0 && j % every === 0) kinds[kind].push(at);
  }
  return (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    const counts = kind === 'target' ? 1 : importance[kind];
    const weight = Math.sqrt(counts / kinds[kind].length);
    return counts === 0
      ? []
      : kinds[kind].map((at) => ({ at, weight, wanted: kind === 'target' ? weight : 0 }));
  });
}

/**
 * Dose of each strip of all fields at strength 1, at the weighted points; below it, a row for each strength itself, so that
 * uneven ones count.
 */
function columnsOf(slice: Slice, fields: readonly Field[], rows: readonly Row[]): Float64Array[] {
  const strips = fields.reduce((sum, { edges }) => sum + edges.length - 1, 0);
  const evenness = Math.sqrt(EVENNESS / strips) * fields.length;
  const columns = Array.from({ length: strips }, (_, n) => {
    const column = new Float64Array(rows.length + strips);
    column[rows.length + n] = evenness;
    return column;
  });
  let first = 0;
  for (const { beam, edges } of fields) {
    for (let row = 0; row < rows.length; row++) {
      const { at, weight } = rows[row]!;
      const open = weight * beam.open(slice.xCm[at]!, slice.yCm[at]!);
      const off = beam.offAxisCm(slice.xCm[at]!, slice.yCm[at]!);
      let past = pastEdge(off - edges[0]!);
      for (let n = 1; n < edges.length; n++) {
        const next = pastEdge(off - edges[n]!);
        columns[first + n - 1]![row] = open * (past - next);
        past = next;
      }
    }
    first += edges.length - 1;
  }
  return columns;
}

/** Strength of a field off its axis is read from a table with this step, in cm. */
const PROFILE_STEP_CM = 0.05;
const PROFILE_REACH_CM = 1.5;

function doseOn(slice: Slice, fields: readonly Field[], chosen: readonly Float64Array[]): Float32Array {
  const dose = new Float32Array(slice.limb.length);
  fields.forEach(({ beam, edges }, n) => {
    const strengths = chosen[n]!;
    if (!strengths.some((strength) => strength > 0)) return;
    const from = edges[0]! - PROFILE_REACH_CM;
    const steps = Math.ceil((edges.at(-1)! + PROFILE_REACH_CM - from) / PROFILE_STEP_CM);
    const profile = new Float64Array(steps + 1);
    edges.forEach((edge, at) => {
      // What the strength rises by at this edge.
      const rise = (strengths[at] ?? 0) - (strengths[at - 1] ?? 0);
      if (rise === 0) return;
      for (let step = 0; step <= steps; step++)
        profile[step]! += rise * pastEdge(from + step * PROFILE_STEP_CM - edge);
    });
    for (let at = 0; at < dose.length; at++) {
      const x = slice.xCm[at]!;
      const y = slice.yCm[at]!;
      const place = (beam.offAxisCm(x, y) - from) / PROFILE_STEP_CM;
      if (!(place >= 0 && place < steps)) continue;
      const below = Math.floor(place);
      const strength = profile[below]! + (profile[below + 1]! - profile[below]!) * (place - below);
      dose[at]! += strength * beam.open(x, y);
    }
  });
  return dose;
}

/** Mean of a dose over the points of a structure, which must hold one. */
export function meanIn(doseGy: Float32Array, inside: Uint8Array): number {
  let [sum, points] = [0, 0];
  for (let at = 0; at < inside.length; at++)
    if (inside[at]) {
      sum += doseGy[at]!;
      points++;
    }
  return sum / points;
}
