// From a tumour, or the bed after surgery, to CTV and PTV in the synthetic thigh: what grows, what stops it, how large it
// is. Leaves out drawing. Teaching geometry, not a planning system.
import { requireNotNegative } from './checked-input.ts';
import { fieldAt, gridOver, sampleField, volumeCm3, FAR_CM, type Box, type Grid } from './margin-grid.ts';
import { grow, limitSlope } from './margin-growth.ts';
import { crossings, partsOf, type Barrier } from './margin-parts.ts';
import { femurShare, skinStrip, type SkinStrip } from './margin-shares.ts';
import { nearestOf, trimmed, trims } from './margin-trim.ts';
import { ModelError } from './model-error.ts';
import { tissuesOn } from './phantom-tissues.ts';
import { bedShape, requireTumour, tumourShape, type Tumour } from './phantom-tumour.ts';

/** What is grown: the tumour (or the place where it was), or the bed with scar, drain and clips. */
export type StartsFrom = 'gtv' | 'bed';

export interface TargetQuestion {
  tumour: Tumour;
  startsFrom: StartsFrom;
  /** CTV margins, 0 or more: along the limb, and across it. */
  alongCm: number;
  acrossCm: number;
  /** PTV margin, 0 or more, equal in all directions. */
  ptvCm: number;
  /** Whether fascia, septa and bone stop the CTV. The skin always does. */
  barriers: boolean;
  /** Distance of the grid's points. */
  spacingCm: number;
}

export interface Targets {
  grid: Grid;
  /** Signed distances in cm, below 0 inside: what is grown, the CTV had nothing stopped it, CTV, PTV. */
  fields: { start: Float32Array; untrimmed: Float32Array; ctv: Float32Array; ptv: Float32Array };
  startCm3: number;
  ctvCm3: number;
  ptvCm3: number;
  /** The part of the PTV inside the skin. */
  ptvInBodyCm3: number;
  /** Volume each barrier took from the CTV; 0 where it was not met. */
  trimmedCm3: Readonly<Record<Barrier, number>>;
  /** Barriers the start volume itself crosses: they stop nothing there. */
  crossed: readonly Exclude<Barrier, 'skin'>[];
  /** Share, 0 to 1, of the femur's circumference inside the PTV at the level where it is largest. */
  femurShare: number;
  /** The skin left outside the PTV at the level where it is narrowest. */
  skinStrip: SkinStrip;
}

/**
 * CTV = for each tissue space the start volume lies in: the part in that space, grown by an ellipsoid (along, across,
 * across) and cut to the space. PTV = CTV grown by a ball, cut nowhere.
 *
 * So an intact barrier is never crossed: nothing grows into a space in which there is no tumour. A barrier that the
 * tumour crosses holds nothing back there, and on the far side only what has crossed grows. Within its space growth is
 * measured straight, as planning systems do before trimming, not round corners.
 * Throws ModelError: margins below 0 or not numbers, a tumour without size or outside the limb, an unknown start,
 * a grid too fine.
 */
export function targets(question: TargetQuestion): Targets {
  const { tumour, startsFrom, alongCm, acrossCm, ptvCm, barriers, spacingCm } = question;
  requireTumour(tumour);
  for (const [field, value] of Object.entries({ alongCm, acrossCm, ptvCm }))
    requireNotNegative({ field, value });
  if (startsFrom !== 'gtv' && startsFrom !== 'bed') {
    throw new ModelError({
      kind: 'unknown-word',
      field: 'startsFrom',
      given: startsFrom,
      rule: 'must be gtv or bed',
    });
  }
  const shape = startsFrom === 'bed' ? bedShape(tumour) : tumourShape(tumour);
  const grid = gridOver(
    widened(shape.box, { across: acrossCm + ptvCm, along: alongCm + ptvCm, spare: 2.5 * spacingCm }),
    spacingCm,
  );
  const tissues = tissuesOn(grid, barriers);
  const { skinCm, sections } = tissues;
  const start = sampleField(grid, shape.distanceCm, shape.box);
  for (let i = 0, at = 0; i < start.length; i++, at = at + 1 === sections.length ? 0 : at + 1) {
    const cm = start[i]!;
    if (cm === FAR_CM) continue;
    const bone = startsFrom === 'bed' ? -sections[at]!.boneCm : -FAR_CM;
    start[i] = Math.max(cm, skinCm[i]!, bone);
  }
  const parts = partsOf({ grid, start, tissues, barriers });
  const spaces = parts.map(({ space }) => space);
  if (spaces.length === 0) {
    throw new ModelError({ kind: 'empty', field: 'tumour', given: tumour, rule: 'must lie in the limb' });
  }
  const upToCm = spaces.length > 1 ? spacingCm / 2 : 0;
  const grown = parts.map(({ field }) => grow({ grid, field, alongCm, acrossCm, upToCm }));
  const untrimmed = nearestOf(grown);
  const ctv = limitSlope(grid, trimmed({ tissues, spaces, grown, untrimmed, start }));
  const ptv = grow({ grid, field: ctv, alongCm: ptvCm, acrossCm: ptvCm });
  const at = fieldAt(grid, ptv);
  return {
    grid,
    fields: { start, untrimmed, ctv, ptv },
    startCm3: volumeCm3(grid, start),
    ctvCm3: volumeCm3(grid, ctv),
    ptvCm3: volumeCm3(grid, ptv),
    ptvInBodyCm3: volumeCm3(grid, ptv, skinCm),
    trimmedCm3: trims({ grid, tissues, spaces, untrimmed, ctv }),
    crossed: crossings(spaces),
    femurShare: femurShare(grid, at),
    skinStrip: skinStrip(grid, at),
  };
}

function widened({ fromCm, toCm }: Box, by: { across: number; along: number; spare: number }): Box {
  const reach = [by.across + by.spare, by.across + by.spare, by.along + by.spare] as const;
  return {
    fromCm: [fromCm[0] - reach[0], fromCm[1] - reach[1], fromCm[2] - reach[2]],
    toCm: [toCm[0] + reach[0], toCm[1] + reach[1], toCm[2] + reach[2]],
  };
}
