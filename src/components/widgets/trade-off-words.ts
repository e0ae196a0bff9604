// How does the trade-off figure say its numbers? In patients of a hundred, in points, and in patients treated for one more
// with the harm.
import type { NumberNeeded } from '../../models/number-needed.ts';
import type { Count, Interval } from '../../models/proportions.ts';
import type { RatePair } from '../../models/plausible-rates.ts';
import { turnedRound, type HarmResult, type Supposed } from './trade-off-results.ts';

export const FIRST = 'radiotherapy first';
export const SECOND = 'surgery first';

/** A proportion of a hundred with one decimal and a true minus. */
export const ofHundred = (share: number): string => (100 * share).toFixed(1).replace('-', '−');
export const points = (difference: number): string => `${ofHundred(difference)} points`;
export const between = ({ low, high }: Interval): string => `${ofHundred(low)} to ${ofHundred(high)}`;
export const count = ({ events, n }: Count): string => `${events} of ${n}`;

/** An exact p: three decimals, four below 0.01. */
export const exact = (p: number): string =>
  (p < 0.0001 ? 'p < 0.0001' : `p = ${p.toFixed(p < 0.01 ? 4 : 3)}`).replaceAll(' ', '\u00a0');

/** How many are given radiotherapy first for one more, or one fewer, with the harm. */
export function neededWords(needed: NumberNeeded): string {
  if (needed.kind === 'no-difference') return 'The shares are equal: there is no number needed.';
  if (needed.kind === 'difference-includes-zero')
    return 'The interval holds zero, so no number needed to treat or to harm is quoted.';
  const more = needed.effect === 'harm' ? 'more' : 'fewer';
  return (
    `One ${more} for every ${needed.estimate.toFixed(1)} patients given ${FIRST} ` +
    `(${needed.low.toFixed(1)} to ${needed.high.toFixed(1)}).`
  );
}

/** “turned round in 3 of 40 draws” */
export function turnedWords(result: HarmResult, draws: readonly RatePair[]): string {
  const turned = turnedRound(result, draws);
  return `${turned} of ${draws.length} ${draws.length === 1 ? 'draw' : 'draws'}`;
}

/** What the trial's odds ratio makes of the reader's number. */
export function supposedWords({ ratio }: Supposed): string {
  return (
    `By the odds ratio of the trial’s counts, ${ratio.estimate.toFixed(2)} ` +
    `(${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}). That it is the same at every risk is an assumption, which no trial here has tested.`
  );
}

/** What the marks stand for just now: the counts, or a draw. */
export function marksWords(draws: number, most: number): string {
  return draws === 0
    ? 'Marks: the counts, brought to 100 patients in each order. Lines: 95% intervals of the counts, Wilson.'
    : `Marks: draw ${draws} of ${most}, a pair of rates that the counts allow. Fine strokes: all draws so far.`;
}

/** The outcome in one sentence, when the controls have come to rest. */
export function announcement(results: readonly HarmResult[], draws: number, yours: Supposed | null): string {
  const of = (result: HarmResult) => {
    const pair = result.pairs[draws - 1];
    const [one, other] = pair ? [pair.arm, pair.comparator] : [result.first.estimate, result.second.estimate];
    return `${result.harm.name} ${ofHundred(one)} with ${FIRST}, ${ofHundred(other)} with ${SECOND}`;
  };
  const shown = draws === 0 ? 'By the counts' : `Draw ${draws}`;
  const supposing = yours
    ? ` Supposed wound risk ${ofHundred(yours.second)}% with ${SECOND}: ${ofHundred(yours.first.estimate)}% with ${FIRST}.`
    : '';
  return `${shown}, of 100 patients: ${results.map(of).join('; ')}.${supposing}`;
}
