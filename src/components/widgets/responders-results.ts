// What follows from two counts: difference, ratio, number needed, and the p of one test after another. Model calls only.
import { chiSquareP } from '../../models/chi-square.ts';
import {
  countedTables,
  fisherExactP,
  fisherOneSidedP,
  marginTables,
  type Tails,
} from '../../models/fisher-exact.ts';
import { numberNeeded, type NumberNeeded } from '../../models/number-needed.ts';
import {
  proportionDifference,
  wilsonInterval,
  type Interval,
  type TwoArms,
} from '../../models/proportions.ts';

/** A way the responders could have fallen on the two arms. */
export interface Split {
  /** In the first arm */
  events: number;
  /** 0 to 1 */
  probability: number;
  /** Does it make up the p? */
  counted: boolean;
  observed: boolean;
}

export interface ResponderResults {
  arms: readonly [Interval, Interval];
  difference: Interval;
  needed: NumberNeeded;
  /** The p of the test chosen */
  p: number;
  tests: readonly { id: string; label: string; p: number | null }[];
  splits: readonly Split[];
}

/** Responders are wanted. Throws ModelError for counts that cannot be. */
export function responderResults(counts: TwoArms, tails: Tails): ResponderResults {
  const { arm, comparator } = counts;
  const counted = new Set(countedTables(counts, tails).map(({ events }) => events));
  const exact = { 'two-sided': fisherExactP(counts), 'more-in-first': fisherOneSidedP(counts) };
  // Half the chi-square p belongs to the direction observed; for “more in the first arm” it is the other half if fewer.
  const half = chiSquareP({ ...counts, sides: 1 });
  const more = arm.events * comparator.n >= comparator.events * arm.n;
  return {
    arms: [wilsonInterval(arm), wilsonInterval(comparator)],
    difference: proportionDifference(counts),
    needed: numberNeeded({ ...counts, eventIs: 'wanted' }),
    p: exact[tails],
    tests: [
      { id: 'p-exact', label: 'Fisher, two-sided', p: exact['two-sided'] },
      { id: 'p-one-sided', label: 'Fisher, one-sided', p: exact['more-in-first'] },
      { id: 'p-chi-square', label: 'chi-square, two-sided', p: chiSquareP(counts) },
      { id: 'p-yates', label: 'chi-square, two-sided, Yates', p: chiSquareP({ ...counts, yates: true }) },
      {
        id: 'p-chi-square-one-sided',
        label: 'chi-square, one-sided',
        p: half === null ? null : more ? half : 1 - half,
      },
    ],
    splits: marginTables(counts).map(({ events, probability }) => ({
      events,
      probability,
      counted: counted.has(events),
      observed: events === arm.events,
    })),
  };
}
