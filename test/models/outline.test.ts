import { describe, expect, it } from 'vitest';
import type { PlanePoint } from '../../src/models/level-lines.ts';
import { distanceTo, isInside, pointsAlong } from '../../src/models/outline.ts';
import { square } from './shapes.ts';

describe('inside', () => {
  it('nothing lies inside no ring, or a line', () => {
    expect(isInside([0, 0], [])).toBe(false);
    expect(isInside([1, 1], [[[0, 0], [2, 2]]])).toBe(false); // prettier-ignore
  });
  it('a place lies inside a square, outside it, or in its hole', () => {
    expect(isInside([1, 1], [square(2)])).toBe(true);
    expect(isInside([3, 1], [square(2)])).toBe(false);
    expect(isInside([1, 1], [square(4, -1, -1), square(2)])).toBe(false);
  });
});

describe('distance', () => {
  it('to no line is infinite', () => expect(distanceTo([0, 0], [])).toBe(Infinity));
  it.each<[point: PlanePoint, cm: number]>([
    [[1, 1], 1],
    [[2, 1], 0],
    [[1, 5], 3],
    [[5, 6], 5],
  ])('from %j to a square of 2 cm is %f cm', (point, cm) => {
    expect(distanceTo(point, [square(2)])).toBeCloseTo(cm, 9);
  });
});

describe('points along a line', () => {
  it('there are none along nothing', () => expect(pointsAlong([], 1)).toEqual([]));
  it('lie on it, evenly, at most a step apart', () => {
    const points = pointsAlong([square(2)], 0.3);
    expect(points).toHaveLength(27);
    for (const point of points) expect(distanceTo(point, [square(2)])).toBeCloseTo(0, 9);
    const mean = points.reduce((sum, [u]) => sum + u, 0) / points.length;
    expect(mean).toBeCloseTo(1, 2);
  });
});
