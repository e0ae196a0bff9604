// Shapes whose areas and distances are known, for tests of outlines.
import type { PlanePoint, Ring } from '../../src/models/level-lines.ts';

/** A square of that side with its lower left corner at a place. */
export const square = (side: number, u = 0, v = 0): Ring => [
  [u, v],
  [u + side, v],
  [u + side, v + side],
  [u, v + side],
];

/** A circle of 360 sides. */
export const circle = (radius: number, u = 0, v = 0): Ring =>
  Array.from({ length: 360 }, (_, n): PlanePoint => {
    const angle = (n * Math.PI) / 180;
    return [u + radius * Math.cos(angle), v + radius * Math.sin(angle)];
  });

/** Eight: the outline of a square whose corners are taken in the wrong order. */
export const bowTie: Ring = [
  [0, 0],
  [2, 2],
  [2, 0],
  [0, 2],
];
