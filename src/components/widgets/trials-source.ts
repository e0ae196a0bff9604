// What does the trial comparison take from the content? The comparisons the ledger holds, cut to the studies a chapter
// speaks of. Leaves out working them out (evidence/trial-rows.ts): pages hand them over.
import type { SharedNote, TrialRow, TrialStudy } from '../../schemas/trial-row.ts';

export interface TrialOutcome {
  id: string;
  label: string;
  /** Harm: each study is drawn apart, on an axis of its own */
  apart: boolean;
}

/** Where the controls stand at first. */
export interface TrialStart {
  endpoint: string;
  studies: readonly string[];
  layout: 'arms' | 'forest' | 'table';
  /** The comparison looked at closer, by its row */
  closer: string;
}

export interface TrialProps {
  outcomes: readonly TrialOutcome[];
  studies: readonly TrialStudy[];
  rows: readonly TrialRow[];
  shared: readonly SharedNote[];
  /** Titles of the errata named in the rows, by code */
  errata: Readonly<Record<string, string>>;
  start: TrialStart;
}

interface Held {
  outcomes: readonly { id: string; label: string; apart?: boolean }[];
  studies: readonly TrialStudy[];
  rows: readonly TrialRow[];
  shared: readonly SharedNote[];
  errata: Iterable<{ code: string; title: string }>;
}

/** The studies that have a row of this outcome, in their order. */
export const studiesOf = (
  { rows, studies }: Pick<TrialProps, 'rows' | 'studies'>,
  outcome: string,
): TrialStudy[] =>
  studies.filter(({ id }) => rows.some((row) => row.study === id && row.outcome === outcome));

/**
 * All comparisons, or those of `only` where a chapter names its studies. Without `start.studies` every study of the
 * outcome is shown. Throws an Error naming the study or the row that the ledger does not hold.
 */
export function trialProps(
  held: Held,
  start: Omit<TrialStart, 'studies'> & { studies?: readonly string[] },
  only?: readonly string[],
): TrialProps {
  for (const id of [...(only ?? []), ...(start.studies ?? [])])
    if (!held.studies.some((study) => study.id === id))
      throw new Error(`The trial comparison needs arms to compare in src/content/studies/${id}.yaml.`);
  if (!held.rows.some(({ id }) => id === start.closer))
    throw new Error(`The trial comparison starts from “${start.closer}”, which the ledger does not hold.`);
  const kept = (id: string): boolean => only === undefined || only.includes(id);
  const rows = held.rows.filter(({ study }) => kept(study));
  const studies = held.studies.filter(({ id }) => kept(id));
  const named = new Set(rows.flatMap(({ errata }) => errata));
  return {
    outcomes: held.outcomes
      .filter(({ id }) => rows.some(({ outcome }) => outcome === id))
      .map(({ id, label, apart = false }) => ({ id, label, apart })),
    studies,
    rows,
    shared: held.shared.filter((note) => note.studies.every(kept)),
    errata: Object.fromEntries(
      [...held.errata].filter(({ code }) => named.has(code)).map(({ code, title }) => [code, title]),
    ),
    start: {
      ...start,
      studies: start.studies ?? studiesOf({ rows, studies }, start.endpoint).map(({ id }) => id),
    },
  };
}
