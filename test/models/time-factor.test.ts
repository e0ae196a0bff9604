// Repopulation takes away BED or EQD2 after a kick-off day; parameters here are illustrative, none is accepted.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bed, eqd2 } from '../../src/models/linear-quadratic.ts';
import { bedWithRepopulation, eqd2WithRepopulation } from '../../src/models/time-factor.ts';
import { aSchedule, anAlphaBeta, refusal, within } from './comparing.ts';

const schedule = { fractions: 25, dosePerFractionGy: 2, alphaBetaGy: 10 };
const clonogens = { alphaPerGy: 0.3, doublingTimeDays: 5, kickOffDays: 28 };
const inBed = { ...schedule, ...clonogens, overallTimeDays: 33 };
const inEqd2 = { ...schedule, overallTimeDays: 33, kickOffDays: 28, doseLostPerDayGy: 0.6 };

describe('a time factor without its parameters is refused: there is no default for sarcoma', () => {
  it.each([
    ['alphaPerGy', undefined, 'not-a-number'],
    ['alphaPerGy', 0, 'too-small'],
    ['doublingTimeDays', undefined, 'not-a-number'],
    ['doublingTimeDays', -5, 'too-small'],
    ['kickOffDays', undefined, 'not-a-number'],
    ['kickOffDays', -1, 'too-small'],
    ['overallTimeDays', '33', 'not-a-number'],
    ['overallTimeDays', Infinity, 'not-finite'],
    ['alphaBetaGy', 0, 'too-small'],
  ])('BED: %s of %j is refused as %s', (field, value, kind) => {
    const course = { ...inBed, [field]: value } as typeof inBed;
    expect(refusal(() => bedWithRepopulation(course))).toMatchObject({ kind, field });
  });

  it.each([
    ['doseLostPerDayGy', undefined, 'not-a-number'],
    ['doseLostPerDayGy', -0.1, 'too-small'],
    ['kickOffDays', NaN, 'not-a-number'],
    ['overallTimeDays', -1, 'too-small'],
    ['fractions', 0, 'too-small'],
  ])('EQD2: %s of %j is refused as %s', (field, value, kind) => {
    const course = { ...inEqd2, [field]: value } as typeof inEqd2;
    expect(refusal(() => eqd2WithRepopulation(course))).toMatchObject({ kind, field });
  });
});

describe('time takes away', () => {
  it.each([
    [0, 60, 'before kick-off nothing is lost'],
    [28, 60, 'on the kick-off day nothing is lost yet'],
    [33, 57.69, 'illustration of the radiobiology notes (own arithmetic)'],
    [47, 51.22, 'illustration of the radiobiology notes (own arithmetic)'],
    [10_000, 0, 'never below nothing'],
  ])('25 x 2 Gy in %i days, alpha/beta 10: BED %d Gy (%s)', (overallTimeDays, expected) => {
    within(0.005, bedWithRepopulation({ ...inBed, overallTimeDays }), expected);
  });

  it.each([
    [0, 50, 'before kick-off'],
    [33, 47, 'five days at 0.6 Gy a day'],
    [10_000, 0, 'never below nothing'],
  ])('25 x 2 Gy in %i days: EQD2 %d Gy (%s)', (overallTimeDays, expected) => {
    within(1e-9, eqd2WithRepopulation({ ...inEqd2, overallTimeDays }), expected);
  });

  it('late tissue, which loses nothing a day, keeps its EQD2', () => {
    const course = { ...inEqd2, overallTimeDays: 90, doseLostPerDayGy: 0 };
    expect(eqd2WithRepopulation(course)).toBe(eqd2(schedule));
  });

  it('the two forms agree when the daily loss is that of the BED, divided by 1 + 2 / r', () => {
    const days = fc.integer({ min: 0, max: 120 });
    fc.assert(
      fc.property(aSchedule, anAlphaBeta, days, (any, alphaBetaGy, overallTimeDays) => {
        const course = { ...any, ...clonogens, alphaBetaGy, overallTimeDays };
        const doseLostPerDayGy = Math.LN2 / (0.3 * 5) / (1 + 2 / alphaBetaGy);
        const bedGy = bedWithRepopulation(course);
        within(
          1e-9 * bed(course),
          eqd2WithRepopulation({ ...course, doseLostPerDayGy }) * (1 + 2 / alphaBetaGy),
          bedGy,
        );
        expect(bedGy).toBeGreaterThanOrEqual(0);
        expect(bedGy).toBeLessThanOrEqual(bed(course));
      }),
    );
  });
});
