// Median time of the models' calls, each measured over repeated rounds. A measurement, not a test.
import { fisherExactP } from '../../src/models/fisher-exact.ts';
import { bed, eqd2 } from '../../src/models/linear-quadratic.ts';
import { proportionDifference, wilsonInterval } from '../../src/models/proportions.ts';
import { repeatOnce } from '../../src/models/repeated-registry.ts';

const ROUNDS = 51;
const CALLS = 2000;

/** Median microseconds of one call, measured over rounds of as many calls. */
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

export function modelTimings(): { what: string; value: number; unit: string; target: string }[] {
  return [
    { what: 'BED', value: median(() => bed(course)), unit: 'µs', target: '' },
    { what: 'EQD2', value: median(() => eqd2(course)), unit: 'µs', target: '' },
    { what: 'Wilson interval', value: median(() => wilsonInterval(arms.arm)), unit: 'µs', target: '' },
    { what: 'Newcombe interval', value: median(() => proportionDifference(arms)), unit: 'µs', target: '' },
    { what: 'Fisher exact, 182 patients', value: median(() => fisherExactP(arms)), unit: 'µs', target: '' },
    {
      what: 'Registry, 5,000 patients: simulated and estimated',
      value: median(() => repeatOnce(registry), 1) / 1000,
      unit: 'ms',
      target: '<= 50',
    },
  ];
}
