// What would a trial's odds ratio mean at another risk? The ratio with its interval, and the risk it gives beside one that
// is supposed. For crude counts of two arms; that the ratio is the same at every risk is always an assumption.
import { requirePositive, requireWithin } from './checked-input.ts';
import { requireCount, Z_95, type Interval, type TwoArms } from './proportions.ts';

/**
 * Odds ratio x1 (n2 - x2) / ((n1 - x1) x2), its interval on the logarithm:
 * exp(ln OR -/+ z sqrt(1/x1 + 1/(n1 - x1) + 1/x2 + 1/(n2 - x2))). Null where an arm has no event or nothing else: the
 * ratio or its interval would divide by 0, and no halves are added. Throws ModelError as `requireCount`.
 * Source: Bland and Altman, BMJ 2000;320:1468.
 */
export function oddsRatio({ arm, comparator }: TwoArms): Interval | null {
  requireCount(arm, 'arm.');
  requireCount(comparator, 'comparator.');
  const cells = [arm, comparator].flatMap(({ events, n }) => [events, n - events]);
  if (cells.includes(0)) return null;
  const [a, b, c, d] = cells as [number, number, number, number];
  const estimate = (a * d) / (b * c);
  const factor = Math.exp(Z_95 * Math.sqrt(cells.reduce((sum, cell) => sum + 1 / cell, 0)));
  return { estimate, low: estimate / factor, high: estimate * factor };
}

/**
 * The risk in the arm, where `risk` is that of the comparator: OR r / (1 - r + OR r), a proportion.
 * risk: 0 to 1; ratio: above 0. Throws ModelError.
 * Source: Cochrane Handbook 5.1, section 12.5.4.3.
 */
export function riskAtOdds({ risk, ratio }: { risk: number; ratio: number }): number {
  requireWithin({ field: 'risk', value: risk, least: 0, most: 1 });
  requirePositive({ field: 'ratio', value: ratio });
  return (ratio * risk) / (1 - risk + ratio * risk);
}
