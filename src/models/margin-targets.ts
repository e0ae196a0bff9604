// From a tumour, or the bed after surgery, to CTV and PTV in the synthetic thigh: what grows, what stops it, how large it
// is. Leaves out drawing. Teaching geometry, not a planning system.
import { requireNotNegative } from './checked-input.ts';
import { fieldAt, gridOver, sampleField, volumeCm3, FAR_CM, type Box, type Grid } from './margin-grid.ts';
import { grow, limitSlope } from './margin-growth.ts';
import { femurShare, skinStrip, type SkinStrip } from './margin-shares.ts';
import { ModelError } from './model-error.ts';
import { SPACE, spaceDistance, tissuesOn, type Space, type Tissues } from './phantom-tissues.ts';
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

export type Barrier = 'skin' | 'fascia' | 'septum' | 'bone';

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
  const { labels, skinCm, sections } = tissues;
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

/**
 * The part of the start volume in each tissue space that holds one, as a field. A point up to half a voxel beyond a wall
 * counts for the space behind it if it lies at least as deep in the start volume: then the wall is crossed in front of it.
 * So a thin part is not lost between the points of the grid, and none is invented.
 */
function partsOf({
  grid,
  start,
  tissues,
  barriers,
}: {
  grid: Grid;
  start: Float32Array;
  tissues: Tissues;
  barriers: boolean;
}): { space: Space; field: Float32Array }[] {
  const { skinCm, fasciaCm, sections } = tissues;
  const spaces = barriers ? WALLED : [SPACE.limb];
  const parts = new Map<Space, Float32Array>();
  const place = { skinCm: 0, fasciaCm: 0, section: sections[0]! };
  for (let i = 0; i < start.length; i++) {
    const cm = start[i]!;
    if (cm > 0) continue;
    place.skinCm = skinCm[i]!;
    place.fasciaCm = fasciaCm[i]!;
    place.section = sections[i % sections.length]!;
    for (const space of spaces) {
      const wall = spaceDistance(space, place);
      if (wall > 0 && (wall > grid.spacingCm / 2 || cm + wall > -TOUCH_CM)) continue;
      if (!parts.has(space)) parts.set(space, new Float32Array(start.length).fill(FAR_CM));
      parts.get(space)![i] = Math.max(cm, wall);
    }
  }
  // In a single space the start volume itself is known better than its samples.
  return [...parts]
    .map(([space, field]) => ({ space, field: parts.size === 1 ? start : field }))
    .sort((a, b) => a.space - b.space);
}

/** Less than this beyond a wall is a touch, not a crossing. */
const TOUCH_CM = 0.01;

const WALLED = [SPACE.fat, SPACE.anterior, SPACE.medial, SPACE.posterior, SPACE.bone] as const;

/** The union of the grown parts, each cut to its space; no seam where two of them meet at a crossed barrier. */
function trimmed({
  tissues,
  spaces,
  grown,
  untrimmed,
  start,
}: {
  tissues: Tissues;
  spaces: readonly Space[];
  grown: readonly Float32Array[];
  untrimmed: Float32Array;
  start: Float32Array;
}): Float32Array {
  const { labels, skinCm, fasciaCm, sections } = tissues;
  const ctv = new Float32Array(labels.length).fill(FAR_CM);
  const others = Object.values(SPACE).filter((space) => space !== SPACE.limb);
  const place = { skinCm: 0, fasciaCm: 0, section: sections[0]! };
  for (let i = 0, at = 0; i < ctv.length; i++, at = at + 1 === sections.length ? 0 : at + 1) {
    if (untrimmed[i] === FAR_CM) continue;
    place.skinCm = skinCm[i]!;
    place.fasciaCm = fasciaCm[i]!;
    place.section = sections[at]!;
    if (grown.length === 1) {
      const cm = Math.max(untrimmed[i]!, spaceDistance(spaces[0]!, place));
      ctv[i] = start[i]! <= 0 ? Math.min(cm, start[i]!) : cm;
      continue;
    }
    const label = labels[i] as Space;
    const own = spaces.indexOf(label);
    let value = own < 0 ? FAR_CM : grown[own]![i]!;
    if (value <= 0) {
      // Inside: the nearest wall counts only if nothing has grown on its other side.
      for (const space of others) {
        const index = spaces.indexOf(space);
        if (space === label || (index >= 0 && grown[index]![i]! <= 0)) continue;
        value = Math.max(value, -spaceDistance(space, place));
      }
    } else {
      for (let s = 0; s < spaces.length; s++) {
        const growth = grown[s]![i]!;
        if (s !== own && growth < value)
          value = Math.min(value, Math.max(growth, spaceDistance(spaces[s]!, place)));
      }
    }
    ctv[i] = start[i]! <= 0 ? Math.min(value, start[i]!) : value;
  }
  return ctv;
}

/** The nearest of several volumes: their union. */
function nearestOf(fields: readonly Float32Array[]): Float32Array {
  if (fields.length === 1) return fields[0]!;
  const union = fields[0]!.slice();
  for (const field of fields.slice(1))
    for (let i = 0; i < union.length; i++) if (field[i]! < union[i]!) union[i] = field[i]!;
  return union;
}

function trims({
  grid,
  tissues,
  spaces,
  untrimmed,
  ctv,
}: {
  grid: Grid;
  tissues: Tissues;
  spaces: readonly Space[];
  untrimmed: Float32Array;
  ctv: Float32Array;
}): Record<Barrier, number> {
  const points = { skin: 0, fascia: 0, septum: 0, bone: 0 };
  const reachesFat = spaces.includes(SPACE.fat) || spaces.includes(SPACE.limb);
  const onlyFat = spaces.every((space) => space === SPACE.fat);
  for (let i = 0; i < ctv.length; i++) {
    if (untrimmed[i]! > 0 || ctv[i]! <= 0) continue;
    const label = tissues.labels[i];
    if (label === SPACE.bone) points.bone++;
    else if (label === SPACE.outside) points[reachesFat ? 'skin' : 'fascia']++;
    else points[label === SPACE.fat || onlyFat ? 'fascia' : 'septum']++;
  }
  const voxel = grid.spacingCm ** 3;
  return {
    skin: points.skin * voxel,
    fascia: points.fascia * voxel,
    septum: points.septum * voxel,
    bone: points.bone * voxel,
  };
}

function crossings(spaces: readonly Space[]): Exclude<Barrier, 'skin'>[] {
  const muscles = spaces.filter((space) => space >= SPACE.anterior && space <= SPACE.posterior).length;
  const crossed: Exclude<Barrier, 'skin'>[] = [];
  if (spaces.includes(SPACE.fat) && spaces.length > 1) crossed.push('fascia');
  if (muscles > 1) crossed.push('septum');
  if (spaces.includes(SPACE.bone) && spaces.length > 1) crossed.push('bone');
  return crossed;
}
