// The path of a line.
import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/components/widgets/margin-contours.ts';
import type { Point } from '../../src/components/widgets/margin-view.ts';

describe('path', () => {
  it('is rounded to 0.1 px, in steps, without points that do not bend it', () => {
    const square: Point[] = [
      [0, 0],
      [5, 0],
      [10.04, 0],
      [10, 10],
      [0, 10],
    ];
    expect(pathOf([square])).toBe('M0 0l10 0 0 10-10 0z');
  });

  it('comes back to where its points lie: rounding does not add up', () => {
    const points: Point[] = Array.from({ length: 200 }, (_, n) => [n * 1.234, Math.sin(n) * 20]);
    const steps = /l(.*)$/
      .exec(pathOf([points], false))![1]!
      .match(/-?[\d.]+/g)!
      .map(Number);
    const across = steps.filter((_, n) => n % 2 === 0).reduce((sum, step) => sum + step, 0);
    expect(across).toBeCloseTo(199 * 1.234, 1);
  });

  it('nothing to draw is an empty path', () => {
    expect(pathOf([])).toBe('');
  });
});
