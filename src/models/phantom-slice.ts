// The synthetic thigh as a section to be irradiated: skin, femur, a strip of skin to be kept, and a target given as a closed
// line. Chosen by eye, as the thigh is. Leaves out where the target comes from (margin-targets.ts).
import { sliceOver, type Slice } from './dose-slice.ts';
import { FEMUR, fasciaDistance, sectionAt, skinDistance, surfaceRadius } from './phantom-thigh.ts';
import type { Place } from './photon-beam.ts';

/** Width in cm of the strip of skin and fat kept on the side away from the target: the least RTOG 0630 counts. */
export const STRIP_WIDTH_CM = 2;
/** The target is counted to this depth in cm below the skin, because no photon beam has built up before; chosen by eye. */
const TARGET_BELOW_SKIN_CM = 0.5;
const CORNERS = 180;

/** Skin of the middle section, as a closed line. */
export const thighOutline: readonly Place[] = Array.from({ length: CORNERS }, (_, n): Place => {
  const angle = (2 * Math.PI * n) / CORNERS;
  const radius = surfaceRadius('skin', angle, 0);
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
});

/** The middle section with a target, on points `spacingCm` apart. Throws ModelError as `sliceOver` does. */
export function thighSlice({ target, spacingCm }: { target: readonly Place[]; spacingCm: number }): Slice {
  const away = directionAway(target);
  const skin = (x: number, y: number) => skinDistance(sectionAt(x, y), 0);
  return sliceOver({
    outline: thighOutline,
    spacingCm,
    limb: skin,
    bone: (x, y) => {
      const [dx, dy] = [x - FEMUR.xCm, y - FEMUR.yCm];
      return Math.hypot(dx, dy) - surfaceRadius('femur', Math.atan2(dy, dx), 0);
    },
    strip: (x, y) =>
      Math.max(-fasciaDistance(sectionAt(x, y), 0), Math.abs(offDirection(x, y, away)) - STRIP_WIDTH_CM / 2),
    target: (x, y) => Math.max(isInside(target, x, y) ? -1 : 1, skin(x, y) + TARGET_BELOW_SKIN_CM),
  });
}

/** Direction from the limb's axis away from a target, in radians. */
export function directionAway(target: readonly Place[]): number {
  const sum = (axis: 0 | 1) => target.reduce((all, place) => all + place[axis], 0);
  return Math.atan2(-sum(1), -sum(0));
}

/** Distance in cm from the line that runs from the axis in a direction; far where the point lies behind the axis. */
function offDirection(x: number, y: number, direction: number): number {
  const ahead = x * Math.cos(direction) + y * Math.sin(direction);
  return ahead > 0 ? y * Math.cos(direction) - x * Math.sin(direction) : Infinity;
}

/** Whether a place lies in a closed line: whether a way from it to the right crosses the line an odd number of times. */
function isInside(line: readonly Place[], x: number, y: number): boolean {
  let inside = false;
  for (let n = 0, m = line.length - 1; n < line.length; m = n++) {
    const [[ax, ay], [bx, by]] = [line[n]!, line[m]!];
    if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
