// How does the trial comparison say what it shows: announced, told without a drawing, explained below it?
import type { ArmPoint, TrialRow, TrialStudy } from '../../schemas/trial-row.ts';
import type { TrialOutcome } from './trials-source.ts';

/** “Hazard ratio, published: 0.67 (95% interval 0.57 to 0.79); RT v no RT. p 0.0481.” */
export function toldText(row: TrialRow): string {
  const effect = row.between.find(({ id }) => id === 'effect');
  const said = effect ? `${effect.term}: ${effect.text}.` : (row.words ?? 'No figure is given.');
  return `${said}${row.p === null ? '' : ` p ${row.p}.`}`;
}

/** Why nothing is added up, and what stands on one axis. */
export function poolingNote(outcome: TrialOutcome, studies: readonly TrialStudy[]): string {
  if (outcome.apart)
    return 'Each study counted harm in its own way and has its own axis: nothing here is compared across studies.';
  const pooled = studies.some(({ allocation }) => allocation === 'pooled')
    ? ' A diamond is a result its own source has pooled.'
    : '';
  return `No summary is drawn: the rows differ in treatment, patients and time, and randomised comparisons are never pooled with others.${pooled}`;
}

/** What to say of rows without an interval; empty where each has one. */
export const intervalNote = (rows: readonly { low: number | null }[]): string =>
  rows.some(({ low }) => low === null)
    ? 'Where no interval is drawn it is not computable: only a percentage is printed, or a rate over time without its limits.'
    : '';

/** The sentence a screen reader hears once the reader has stopped choosing. */
export function announcement({
  outcome,
  studies,
  rows,
  closer,
}: {
  outcome: TrialOutcome;
  studies: readonly TrialStudy[];
  rows: readonly TrialRow[];
  closer: TrialRow | undefined;
}): string {
  if (!closer) return `${outcome.label}: no study is chosen.`;
  const label = studies.find(({ id }) => id === closer.study)?.label ?? closer.study;
  const count = (list: readonly unknown[], one: string, many: string) =>
    `${list.length} ${list.length === 1 ? one : many}`;
  const shown = studies.filter(({ id }) => rows.some(({ study }) => study === id));
  const said = closer.between.map(({ term, text }) => `${term}: ${text}.`).join(' ');
  return `${outcome.label}: ${count(shown, 'study', 'studies')}, ${count(rows, 'comparison', 'comparisons')}. ${label}, ${closer.name}. ${said || toldText(closer)}`;
}

const signed = (value: number): string => String(value).replace('-', '−');

/** “−14.8 points (−32.5 to 6.5)”, “0.67 (0.57 to 0.79)”; without limits the bare value. */
export function effectText(
  { value, low, high }: { value: number; low: number | null; high: number | null },
  scale: 'points' | 'ratio',
): string {
  const unit = scale === 'points' ? (Math.abs(value) === 1 ? ' point' : ' points') : '';
  const limits = low === null || high === null ? '' : ` (${signed(low)} to ${signed(high)})`;
  return `${signed(value)}${unit}${limits}`;
}

/** “p 0.06, exact 0.279”. */
export const pText = ({ p, exactP }: { p: string | null; exactP: string | null }): string =>
  [p === null ? 'no p published' : `p ${p}`, exactP === null ? null : `exact ${exactP}`]
    .filter(Boolean)
    .join(', ');

/** “14.8%, 4 of 27 (5.9 to 32.5)” */
export function armText({ percent, low, high, counts }: ArmPoint): string {
  return `${percent}%, ${counts}${low === null || high === null ? '' : ` (${low} to ${high})`}`;
}
