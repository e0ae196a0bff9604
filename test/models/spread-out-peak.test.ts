// Is the dose even over the tumour, whatever its depth and width, and what does it cost before it?
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { braggCurve } from '../../src/models/bragg-curve.ts';
import { spreadOutPeak } from '../../src/models/spread-out-peak.ts';
import { refusal, within } from './comparing.ts';

/** Half the difference of highest and lowest dose over their mean. */
function flatness({ nearCm, farCm }: { nearCm: number; farCm: number }): number {
  const { dose } = spreadOutPeak({ nearCm, farCm });
  const doses = Array.from({ length: 301 }, (_, i) => dose(nearCm + ((farCm - nearCm) * i) / 300));
  const [low, high] = [Math.min(...doses), Math.max(...doses)];
  return (high - low) / (high + low);
}

describe('a tumour that is none, or out of reach, is refused', () => {
  it.each([
    [0, 5, 'nearCm', 'too-small'],
    [5, 5, 'farCm', 'too-small'],
    [6, 5, 'farCm', 'too-small'],
    [5, NaN, 'farCm', 'not-a-number'],
    [5, 40, 'energyMeV', 'too-large'],
  ])('from %d to %d cm', (nearCm, farCm, field, kind) => {
    expect(refusal(() => spreadOutPeak({ nearCm, farCm }))).toMatchObject({ field, kind });
  });
});

describe('the peak is flat within 3%', () => {
  it.each([
    [2, 3],
    [2, 10],
    [5, 11],
    [10, 15],
    [12, 13],
    [12, 20],
  ])('over a tumour from %d to %d cm', (nearCm, farCm) => {
    expect(flatness({ nearCm, farCm })).toBeLessThan(0.03);
  });

  it('over any tumour of 1 to 8 cm that begins 2 to 12 cm deep', () => {
    fc.assert(
      fc.property(fc.integer({ min: 4, max: 24 }), fc.integer({ min: 2, max: 16 }), (near, width) => {
        expect(flatness({ nearCm: near / 2, farCm: (near + width) / 2 })).toBeLessThan(0.03);
      }),
      { numRuns: 25 },
    );
  });
});

it('the dose is the sum of its peaks, and its mean over the tumour is 1', () => {
  const { peaks, dose } = spreadOutPeak({ nearCm: 5, farCm: 11 });
  for (const depthCm of [0, 3, 8, 11, 12]) {
    const sum = peaks.reduce(
      (all, { energyMeV, amount }) => all + amount * braggCurve({ energyMeV }).dose(depthCm),
      0,
    );
    within(1e-9, dose(depthCm), sum);
  }
  const doses = Array.from({ length: 601 }, (_, i) => dose(5 + i / 100));
  within(0.003, doses.reduce((a, b) => a + b, 0) / doses.length, 1);
});

it('peaks are sorted from deep to shallow, none with less than no protons, the deepest with most', () => {
  const { peaks } = spreadOutPeak({ nearCm: 5, farCm: 11 });
  peaks.forEach(({ amount, rangeCm }, i) => {
    expect(amount).toBeGreaterThanOrEqual(0);
    if (i > 0) expect(rangeCm).toBeLessThan(peaks[i - 1]!.rangeCm);
  });
  expect(peaks[0]!.rangeCm).toBeGreaterThan(11);
  within(1e-9, peaks.at(-1)!.rangeCm, 5);
  expect(Math.max(...peaks.map(({ amount }) => amount))).toBe(
    Math.max(...peaks.slice(0, 2).map(({ amount }) => amount)),
  );
});

it('a wider tumour costs more dose before it, and almost nothing is left 1 cm behind any', () => {
  let before = 0;
  for (const widthCm of [1, 2, 4, 6, 8]) {
    const { dose } = spreadOutPeak({ nearCm: 4, farCm: 4 + widthCm });
    expect(dose(1)).toBeGreaterThan(before);
    before = dose(1);
    expect(dose(5 + widthCm)).toBeLessThan(0.05);
  }
});
