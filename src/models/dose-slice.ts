// On which points of a section is dose worked out, and what lies there? A square lattice over a limb, its target and the
// structures to be spared. Leaves out beams (photon-beam.ts) and where the shapes come from.
import { requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';
import type { Place } from './photon-beam.ts';

/** Signed distance in cm or any number that is below 0 inside. */
export type Shape = (xCm: number, yCm: number) => number;

export interface Slice {
  /** First point, number of points to the right and upwards, and their distance. */
  fromCm: Place;
  count: readonly [number, number];
  spacingCm: number;
  outline: readonly Place[];
  /** Place of each point, x running fastest. */
  xCm: Float64Array;
  yCm: Float64Array;
  /** One entry a point: 1 inside. The target may overlap what is to be spared. */
  limb: Uint8Array;
  target: Uint8Array;
  bone: Uint8Array;
  strip: Uint8Array;
  /** Middle of the target: where beams are aimed. */
  isocentreCm: Place;
}

/**
 * Points `spacingCm` apart (above 0) over the outline with a border of 1 cm. A target is counted only inside the limb.
 * Throws ModelError: no point in the target.
 */
export function sliceOver(shapes: {
  outline: readonly Place[];
  limb: Shape;
  target: Shape;
  bone: Shape;
  strip: Shape;
  spacingCm: number;
}): Slice {
  const { outline, spacingCm } = shapes;
  requirePositive({ field: 'spacingCm', value: spacingCm });
  const border = (axis: 0 | 1, end: (...cm: number[]) => number) =>
    end(...outline.map((place) => place[axis]));
  const first = ([0, 1] as const).map((axis) => Math.floor((border(axis, Math.min) - 1) / spacingCm));
  const count = ([0, 1] as const).map(
    (axis) => Math.ceil((border(axis, Math.max) + 1) / spacingCm) - first[axis]! + 1,
  ) as [number, number];
  const fromCm: Place = [first[0]! * spacingCm, first[1]! * spacingCm];
  const points = count[0] * count[1];
  const xCm = Float64Array.from({ length: points }, (_, at) => fromCm[0] + (at % count[0]) * spacingCm);
  const yCm = Float64Array.from(
    { length: points },
    (_, at) => fromCm[1] + Math.floor(at / count[0]) * spacingCm,
  );
  const limb = within(shapes.limb, xCm, yCm);
  const inLimb = (shape: Shape): Uint8Array =>
    within(shape, xCm, yCm).map((inside, at) => inside & limb[at]!);
  const target = inLimb(shapes.target);
  const targets = target.reduce((sum, inside) => sum + inside, 0);
  if (targets === 0) {
    const rule = 'must hold a point of the limb';
    throw new ModelError({ kind: 'empty', field: 'target', given: targets, rule });
  }
  const middle = (cm: Float64Array): number =>
    target.reduce((sum, inside, at) => (inside ? sum + cm[at]! : sum), 0) / targets;
  return {
    fromCm,
    count,
    spacingCm,
    outline,
    xCm,
    yCm,
    limb,
    target,
    bone: inLimb(shapes.bone),
    strip: inLimb(shapes.strip),
    isocentreCm: [middle(xCm), middle(yCm)],
  };
}

/** 1 at each point that a shape holds. */
function within(shape: Shape, xCm: Float64Array, yCm: Float64Array): Uint8Array {
  return Uint8Array.from(xCm, (x, at) => Number(shape(x, yCm[at]!) <= 0));
}
