// From the counts of a harm to all the figure shows of it: intervals, difference, number needed, exact p, and draws of the
// rates that the counts allow. And what the trial's odds ratio makes of a risk the reader supposes.
import { fisherExactP } from '../../models/fisher-exact.ts';
import { numberNeeded, type NumberNeeded } from '../../models/number-needed.ts';
import { oddsRatio, riskAtOdds } from '../../models/odds-ratio.ts';
import { plausiblePairs, type RatePair } from '../../models/plausible-rates.ts';
import { proportionDifference, wilsonInterval, type Interval } from '../../models/proportions.ts';
import { MOST_DRAWS } from './trade-off-fields.ts';
import type { Harm } from './trade-off-source.ts';

export interface HarmResult {
  harm: Harm;
  /** Wilson. */
  first: Interval;
  second: Interval;
  /** Radiotherapy first minus surgery first; Newcombe. */
  difference: Interval;
  needed: NumberNeeded;
  exactP: number;
  /** All draws there can be, in their order. */
  pairs: RatePair[];
}

/** seed: whole; each harm has its own, so that their draws are independent. */
export function harmResult(harm: Harm, seed: number): HarmResult {
  const arms = { arm: harm.first, comparator: harm.second };
  return {
    harm,
    first: wilsonInterval(harm.first),
    second: wilsonInterval(harm.second),
    difference: proportionDifference(arms),
    needed: numberNeeded({ ...arms, eventIs: 'unwanted' }),
    exactP: fisherExactP(arms),
    pairs: plausiblePairs(arms, { seed, times: MOST_DRAWS }),
  };
}

/** How many of these pairs put the arms the other way round than the counts do. */
export function turnedRound({ difference }: HarmResult, pairs: readonly RatePair[]): number {
  return pairs.filter(({ arm, comparator }) => (arm - comparator) * difference.estimate < 0).length;
}

export interface Supposed {
  /** With surgery first, as a proportion: the reader's number. */
  second: number;
  /** With radiotherapy first, from the trial's odds ratio and its limits. */
  first: Interval;
  ratio: Interval;
}

/** risk: the reader's, in per cent. Null where the counts have no odds ratio. */
export function supposed(wound: Harm, riskPercent: number): Supposed | null {
  const ratio = oddsRatio({ arm: wound.first, comparator: wound.second });
  if (!ratio) return null;
  const risk = riskPercent / 100;
  const at = (one: number) => riskAtOdds({ risk, ratio: one });
  return {
    second: risk,
    first: { estimate: at(ratio.estimate), low: at(ratio.low), high: at(ratio.high) },
    ratio,
  };
}
