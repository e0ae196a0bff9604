// Where do septa run, and where does a plane leave a tissue? The lines of the anatomy that no field holds.
import { fasciaDistance, FEMUR, sectionAt, septumAngle } from '../../models/phantom-thigh.ts';
import type { Point } from './margin-view.ts';

/** From the bone to the fascia. */
export function septumPoints(septum: 'medial' | 'lateral' | 'posterior', zCm: number): Point[] {
  const points: Point[] = [];
  for (let radius = 1.35; radius < 12; radius += 0.25) {
    const angle = septumAngle(septum, radius);
    const point: Point = [FEMUR.xCm + radius * Math.cos(angle), FEMUR.yCm + radius * Math.sin(angle)];
    if (fasciaDistance(sectionAt(...point), zCm) > 0) break;
    points.push(point);
  }
  return points;
}

/** Where a function turns from inside to outside, left or right of `middle`; null where it is outside there. */
export function wall(inside: (xCm: number) => number, middle: number, side: -1 | 1): number | null {
  if (inside(middle) > 0) return null;
  let near = 0;
  let far = 14;
  for (let n = 0; n < 20; n++) {
    const half = (near + far) / 2;
    if (inside(middle + side * half) > 0) far = half;
    else near = half;
  }
  return middle + side * near;
}
