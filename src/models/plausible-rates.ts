// Which true rates could lie behind the counts of two arms? Draws of pairs, so that uncertainty can be seen as patients.
// Crude counts only; leaves out what was known before and every error that is not chance.
import { requireWhole } from './checked-input.ts';
import { requireCount, type Count, type TwoArms } from './proportions.ts';
import { seededDraws, type Draws } from './seeded-random.ts';

/** Rates of both arms, as proportions. */
export type RatePair = { arm: number; comparator: number };

/** A draw of the gamma distribution, scale 1. shape: above 0. Marsaglia and Tsang, ACM Trans Math Softw 2000;26:363-372. */
function gamma(shape: number, draws: Draws): number {
  if (shape < 1) return gamma(shape + 1, draws) * draws.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const [z] = draws.normalPair();
    const v = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(draws.uniform()) < z ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

function plausibleRate({ events, n }: Count, draws: Draws): number {
  const [ill, well] = [gamma(events + 0.5, draws), gamma(n - events + 0.5, draws)];
  return ill / (ill + well);
}

/**
 * Pairs of rates, the arms drawn independently: for x events among n a rate from Beta(x + 1/2, n - x + 1/2), which is what
 * the counts leave of Jeffreys' prior. The middle 95% of many draws is the Jeffreys interval.
 * seed: whole, 0 or more; the first k of more draws are the same k. times: whole, 0 or more. Throws ModelError.
 * Source: Brown, Cai and DasGupta, Stat Sci 2001;16:101-133.
 */
export function plausiblePairs(
  { arm, comparator }: TwoArms,
  { seed, times }: { seed: number; times: number },
): RatePair[] {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  requireWhole({ field: 'times', value: times, least: 0 });
  const draws = seededDraws(seed);
  return Array.from({ length: times }, () => ({
    arm: plausibleRate(arm, draws),
    comparator: plausibleRate(comparator, draws),
  }));
}
