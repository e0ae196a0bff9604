// Median time of the models' calls, each measured over repeated rounds. A measurement, not a test.
import { courseDates } from '../../src/models/course-calendar.ts';
import { fisherExactP } from '../../src/models/fisher-exact.ts';
import { bed, eqd2 } from '../../src/models/linear-quadratic.ts';
import { shareOfPrescribed } from '../../src/models/line-source.ts';
import { proportionDifference, wilsonInterval } from '../../src/models/proportions.ts';

const ROUNDS = 51;
const CALLS = 2000;

/** Median microseconds of one call. */
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
  ];
}
