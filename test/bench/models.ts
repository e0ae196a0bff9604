// Median time of the models' calls, each measured over repeated rounds. A measurement, not a test.
import { fisherExactP } from '../../src/models/fisher-exact.ts';
import { braggCurve } from '../../src/models/bragg-curve.ts';
import { bed, eqd2 } from '../../src/models/linear-quadratic.ts';
import { proportionDifference, wilsonInterval } from '../../src/models/proportions.ts';
import { spreadOutPeak } from '../../src/models/spread-out-peak.ts';

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

export function modelTimings(): { what: string; value: number; unit: string; target: string }[] {
  return [
    { what: 'BED', value: median(() => bed(course)), unit: 'µs', target: '' },
    { what: 'EQD2', value: median(() => eqd2(course)), unit: 'µs', target: '' },
    { what: 'Wilson interval', value: median(() => wilsonInterval(arms.arm)), unit: 'µs', target: '' },
    { what: 'Newcombe interval', value: median(() => proportionDifference(arms)), unit: 'µs', target: '' },
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
  ];
}
