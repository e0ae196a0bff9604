// Fills a table of the course from the ledger: each study by itself, with the review's print beside the original.
// Arms quoted from another trial, and patients whose arm the review leaves unnamed, are left out: no row sets one trial
// beside another.
import type { Study } from '../schemas/study.ts';
import { countText } from './count-text.ts';
import type { CourseTable } from './course-tables.ts';
import { followUpText } from './follow-up-text.ts';
import type { Ledger } from './ledger.ts';
import type { Between } from '../schemas/trial-row.ts';
import { withLabels } from './library-shared.ts';
import { patientsOf, studyLabel } from './source-lines.ts';
import { ownArms } from './study-arms.ts';
import { studyTable, type EndpointGroup } from './study-table.ts';
import { tableFacts } from './table-facts.ts';

export interface TableRow {
  arm: string;
  printed: string;
  original: string;
  interval: string;
}

export interface TableOutcome {
  id: string;
  name: string;
  /** Kind, time point and whom the figures are about */
  about: string;
  level: string;
  note: string;
  errata: readonly string[];
  rows: readonly TableRow[];
  /** Published effects and p values */
  between: readonly Between[];
}

export interface TableStudy {
  id: string;
  study: Study;
  label: string;
  patients: string;
  followUp: string;
  /** Errata about its part of the review's table as a whole */
  errata: readonly string[];
  outcomes: readonly TableOutcome[];
  /** What the table is ordered by; null stands last */
  ranks: { study: string; year: number | null; patients: number | null; followUp: number | null };
}

const PUBLISHED = /, published$|^p, exact/;

function outcomeOf(group: EndpointGroup, ledger: Ledger): TableOutcome {
  const { id, name, level, errata, between } = group;
  return {
    id,
    name,
    about: withLabels(group.about, ledger.studies),
    level,
    note: withLabels(group.note ?? '', ledger.studies),
    errata,
    rows: group.rows.map(({ arm, printed, verified, interval }) => ({
      arm,
      printed,
      original: verified,
      interval,
    })),
    between: between.filter(({ term }) => PUBLISHED.test(term)),
  };
}

function studyOf(id: string, study: Study, table: CourseTable, ledger: Ledger): TableStudy {
  const known = [...ownArms(study), ...study.subgroups].map((arm) => arm.id);
  const endpoints = study.endpoints
    .filter(({ domain }) => table.domains.includes(domain))
    .map((endpoint) => ({ ...endpoint, values: endpoint.values.filter(({ arm }) => known.includes(arm)) }));
  const results = studyTable({ ...study, endpoints }).map((group) => outcomeOf(group, ledger));
  const outcomes = [...tableFacts(id, study, table.facts, ledger), ...results].filter(
    ({ rows, between }) => rows.length + between.length > 0,
  );
  const atRows = new Set(outcomes.flatMap(({ errata }) => errata));
  const aboutTable = (code: string) =>
    ledger.errata.get(code.toLowerCase())?.places.some(({ section }) => section === table.ofReview) ?? false;
  return {
    id,
    study,
    label: studyLabel(study),
    patients: countText(study.n) ?? 'not stated',
    followUp: followUpText(id, study, ledger) ?? 'not stated',
    errata: study.errata.filter((code) => !atRows.has(code) && aboutTable(code)),
    outcomes,
    ranks: {
      study: studyLabel(study),
      year: study.year,
      patients: patientsOf(study),
      followUp: study.followUp?.verifiedYears ?? study.followUp?.years ?? null,
    },
  };
}

/** The studies of a table with their outcomes, oldest first; a study without a row is left out. */
export function evidenceTable(table: CourseTable, ledger: Ledger): TableStudy[] {
  return [...ledger.studies]
    .filter(
      ([, study]) =>
        table.ofReview === null || study.reviewPlaces.some(({ section }) => section === table.ofReview),
    )
    .map(([id, study]) => studyOf(id, study, table, ledger))
    .filter(({ outcomes }) => outcomes.length > 0)
    .sort(
      (a, b) =>
        (a.ranks.year ?? Infinity) - (b.ranks.year ?? Infinity) || a.label.localeCompare(b.label, 'en-GB'),
    );
}
