// The thigh as a section to irradiate: what lies where, and how far the target is counted.
import { describe, expect, it } from 'vitest';
import type { Slice } from '../../src/models/dose-slice.ts';
import { STRIP_WIDTH_CM, thighOutline, thighSlice } from '../../src/models/phantom-slice.ts';
import { FEMUR, sectionAt, skinDistance } from '../../src/models/phantom-thigh.ts';
import type { Place } from '../../src/models/photon-beam.ts';
import { refusal, within } from './comparing.ts';

const square = (x: number, y: number, half: number): Place[] => [
  [x - half, y - half],
  [x + half, y - half],
  [x + half, y + half],
  [x - half, y + half],
];
const placeOf = ({ xCm, yCm }: Slice, at: number): Place => [xCm[at]!, yCm[at]!];
const slice = thighSlice({ target: square(-5, 1, 3), spacingCm: 0.25 });
const places = (inside: Uint8Array): Place[] =>
  [...inside.keys()].filter((at) => inside[at]).map((at) => placeOf(slice, at));
const area = (inside: Uint8Array) => places(inside).length * 0.25 ** 2;

it('a target outside the limb, and points no distance apart, are refused', () => {
  expect(refusal(() => thighSlice({ target: square(30, 0, 1), spacingCm: 0.5 }))).toMatchObject({
    field: 'target',
  });
  expect(refusal(() => thighSlice({ target: square(0, 0, 1), spacingCm: 0 }))).toMatchObject({
    field: 'spacingCm',
  });
});

describe('in the middle of the thigh', () => {
  it('the outline is the skin', () => {
    for (const [x, y] of thighOutline) within(0.01, skinDistance(sectionAt(x, y), 0), 0);
  });
  it('the limb is as large as its outline, the femur about 1.4 cm in radius', () => {
    const shoelace = thighOutline.reduce((sum, [x, y], n) => {
      const [nextX, nextY] = thighOutline[(n + 1) % thighOutline.length]!;
      return sum + (x * nextY - nextX * y) / 2;
    }, 0);
    within(0.01 * shoelace, area(slice.limb), shoelace);
    within(0.5, area(slice.bone), Math.PI * 1.4 ** 2);
    for (const [x, y] of places(slice.bone))
      expect(Math.hypot(x - FEMUR.xCm, y - FEMUR.yCm)).toBeLessThan(1.6);
  });
  it('the target is counted inside its line and to half a centimetre below the skin', () => {
    for (const [x, y] of places(slice.target)) {
      expect(Math.max(Math.abs(x + 5), Math.abs(y - 1))).toBeLessThanOrEqual(3);
      expect(skinDistance(sectionAt(x, y), 0)).toBeLessThanOrEqual(-0.5);
    }
    expect(area(slice.target)).toBeGreaterThan(20);
  });
  it('the strip is 2 cm of skin and fat on the side away from the target', () => {
    const strip = places(slice.strip);
    expect(strip.length).toBeGreaterThan(20);
    for (const [x, y] of strip) {
      expect(x).toBeGreaterThan(5);
      const [cos, sin] = [5 / Math.hypot(5, 1), -1 / Math.hypot(5, 1)];
      expect(Math.abs(y * cos - x * sin)).toBeLessThanOrEqual(STRIP_WIDTH_CM / 2);
    }
  });
});
