// What is left of a growth where barriers cut it, and how much each barrier took?
import { FAR_CM, type Grid } from './margin-grid.ts';
import type { Barrier } from './margin-parts.ts';
import { SPACE, spaceDistance, type Space, type Tissues } from './phantom-tissues.ts';

/** The union of the grown parts, each cut to its space; no seam where two of them meet at a crossed barrier. */
export function trimmed({
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
  const ctv = start.slice();
  const others = Object.values(SPACE).filter((space) => space !== SPACE.limb);
  const place = { skinCm: 0, fasciaCm: 0, section: sections[0]! };
  for (let i = 0, at = 0; i < ctv.length; i++, at = at + 1 === sections.length ? 0 : at + 1) {
    if (untrimmed[i] === FAR_CM) continue;
    place.skinCm = skinCm[i]!;
    place.fasciaCm = fasciaCm[i]!;
    place.section = sections[at]!;
    if (grown.length === 1) {
      ctv[i] = Math.min(start[i]!, Math.max(untrimmed[i]!, spaceDistance(spaces[0]!, place)));
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
    ctv[i] = Math.min(value, start[i]!);
  }
  return ctv;
}

/** The nearest of several volumes: their union. */
export function nearestOf(fields: readonly Float32Array[]): Float32Array {
  if (fields.length === 1) return fields[0]!;
  const union = fields[0]!.slice();
  for (const field of fields.slice(1))
    for (let i = 0; i < union.length; i++) if (field[i]! < union[i]!) union[i] = field[i]!;
  return union;
}

/** Volume in cm³ between the untrimmed growth and what is left, by the barrier that took it. */
export function trims({
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
