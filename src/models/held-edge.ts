// What holds the edge of a CTV at one of its places? Found where the edge lies on a barrier and the growth would have gone
// on.
import type { Barrier } from './margin-parts.ts';
import { fasciaDistance, sectionAt, skinDistance } from './phantom-thigh.ts';

/** At a clipped edge the growth would have gone on for at least this long; chosen by eye, under one grid step. */
const AT_BARRIER_CM = 0.18;

/** What holds the edge at a place where the growth would have gone on by `freeCm` below 0; null where nothing does. */
export function heldBy([xCm, yCm, zCm]: readonly [number, number, number], freeCm: number): Barrier | null {
  if (freeCm > -AT_BARRIER_CM) return null;
  const at = sectionAt(xCm, yCm);
  const walls: [Barrier, number][] = [
    ['skin', Math.abs(skinDistance(at, zCm))],
    ['fascia', Math.abs(fasciaDistance(at, zCm))],
    ['bone', Math.abs(at.boneCm)],
    ['septum', Math.min(...at.compartmentsCm.map(Math.abs))],
  ];
  return walls.reduce((nearest, wall) => (wall[1] < nearest[1] ? wall : nearest))[0];
}
