// A long continuous exposure; its published vector P11 stands with the others in linear-quadratic.test.ts.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lowDoseRateBed, repairHalfTimeHours, repairRatePerHour } from '../../src/models/low-dose-rate.ts';
import { anAlphaBeta, refusal, within } from './comparing.ts';

const implant = { totalDoseGy: 40, doseRateGyPerHour: 0.55, repairRatePerHour: 0.46, alphaBetaGy: 10 };
const aRate = fc.double({ min: 0.01, max: 2, noNaN: true });

describe('an implant that cannot be is refused', () => {
  it.each([
    ['totalDoseGy', 0, 'too-small'],
    ['doseRateGyPerHour', -0.5, 'too-small'],
    ['repairRatePerHour', 0, 'too-small'],
    ['repairRatePerHour', '0.46', 'not-a-number'],
    ['alphaBetaGy', 0, 'too-small'],
    ['alphaBetaGy', NaN, 'not-a-number'],
  ])('%s of %j is refused as %s', (field, value, kind) => {
    const bad = { ...implant, [field]: value } as typeof implant;
    expect(refusal(() => lowDoseRateBed(bad))).toMatchObject({ kind, field });
  });

  it('a half-time or rate of nothing', () => {
    expect(refusal(() => repairRatePerHour(0))).toMatchObject({ field: 'repairHalfTimeHours' });
    expect(refusal(() => repairHalfTimeHours(Infinity))).toMatchObject({ kind: 'not-finite' });
  });
});

describe('dose rate', () => {
  it('a repair rate of 0.46 per hour is a half-time of about an hour and a half', () => {
    within(0.01, repairHalfTimeHours(0.46), 1.51);
    within(0.005, repairRatePerHour(1.5), 0.462);
  });

  it('half-time to rate and back gives the same half-time', () => {
    fc.assert(fc.property(aRate, (rate) => within(1e-9, repairRatePerHour(repairHalfTimeHours(rate)), rate)));
  });

  it('BED rises with the dose rate and falls to the physical dose as the rate goes to nothing', () => {
    fc.assert(
      fc.property(aRate, anAlphaBeta, (doseRateGyPerHour, alphaBetaGy) => {
        const slower = lowDoseRateBed({ ...implant, doseRateGyPerHour, alphaBetaGy });
        const faster = lowDoseRateBed({ ...implant, doseRateGyPerHour: doseRateGyPerHour * 2, alphaBetaGy });
        expect(faster).toBeGreaterThan(slower);
        within(1e-4, lowDoseRateBed({ ...implant, doseRateGyPerHour: 1e-9, alphaBetaGy }), 40);
      }),
    );
  });

  it('the long-exposure form overstates the full one by about one part in mu * D / R of its dose-rate term', () => {
    const { totalDoseGy, doseRateGyPerHour, repairRatePerHour: mu, alphaBetaGy } = implant;
    const repairs = (mu * totalDoseGy) / doseRateGyPerHour;
    const term = (totalDoseGy * 2 * doseRateGyPerHour) / (mu * alphaBetaGy);
    const full = totalDoseGy + term * (1 - (1 - Math.exp(-repairs)) / repairs);
    within(1e-9, lowDoseRateBed(implant) - full, term / repairs);
  });
});
