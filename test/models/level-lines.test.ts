// Lines around what lies inside a field.
import { describe, expect, it } from 'vitest';
import { contourRings, smoothed, type PlanePoint } from '../../src/models/level-lines.ts';

const plane = (at: (u: number, v: number) => number, count = 41, step = 0.25) =>
  contourRings({ from: [-5, -5], count: [count, count], step, at });
const area = (ring: readonly PlanePoint[]) =>
  ring.reduce((sum, [x, y], n) => {
    const [u, v] = ring[(n + 1) % ring.length]!;
    return sum + (x * v - u * y) / 2;
  }, 0);

describe('lines', () => {
  it('nothing inside, no line', () => {
    expect(plane(() => 1)).toEqual([]);
  });

  it('all inside: one line round the edge of the plane', () => {
    const rings = plane(() => -1);
    expect(rings).toHaveLength(1);
    expect(Math.abs(area(rings[0]!))).toBeCloseTo(100, 0);
  });

  it('a circle is one closed line with the area of the circle', () => {
    const rings = plane((u, v) => Math.hypot(u, v) - 3);
    expect(rings).toHaveLength(1);
    expect(Math.abs(area(rings[0]!))).toBeCloseTo(Math.PI * 9, 0);
    for (const [u, v] of rings[0]!) expect(Math.hypot(u, v)).toBeCloseTo(3, 1);
  });

  it('two circles are two lines, and a ring is an outer and an inner line that run opposite ways', () => {
    expect(plane((u, v) => Math.min(Math.hypot(u - 2, v), Math.hypot(u + 2, v)) - 1)).toHaveLength(2);
    const ring = plane((u, v) => Math.abs(Math.hypot(u, v) - 3) - 0.6);
    expect(ring).toHaveLength(2);
    expect(Math.sign(area(ring[0]!))).toBe(-Math.sign(area(ring[1]!)));
  });

  it('two corners that touch are two closed lines', () => {
    const rings = contourRings({
      from: [0, 0],
      count: [4, 4],
      step: 1,
      at: (u, v) => ((u === 1 && v === 1) || (u === 2 && v === 2) ? -1 : 1),
    });
    expect(rings.map((ring) => ring.length)).toEqual([4, 4]);
  });
});

describe('smoothing', () => {
  it('takes a small wave out of a circle and leaves its size', () => {
    const wavy: PlanePoint[] = Array.from({ length: 120 }, (_, n) => {
      const angle = (n * Math.PI) / 60;
      const radius = 3 + (n % 2 ? 0.02 : -0.02);
      return [radius * Math.cos(angle), radius * Math.sin(angle)];
    });
    const rough = Math.max(...smoothed(wavy).map(([u, v]) => Math.abs(Math.hypot(u, v) - 3)));
    expect(rough).toBeLessThan(0.01);
  });

  it('keeps a corner where it is', () => {
    const side = Array.from({ length: 10 }, (_, n) => n);
    const square: PlanePoint[] = [
      ...side.map((n): PlanePoint => [n, 0]),
      ...side.map((n): PlanePoint => [10, n]),
      ...side.map((n): PlanePoint => [10 - n, 10]),
      ...side.map((n): PlanePoint => [0, 10 - n]),
    ];
    expect(smoothed(square)).toContainEqual([10, 0]);
    expect(smoothed(square)).toContainEqual([0, 10]);
  });
});
