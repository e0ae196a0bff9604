// What can be worked out between the two arms of an endpoint: difference, risk ratio, number needed, exact p. From
// crude counts of the study's own arms only; everything else has no comparison of ours.
import { fisherExactP } from '../models/fisher-exact.ts';
import { numberNeeded, type NumberNeeded } from '../models/number-needed.ts';
import { proportionDifference, riskRatio, type Interval, type RiskRatio } from '../models/proportions.ts';
import type { Study } from '../schemas/study.ts';

type Endpoint = Study['endpoints'][number];
type Basis = 'verified' | 'inferred' | 'printed';

export interface Comparison {
  /** Arms by name: every figure is the first minus, or over, the second */
  arm: string;
  comparator: string;
  /** Where the counts come from; the weaker of the two */
  basis: Basis;
  /** As proportions */
  difference: Interval;
  ratio: RiskRatio;
  needed: NumberNeeded;
  exactP: number;
}

const STRENGTH = ['verified', 'inferred', 'printed'] as const;

/** Counts of an arm: from the original before worked back before printed; null where there are none. */
export function countsOf(
  value: Endpoint['values'][number],
): { events: number; n: number; basis: Basis } | null {
  for (const basis of STRENGTH) {
    const { events, n } = value[basis] ?? {};
    if (events !== undefined && n !== undefined && n > 0) return { events, n, basis };
  }
  return null;
}

/**
 * Compares the two arms of an endpoint: difference of proportions with Newcombe's interval, risk ratio, number
 * needed to treat or harm, two-sided Fisher p.
 * @returns null unless the endpoint is crude and exactly two arms of the study itself have counts
 */
export function compareArms(study: Study, endpoint: Endpoint): Comparison | null {
  if (endpoint.kind !== 'crude') return null;
  const own = study.arms.filter(({ external }) => external === null);
  const counted = own.flatMap(({ id, label }) => {
    const value = endpoint.values.find((one) => one.arm === id);
    const counts = value ? countsOf(value) : null;
    return counts ? [{ label, counts }] : [];
  });
  const [arm, comparator] = counted;
  if (counted.length !== 2 || !arm || !comparator) return null;
  const arms = { arm: arm.counts, comparator: comparator.counts };
  return {
    arm: arm.label,
    comparator: comparator.label,
    basis: STRENGTH.findLast((one) => counted.some(({ counts }) => counts.basis === one)) ?? 'verified',
    difference: proportionDifference(arms),
    ratio: riskRatio(arms),
    needed: numberNeeded({ ...arms, eventIs: endpoint.better === 'lower' ? 'unwanted' : 'wanted' }),
    exactP: fisherExactP(arms),
  };
}

/**
 * Subtracts the percentages of the two arms of an endpoint, in points, where no interval can be worked out.
 * @returns null unless exactly two arms of the study itself have a percentage
 */
export function percentDifference(
  study: Study,
  endpoint: Endpoint,
): { arm: string; comparator: string; points: number } | null {
  const given = study.arms
    .filter(({ external }) => external === null)
    .flatMap(({ id, label }) => {
      const value = endpoint.values.find((one) => one.arm === id);
      const percent = STRENGTH.map((face) => value?.[face]?.percent).find((one) => one !== undefined);
      return percent === undefined ? [] : [{ label, percent }];
    });
  const [arm, comparator] = given;
  if (given.length !== 2 || !arm || !comparator) return null;
  const points = Number((arm.percent - comparator.percent).toFixed(1));
  return { arm: arm.label, comparator: comparator.label, points };
}

/** One decimal, with a true minus sign. */
const one = (value: number): string => value.toFixed(1).replace('-', '−');
const two = (value: number): string => (value === 0 ? '0' : value.toFixed(2));

/** "18.2 points (95% interval 5.4 to 30.2)" */
export const differenceText = ({ difference: { estimate, low, high } }: Comparison): string =>
  `${one(100 * estimate)} points (${one(100 * low)} to ${one(100 * high)})`;

/** "2.07 (1.22 to 3.50)", or why there is no interval */
export function ratioText({ ratio }: Comparison): string {
  if (ratio.kind === 'with-interval')
    return `${two(ratio.estimate)} (${two(ratio.low)} to ${two(ratio.high)})`;
  const why = ratio.reason === 'no-events' ? 'an arm has no events' : 'everyone in both arms had the event';
  return `${ratio.estimate === null ? 'ratio and interval' : `${two(ratio.estimate)}; interval`} not computable: ${why}`;
}

/** Term and number: needed to treat for a benefit, to harm otherwise. */
export function neededText({ needed }: Comparison): { term: string; text: string } {
  if (needed.kind === 'no-difference') return { term: 'Number needed', text: 'none: no difference' };
  const term = needed.effect === 'benefit' ? 'Number needed to treat' : 'Number needed to harm';
  return needed.kind === 'with-interval'
    ? { term, text: `${one(needed.estimate)} (${one(needed.low)} to ${one(needed.high)})` }
    : {
        term,
        text: `${one(needed.estimate)}; interval not computable, as the difference may be nothing`,
      };
}
