// How are comparisons laid out? Groups that may share an axis become one panel: by how patients came to their arms and by
// what a higher figure means; harm study by study. What cannot be drawn is told in words.
import type { Allocation, ArmPoint, TrialRow, TrialStudy } from '../../schemas/trial-row.ts';
import type { TrialOutcome, TrialProps } from './trials-source.ts';

export interface Panel<Row> {
  id: string;
  title: string;
  /** Quantity and unit, and which way is better */
  sub: string;
  rows: readonly Row[];
}

export interface ArmsRow {
  id: string;
  label: string;
  sub: string;
  points: readonly ArmPoint[];
  errata: readonly string[];
}

const ALLOCATION: Record<Allocation, string> = {
  randomised: 'Randomised',
  pooled: 'Randomised trials, pooled by their source',
  chosen: 'Not randomised: treatment was chosen for each patient',
};
export const BETTER = { higher: 'higher is better', lower: 'lower is better' } as const;

/** Of the studies that were not randomised the row says what they were instead. */
const designOf = ({ allocation, design }: TrialStudy): string =>
  allocation === 'chosen' ? design.charAt(0).toLowerCase() + design.slice(1) : (design.split(', ')[1] ?? '');

/** “Local control, high grade; actuarial, at 5 years; 164 patients.” */
export const subOf = ({ name, time }: TrialRow, study: TrialStudy): string =>
  `${[name, name.toLowerCase().includes(time) ? null : time, designOf(study)].filter(Boolean).join('; ')}. `;

/** Collects rows under the panels their keys name, in the order of first mention. */
export function grouped<Row extends { id: string }>(
  rows: readonly { key: string; title: string; sub: string; row: Row }[],
): Panel<Row>[] {
  const panels = new Map<string, { id: string; title: string; sub: string; rows: Row[] }>();
  for (const { key, title, sub, row } of rows) {
    const panel = panels.get(key);
    if (panel) panel.rows.push(row);
    else panels.set(key, { id: key, title, sub, rows: [row] });
  }
  return [...panels.values()];
}

export type Shown = Pick<TrialProps, 'studies'> & { rows: readonly TrialRow[]; outcome: TrialOutcome };
export const studyOf = ({ studies }: Shown, { study }: TrialRow): TrialStudy =>
  studies.find(({ id }) => id === study) as TrialStudy;
export const titleOf = (shown: Shown, study: TrialStudy): string =>
  shown.outcome.apart ? `${study.label}. ${study.design}` : ALLOCATION[study.allocation];
export const keyOf = (shown: Shown, study: TrialStudy): string =>
  shown.outcome.apart ? study.id : study.allocation;

/** Arms with a share, as rows of dots. */
export function armsPanels(shown: Shown): Panel<ArmsRow>[] {
  return grouped(
    shown.rows
      .filter(({ points }) => points.length > 0)
      .map((row) => {
        const study = studyOf(shown, row);
        const { id, points, errata, better } = row;
        return {
          key: `${keyOf(shown, study)}-${better}`,
          title: titleOf(shown, study),
          sub: `Per cent of patients, with 95% interval; ${BETTER[better]}`,
          row: { id, label: study.label, sub: subOf(row, study), points, errata },
        };
      }),
  );
}

/** Rows the layout draws nothing of: they are told in words. */
export const toldRows = (rows: readonly TrialRow[], layout: string): TrialRow[] =>
  layout === 'forest'
    ? rows.filter(({ difference, ratio }) => !difference && !ratio)
    : rows.filter(({ points }) => points.length === 0);
