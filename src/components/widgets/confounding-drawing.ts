// Where do the curves, intervals and distributions of the confounding simulator stand? Paths in a box of fixed units that
// the style sheet stretches; places of text as shares of it. Draws nothing.
import { bin, line } from 'd3';
import { survivalAt, type SurvivalCurve } from '../../models/kaplan-meier.ts';

/** The box of the curves, in units of its paths. */
export const BOX = { width: 480, height: 200 } as const;
/** Years drawn: to where about half of the patients are no longer followed; chosen by eye. */
export const DRAWN_YEARS = 8;
const POINTS = 24; // one every four months

/** Survival from 0 to 8 years, the curve's value every four months. */
export function survivalPath(curve: SurvivalCurve): string {
  const at = Array.from({ length: POINTS + 1 }, (_, i) => (i * DRAWN_YEARS) / POINTS);
  return (
    line<number>(
      (years) => (years / DRAWN_YEARS) * BOX.width,
      (years) => (1 - survivalAt(curve, years).surviving) * BOX.height,
    ).digits(1)(at) ?? ''
  );
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

/** The distribution of estimates as columns over the axis, 100 wide and 100 high: 80 bins, half a point on the usual axis. */
export function distributionPath(estimates: readonly number[], reach: number): string {
  const width = reach / 40;
  const bins = bin()
    .domain([-reach, reach])
    .thresholds(
      Array.from({ length: Math.round((2 * reach) / width) - 1 }, (_, i) => (i + 1) * width - reach),
    )(estimates);
  const highest = Math.max(1, ...bins.map(({ length }) => length));
  return bins
    .filter(({ length }) => length > 0)
    .map(({ x0 = 0, x1 = 0, length }) => {
      const [from, to] = [gainPlace(x0, reach), gainPlace(x1, reach)];
      return `M${from} 100V${(100 - (100 * length) / highest).toFixed(1)}H${to}V100Z`;
    })
    .join('');
}
