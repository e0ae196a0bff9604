// Who can be compared with whom? Pairs treated patients with untreated ones of nearly the same score.
// Leaves out where the score comes from (propensity.ts) and matching with replacement or of one to several.
import { requireNotNegative } from './checked-input.ts';
import { countUpTo } from './count-up-to.ts';

/**
 * Pairs each treated patient, in the order given, with the untreated one nearest in `score` that is still free and at
 * most `caliper` away; of two equally near, the one with the lower score. Patients without a partner are left out.
 * score: any finite numbers; treated: 0 or 1, as many; caliper: 0 or more, in units of the score.
 * Returns pairs of indices: treated, untreated. Throws ModelError.
 * Source: greedy nearest-neighbour matching within a caliper, Austin, Multivariate Behav Res 2011;46:399-424.
 */
export function matchedPairs(
  score: ArrayLike<number>,
  treated: ArrayLike<number>,
  caliper: number,
): [treated: number, untreated: number][] {
  requireNotNegative({ field: 'caliper', value: caliper });
  const scoreOf = (patient: number) => score[patient] as number;
  const untreated = Array.from({ length: score.length }, (_, patient) => patient)
    .filter((patient) => treated[patient] === 0)
    .sort((a, b) => scoreOf(a) - scoreOf(b));
  // Places run from 1 to `last`, with an end beyond each; a link leads from a taken place towards the next free one.
  const last = untreated.length;
  const down = Int32Array.from({ length: last + 2 }, (_, place) => place);
  const up = Int32Array.from(down);
  const pairs: [number, number][] = [];
  for (let patient = 0; patient < score.length; patient++) {
    if (treated[patient] !== 1) continue;
    const own = scoreOf(patient);
    const gap = (place: number) =>
      place < 1 || place > last ? Infinity : Math.abs(scoreOf(untreated[place - 1] as number) - own);
    const start = countUpTo(last, (place) => scoreOf(untreated[place] as number) <= own);
    const below = freeFrom(down, start);
    const above = freeFrom(up, start + 1);
    const best = gap(below) <= gap(above) ? below : above;
    if (gap(best) > caliper) continue;
    pairs.push([patient, untreated[best - 1] as number]);
    down[best] = best - 1;
    up[best] = best + 1;
  }
  return pairs;
}

/** Follows the links to a place that leads to itself, and shortens them on the way. */
function freeFrom(links: Int32Array, start: number): number {
  let place = start;
  while (links[place] !== place) {
    const next = links[links[place] as number] as number;
    links[place] = next;
    place = next;
  }
  return place;
}
