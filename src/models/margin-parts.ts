// In which tissue spaces does a volume lie, and which barriers does it cross? Its part in each space, as a field.
import { FAR_CM, type Grid } from './margin-grid.ts';
import { SPACE, spaceDistance, type Space, type Tissues } from './phantom-tissues.ts';

/** What can hold growth back. The skin always does. */
export type Barrier = 'skin' | 'fascia' | 'septum' | 'bone';

/** Less than this beyond a wall is a touch, not a crossing. */
const TOUCH_CM = 0.01;

const WALLED = [SPACE.fat, SPACE.anterior, SPACE.medial, SPACE.posterior, SPACE.bone] as const;

/**
 * The part of the start volume in each tissue space that holds one, as a field. A point up to half a voxel beyond a wall
 * counts for the space behind it if it lies at least as deep in the start volume: then the wall is crossed in front of it.
 * So a thin part is not lost between the points of the grid, and none is invented.
 */
export function partsOf({
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

/** Barriers between spaces that all hold a part. */
export function crossings(spaces: readonly Space[]): Exclude<Barrier, 'skin'>[] {
  const muscles = spaces.filter((space) => space >= SPACE.anterior && space <= SPACE.posterior).length;
  const crossed: Exclude<Barrier, 'skin'>[] = [];
  if (spaces.includes(SPACE.fat) && spaces.length > 1) crossed.push('fascia');
  if (muscles > 1) crossed.push('septum');
  if (spaces.includes(SPACE.bone) && spaces.length > 1) crossed.push('bone');
  return crossed;
}
