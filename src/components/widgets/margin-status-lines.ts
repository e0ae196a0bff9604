// Where do the lines of the slope chart run? The same six groups joined by margin, or by treatment; in per cent of the drawing.
import { line } from 'd3';
import type { Measure, View } from './margin-status-fields.ts';
import type { StatusProps } from './margin-status-source.ts';

export interface StatusPoint {
  /** The group's id */
  id: string;
  arm: 'a' | 'b';
  /** From the left and from the bottom, 0 to 100 */
  x: number;
  y: number;
  /** Higher than the other treatment's mark of its margin: its value stands above it, else below */
  above: boolean;
}

export interface StatusLine {
  id: string;
  label: string;
  /** The arm whose line it is; null where it joins both */
  arm: 'a' | 'b' | null;
  points: readonly StatusPoint[];
  /** In a square of 100, its top at 0 */
  path: string;
}

export const shownPercent = (percent: number, measure: Measure): number =>
  Number((measure === 'control' ? percent : 100 - percent).toFixed(1));

/** The columns, left to right, and the lines from one to the next. */
export function statusLines(
  { margins, treatments, groups }: StatusProps,
  { view, measure }: { view: View; measure: Measure },
): { columns: readonly { id: string; label: string; x: number }[]; lines: readonly StatusLine[] } {
  const [across, joined] = view === 'margin' ? [treatments, margins] : [margins, treatments];
  const columns = across.map(({ id, label }, at) => ({ id, label, x: (100 * at) / (across.length - 1) }));
  const path = line<StatusPoint>()
    .x(({ x }) => x)
    .y(({ y }) => 100 - y);
  return {
    columns,
    lines: joined.map(({ id, label }) => {
      const points = columns.flatMap((column) => {
        const [margin, treatment] = view === 'margin' ? [id, column.id] : [column.id, id];
        const group = groups.find((one) => one.margin === margin && one.treatment === treatment);
        const arm = treatments.find((one) => one.id === treatment)?.arm;
        if (!group || !arm) return [];
        const y = shownPercent(group.percent, measure);
        const above = groups.every((one) => one.margin !== margin || shownPercent(one.percent, measure) <= y);
        return [{ id: group.id, arm, x: column.x, y, above }];
      });
      const arms = new Set(points.map(({ arm }) => arm));
      return {
        id,
        label,
        arm: arms.size === 1 ? (points[0]?.arm ?? null) : null,
        points,
        path: path(points) ?? '',
      };
    }),
  };
}
