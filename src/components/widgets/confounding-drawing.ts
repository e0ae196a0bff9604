// Where do the curves, intervals and distributions of the confounding simulator stand? Lines in a box of fixed units that
// the style sheet stretches; places of text as shares of it. Draws nothing.
import { survivalAt, type SurvivalCurve } from '../../models/kaplan-meier.ts';

/** The box of the curves, in units of its paths. */
export const BOX = { width: 480, height: 200 } as const;
/** Years drawn: to where about half of the patients are no longer followed; chosen by eye. */
export const DRAWN_YEARS = 8;
const POINTS = 24; // one every four months

/** Survival from 0 to 8 years as the points of a line, the curve's value every four months. */
export function survivalPoints(curve: SurvivalCurve): string {
  const tenth = (value: number) => Number(value.toFixed(1));
  return Array.from({ length: POINTS + 1 }, (_, i) => {
    const { surviving } = survivalAt(curve, (i * DRAWN_YEARS) / POINTS);
    return `${(i * BOX.width) / POINTS},${tenth((1 - surviving) * BOX.height)}`;
  }).join(' ');
}

/** Heights of two labels at the end of their curves, 0 top to 1 bottom, at least `gap` apart and inside. */
export function endLabels(first: number, second: number, gap: number): [number, number] {
  const middle = Math.min(1 - gap / 2, Math.max(gap / 2, (first + second) / 2));
  if (Math.abs(first - second) >= gap) return [first, second];
  return first <= second ? [middle - gap / 2, middle + gap / 2] : [middle + gap / 2, middle - gap / 2];
}

/** Half the axis of gains, as a proportion: 0.2, or as many tenths as the values given need, at most 1. */
export function gainReach(values: readonly number[]): number {
  const largest = Math.max(0, ...values.map(Math.abs));
  return Math.min(10, Math.max(2, Math.ceil(largest * 10 - 1e-9))) / 10;
}

/** Place on the axis of gains in per cent of its width, from -reach to reach; beyond it, the end. */
export function gainPlace(gain: number, reach: number): number {
  const share = (gain + reach) / (2 * reach);
  return Number((100 * Math.min(1, Math.max(0, share))).toFixed(2));
}

/** Five marks from -reach to reach. */
export const gainTicks = (reach: number): number[] => [-1, -0.5, 0, 0.5, 1].map((part) => part * reach);

const BINS = 80; // half a point on the usual axis; chosen by eye

/** The distribution of estimates as columns over the axis, 100 wide and 100 high; estimates beyond the axis count at its ends. */
export function distributionPath(estimates: readonly number[], reach: number): string {
  const counts = new Uint32Array(BINS);
  for (const estimate of estimates) {
    const at = Math.min(BINS - 1, Math.floor((gainPlace(estimate, reach) / 100) * BINS));
    counts[at] = (counts[at] as number) + 1;
  }
  const highest = Math.max(...counts);
  const column = (count: number, at: number) => {
    const top = (100 - (100 * count) / highest).toFixed(1);
    return count > 0 ? `M${(100 * at) / BINS} 100V${top}H${(100 * (at + 1)) / BINS}V100Z` : '';
  };
  return Array.from(counts, column).join('');
}
