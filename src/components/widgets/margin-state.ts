// What may the reader of the margin explorer set, and how far? Leaves out the address
// (margin-address.ts), the rules (margin-source.ts) and the model (margin-engine.ts).
import type { Tumour } from '../../models/phantom-tumour.ts';
import type { NumberLimits } from '../controls/read-number.ts';

/** Numbers in cm. `x`, `y`, `z` place the tumour, `slice` is the height of the axial view. */
export interface MarginNumbers {
  along: number;
  across: number;
  ptv: number;
  slice: number;
  x: number;
  y: number;
  z: number;
  length: number;
  width: number;
  depth: number;
}

export interface MarginState extends MarginNumbers {
  /** Stop at fascia and bone. */
  barriers: boolean;
  /** Id of the rule last chosen; the numbers may have been changed since. */
  rule: string;
}

/** Margins as the issue of the course asks; the rest so that every tumour stays in the drawn limb. */
export const MARGIN_LIMITS: { readonly [name in keyof MarginNumbers]: NumberLimits } = {
  along: { min: 0, max: 5, unit: 'cm' },
  across: { min: 0, max: 3, unit: 'cm' },
  ptv: { min: 0, max: 1.5, unit: 'cm' },
  slice: { min: -14, max: 14, unit: 'cm' },
  x: { min: -5, max: 5, unit: 'cm' },
  y: { min: -5, max: 5, unit: 'cm' },
  z: { min: -3, max: 3, unit: 'cm' },
  length: { min: 3, max: 12, unit: 'cm' },
  width: { min: 2, max: 8, unit: 'cm' },
  depth: { min: 2, max: 8, unit: 'cm' },
};

/** A tumour of 10 cm on the outer side of the thigh, in the anterior compartment; chosen by eye. */
export const START_TUMOUR = { slice: 0, x: -4.2, y: 0.8, z: 0, length: 10, width: 4.6, depth: 3.8 } as const;

/** The nearest value the controls allow, to one decimal. */
export function withinLimits(name: keyof MarginNumbers, value: number): number {
  const { min, max } = MARGIN_LIMITS[name];
  return Number(Math.min(max, Math.max(min, value)).toFixed(1));
}

export function tumourOf({ x, y, z, length, width, depth }: MarginNumbers): Tumour {
  return { xCm: x, yCm: y, zCm: z, lengthCm: length, widthCm: width, depthCm: depth, lobing: 1 };
}

export type Pace = 'moving' | 'resting';

/**
 * Distance in cm of the model's points: while a control moves, so that a step takes less than a frame, and once it rests,
 * so that volumes are within 2% of a grid of 1 mm (tests and benchmark). A thin margin across needs closer points.
 */
export function spacingCm({ across }: MarginNumbers, startsFrom: 'gtv' | 'bed', pace: Pace): number {
  const bed = startsFrom === 'bed';
  if (pace === 'moving') return bed ? 0.55 : 0.45;
  return (bed ? 0.3 : 0.25) - (across < 0.5 ? 0.1 : across < 1 ? 0.05 : 0);
}

/** The margins a rule sets; what the source does not give stays as it is. */
export function applyRule(
  state: MarginState,
  rule: { id: string; along: number | null; across: number | null; ptv: number | null },
): MarginState {
  const { along, across, ptv } = rule;
  return {
    ...state,
    rule: rule.id,
    along: along ?? state.along,
    across: across ?? state.across,
    ptv: ptv ?? state.ptv,
  };
}
