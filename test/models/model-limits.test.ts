// Where the course warns about the linear-quadratic model and where it shows nothing.
import { describe, expect, it } from 'vitest';
import { modelLimit, type ModelLimit } from '../../src/models/model-limits.ts';
import { refusal } from './comparing.ts';

const within: ModelLimit = { state: 'within', reason: null };
const warning: ModelLimit = { state: 'warning', reason: 'dose-per-fraction-above-6-gy' };
const withheld: ModelLimit = {
  state: 'withheld',
  reason: 'dose-per-fraction-above-8-gy-with-alpha-beta-below-3-gy',
};

describe('a point that cannot be is refused', () => {
  it.each([
    [0, 4, 'dosePerFractionGy'],
    [NaN, 4, 'dosePerFractionGy'],
    ['9', 2, 'dosePerFractionGy'],
    [2, 0, 'alphaBetaGy'],
    [20, -1, 'alphaBetaGy'],
    [20, undefined, 'alphaBetaGy'],
  ])('%j Gy per fraction at alpha/beta %j: %s', (dose, ratio, field) => {
    const point = { dosePerFractionGy: dose as number, alphaBetaGy: ratio as number };
    expect(refusal(() => modelLimit(point)).field).toBe(field);
  });
});

describe('the model is shown, warned about or withheld', () => {
  const rows: [doseGy: number, alphaBetaGy: number, expected: ModelLimit, note: string][] = [
    [2, 0.4, within, 'a low alpha/beta alone is no reason'],
    [6, 4, within, '6 Gy itself is still within'],
    [6.1, 10, warning, 'just above 6 Gy'],
    [7.5, 1.7, warning, 'up to 8 Gy a low alpha/beta only warns'],
    [8, 1.7, warning, '8 Gy itself is not above 8 Gy'],
    [8.1, 1.7, withheld, 'just above 8 Gy'],
    [8.1, 2.9, withheld, 'just below alpha/beta 3'],
    [8.1, 3, warning, 'alpha/beta 3 itself is not below 3'],
    [20, 0.4, withheld, 'three of these would be a BED of 3,060 Gy'],
    [30, 10, warning, 'a high alpha/beta is never withheld'],
  ];
  it.each(rows)(
    '%d Gy per fraction at alpha/beta %d: %j (%s)',
    (dosePerFractionGy, alphaBetaGy, expected) => {
      expect(modelLimit({ dosePerFractionGy, alphaBetaGy })).toEqual(expected);
    },
  );
});
