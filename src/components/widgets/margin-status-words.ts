// How does the figure of margin and radiotherapy say what two groups have in common and how far apart they are?
import { groupLabel, MEASURES, type Measure } from './margin-status-fields.ts';
import { shownPercent } from './margin-status-lines.ts';
import type { StatusGroup, StatusProps } from './margin-status-source.ts';

const signed = (value: number): string => String(value).replace('-', '−');

export interface StatusComparison {
  /** In points, second minus first; null where the margins differ and nothing is subtracted */
  difference: string | null;
  /** What the comparison can and cannot mean */
  says: string;
}

/**
 * Two groups set beside each other. Only groups of one margin are subtracted: patients of two margins are other patients, with
 * other tumours and operations.
 */
export function comparison(first: StatusGroup, second: StatusGroup, measure: Measure): StatusComparison {
  if (first.id === second.id) return { difference: null, says: 'This is the same group twice.' };
  if (first.margin === second.margin) {
    const points = Number(
      (shownPercent(second.percent, measure) - shownPercent(first.percent, measure)).toFixed(1),
    );
    return {
      difference: `${signed(points)} ${Math.abs(points) === 1 ? 'point' : 'points'}; interval not computable: only percentages are printed`,
      says: 'One margin, two treatments. Radiotherapy was given by choice, so the choice is part of the difference.',
    };
  }
  const says =
    first.treatment === second.treatment
      ? 'One treatment, two margins. The operations and the tumours differed with the margin: nothing is subtracted.'
      : 'Margin and treatment both differ. Which of them made the difference cannot be told, and nothing is subtracted.';
  return { difference: null, says };
}

/** The sentence a screen reader hears once the reader has stopped choosing. */
export function announcement(
  props: StatusProps,
  { first, second, measure }: { first: StatusGroup; second: StatusGroup; measure: Measure },
): string {
  const what = MEASURES.find(({ id }) => id === measure)?.label ?? measure;
  const say = (group: StatusGroup) => `${groupLabel(props, group)} ${shownPercent(group.percent, measure)}%`;
  const { difference, says } = comparison(first, second, measure);
  return [`${what}: ${say(first)}, ${say(second)}.`, difference && `Difference ${difference}.`, says]
    .filter(Boolean)
    .join(' ');
}

export interface StatusTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

/** Every figure drawn, and the hazards of the abstract. */
export function statusTable({ margins, treatments, groups, time, hazards, study }: StatusProps): StatusTable {
  const percent = (margin: string, treatment: string): number =>
    groups.find((group) => group.margin === margin && group.treatment === treatment)?.percent ?? NaN;
  const [without, with_] = treatments;
  return {
    caption: `${study.label}: local control in per cent as the review prints it, ${time}; hazard ratios of local recurrence as the abstract gives them.`,
    columns: ['Margin or comparison', ...treatments.map(({ label }) => label), 'Difference', 'Hazard ratio'],
    rows: [
      ...margins.map(({ id, label }) => {
        const [x, y] = [percent(id, without?.id ?? ''), percent(id, with_?.id ?? '')];
        return {
          id,
          cells: [`${label} margin`, `${x}%`, `${y}%`, `${signed(Number((y - x).toFixed(1)))} points`, '–'],
        };
      }),
      ...hazards.map(({ id, what, value, contrast }) => ({
        id,
        cells: [`${what} (${contrast})`, '–', '–', '–', String(value)],
      })),
    ],
  };
}
