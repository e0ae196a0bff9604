// Median time of the models' calls, each measured over repeated rounds. A measurement, not a test.
import { chiSquareP } from '../../src/models/chi-square.ts';
import { fisherExactP, marginTables } from '../../src/models/fisher-exact.ts';
import { courseDates } from '../../src/models/course-calendar.ts';
import { planDose } from '../../src/models/beam-plan.ts';
import { braggCurve } from '../../src/models/bragg-curve.ts';
import { bed, eqd2, isoeffectDose } from '../../src/models/linear-quadratic.ts';
import { thighSlice } from '../../src/models/phantom-slice.ts';
import { shareOfPrescribed } from '../../src/models/line-source.ts';
import { eqd2OfPhases } from '../../src/models/phases.ts';
import { proportionDifference, wilsonInterval } from '../../src/models/proportions.ts';
import { spreadOutPeak } from '../../src/models/spread-out-peak.ts';
import { repeatOnce } from '../../src/models/repeated-registry.ts';

const ROUNDS = 51;
const CALLS = 2000;

/** Median microseconds of one call; slow calls are made fewer times a round. */
function median(call: () => unknown, calls = CALLS): number {
  const rounds = Array.from({ length: ROUNDS }, () => {
    const began = performance.now();
    for (let i = 0; i < calls; i++) call();
    return ((performance.now() - began) / calls) * 1000;
  });
  return rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
}

const course = { fractions: 25, dosePerFractionGy: 2, alphaBetaGy: 4 };
const arms = { arm: { events: 31, n: 88 }, comparator: { events: 16, n: 94 } };
const registry = {
  seed: 1,
  patients: 5000,
  riskSpread: 6,
  fitterFirst: -0.2,
  recordedShare: 0.5,
  waitYears: 0.25,
  hazardRatio: 0.7,
};

// A target of about the size of the conformity figure's, beside the femur.
const slice = thighSlice({
  target: Array.from({ length: 60 }, (_, n) => {
    const angle = (n * Math.PI) / 30;
    return [-4.2 + 3.6 * Math.cos(angle), 0.8 + 3.4 * Math.sin(angle)] as const;
  }),
  spacingCm: 0.2,
});
/** Median milliseconds of a plan with so many beams. */
function planMs(beams: number, stripCm: number | null): number {
  const gantryDeg = Array.from({ length: beams }, (_, n) => (360 * n) / beams);
  const importance = { bone: 0.02, strip: 0.02, rest: 0.01 };
  const plan = () => planDose({ slice, arrangement: { gantryDeg, stripCm }, importance, prescribedGy: 50 });
  return median(plan, 1) / 1000;
}

export function modelTimings(): { what: string; value: number; unit: string; target: string }[] {
  return [
    { what: 'BED', value: median(() => bed(course)), unit: 'µs', target: '' },
    { what: 'EQD2', value: median(() => eqd2(course)), unit: 'µs', target: '' },
    {
      what: 'EQD2 of two phases',
      value: median(() => eqd2OfPhases([course, { fractions: 8, dosePerFractionGy: 2, alphaBetaGy: 4 }])),
      unit: 'µs',
      target: '',
    },
    {
      what: 'isoeffect dose',
      value: median(() =>
        isoeffectDose({ totalDoseGy: 50, dosePerFractionGy: 2, newDosePerFractionGy: 6, alphaBetaGy: 4 }),
      ),
      unit: 'µs',
      target: '',
    },
    { what: 'Wilson interval', value: median(() => wilsonInterval(arms.arm)), unit: 'µs', target: '' },
    { what: 'Newcombe interval', value: median(() => proportionDifference(arms)), unit: 'µs', target: '' },
    { what: 'Chi-square', value: median(() => chiSquareP(arms)), unit: 'µs', target: '' },
    {
      what: 'Splits by chance, 182 patients',
      value: median(() => marginTables(arms)),
      unit: 'µs',
      target: '',
    },
    {
      what: 'days of a course of 25 fractions',
      value: median(() => courseDates({ startsOn: '2027-03-01', fractions: 25, off: ['2027-03-26'] }), 20),
      unit: 'µs',
      target: '',
    },
    {
      what: 'dose at a point beside a line source',
      value: median(() => shareOfPrescribed({ lengthCm: 6, awayCm: 2, prescribedAtCm: 1 })),
      unit: 'µs',
      target: '',
    },
    { what: 'Fisher exact, 182 patients', value: median(() => fisherExactP(arms)), unit: 'µs', target: '' },
    {
      what: 'Bragg curve, 100 depths',
      value: median(() => {
        const { dose } = braggCurve({ energyMeV: 120 });
        for (let depthCm = 0; depthCm < 12; depthCm += 0.12) dose(depthCm);
      }, 20),
      unit: 'µs',
      target: '',
    },
    {
      what: 'spread-out peak over 6 cm',
      value: median(() => spreadOutPeak({ nearCm: 5, farCm: 11 }), 1) / 1000,
      unit: 'ms',
      target: '<= 30',
    },
    { what: 'plan, two opposed fields', value: planMs(2, null), unit: 'ms', target: '<= 100' },
    { what: 'plan, seven modulated fields', value: planMs(7, 1), unit: 'ms', target: '<= 100' },
    { what: 'plan, arc', value: planMs(24, 1), unit: 'ms', target: '<= 100' },
    {
      what: 'Registry, 5,000 patients: simulated and estimated',
      value: median(() => repeatOnce(registry), 1) / 1000,
      unit: 'ms',
      target: '<= 50',
    },
  ];
}
