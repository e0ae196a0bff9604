// The forest of the trial comparison: differences in points and published ratios, each kind and each measure on an axis
// of its own. Marks have one size: nothing is weighed, because nothing is pooled here.
import type { TrialRow, TrialStudy } from '../../schemas/trial-row.ts';
import { BETTER, grouped, keyOf, studyOf, subOf, titleOf, type Panel, type Shown } from './trials-panels.ts';

/** A difference or a ratio with its interval, where there is one. */
export interface ForestRow {
  id: string;
  label: string;
  sub: string;
  contrast: string;
  value: number;
  low: number | null;
  high: number | null;
  /** Why there is no interval; null where there is one */
  missing: string | null;
  p: string | null;
  exactP: string | null;
  /** Pooled by its source: drawn as the diamond such results have */
  pooled: boolean;
  errata: readonly string[];
}

export interface ForestPanel extends Panel<ForestRow> {
  scale: 'points' | 'ratio';
  /** The axis runs from the first to the last; one of them is the line of no difference */
  ticks: readonly number[];
}

const MEASURE: Record<string, string> = { 'hazard-ratio': 'Hazard ratio', 'odds-ratio': 'Odds ratio' };

/** An axis the same to both sides of no difference, in points, with room beyond the furthest mark. */
function pointTicks(rows: readonly ForestRow[]): number[] {
  const reach = ({ value, low, high }: ForestRow) => [value, low ?? 0, high ?? 0].map(Math.abs);
  const furthest = 1.05 * Math.max(...rows.flatMap(reach));
  const step = furthest > 20 ? 20 : furthest > 5 ? 10 : 5;
  const end = Math.ceil(furthest / step) * step;
  return Array.from({ length: (2 * end) / step + 1 }, (_, at) => at * step - end);
}

/** Halves and doubles round 1, as far as the intervals reach. */
function ratioTicks(rows: readonly ForestRow[]): number[] {
  const limits = rows.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  const from = Math.min(-1, Math.floor(Math.log2(Math.min(...limits))));
  const to = Math.max(1, Math.ceil(Math.log2(Math.max(...limits))));
  return Array.from({ length: to - from + 1 }, (_, at) => 2 ** (from + at));
}

/** Is the difference one of two percentages, subtracted here, and not one its source gives? */
const isOurs = ({ between }: TrialRow): boolean => between.some(({ id }) => id === 'difference');

const rowOf = (
  row: TrialRow,
  study: TrialStudy,
  effect: Pick<ForestRow, 'value' | 'low' | 'high' | 'contrast'>,
): ForestRow => ({
  id: row.id,
  label: study.label,
  sub: subOf(row, study),
  missing: effect.low !== null ? null : isOurs(row) ? 'interval not computable' : 'no interval published',
  p: row.p,
  exactP: row.exactP,
  pooled: study.allocation === 'pooled',
  errata: row.errata,
  ...effect,
});

/** The value that stands for no difference. */
export const noDifference = ({ scale }: Pick<ForestPanel, 'scale'>): number => (scale === 'ratio' ? 1 : 0);

/** Place of a value on the axis, 0 to 100; ratios by their logarithm, so that halves and doubles lie alike. */
export function placeOn({ scale, ticks }: Pick<ForestPanel, 'scale' | 'ticks'>, value: number): number {
  const on = (it: number): number => (scale === 'ratio' ? Math.log2(it) : it);
  const [from, to] = [on(ticks[0] ?? 0), on(ticks.at(-1) ?? 1)];
  return Number(((100 * (on(value) - from)) / (to - from)).toFixed(1));
}

/** Differences in points, then ratios, each measure on an axis of its own. */
export function forestPanels(shown: Shown): ForestPanel[] {
  const points = grouped(
    shown.rows.flatMap((row) => {
      if (!row.difference) return [];
      const study = studyOf(shown, row);
      const { points: value, low, high, contrast } = row.difference;
      return {
        key: `${keyOf(shown, study)}-${row.better}`,
        title: titleOf(shown, study),
        sub: `Difference in points, with 95% interval; for the outcome itself ${BETTER[row.better]}`,
        row: rowOf(row, study, { value, low, high, contrast }),
      };
    }),
  );
  const ratios = grouped(
    shown.rows.flatMap((row) => {
      if (!row.ratio) return [];
      const study = studyOf(shown, row);
      const { measure, value, low, high, contrast } = row.ratio;
      return {
        key: `${keyOf(shown, study)}-${measure}`,
        title: titleOf(shown, study),
        sub: `${MEASURE[measure] ?? measure} as published, with 95% interval where one is given`,
        row: rowOf(row, study, { value, low, high, contrast }),
      };
    }),
  );
  // Panels side by side in one unit have one axis; harm has one for each study.
  const shared = shown.outcome.apart ? null : points.flatMap(({ rows }) => rows);
  return [
    ...points.map((panel) => ({
      ...panel,
      scale: 'points' as const,
      ticks: pointTicks(shared ?? panel.rows),
    })),
    ...ratios.map((panel) => ({ ...panel, scale: 'ratio' as const, ticks: ratioTicks(panel.rows) })),
  ];
}
