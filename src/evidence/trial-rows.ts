// Which comparisons between arms does the ledger hold, and of which studies? Never joins two studies: nothing is pooled
// here. What one comparison says is in trial-row.ts.
import type { Study } from '../schemas/study.ts';
import type { Allocation, SharedNote, TrialRow, TrialStudy } from '../schemas/trial-row.ts';
import { sharedPatients, sharedSentence } from './library-shared.ts';
import type { Ledger } from './ledger.ts';
import { designWords, patientsOf, studyLabel } from './source-lines.ts';
import { trialRow } from './trial-row.ts';

const ALLOCATION: Partial<Record<Study['design'], Allocation>> = {
  randomised: 'randomised',
  'randomised-update': 'randomised',
  'meta-analysis': 'pooled',
};
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const ORDER: readonly Allocation[] = ['randomised', 'pooled', 'chosen'];

/** Every comparison of the ledger and the studies they are from: randomised first, each group by year. */
export function trialRows(ledger: Ledger): {
  studies: TrialStudy[];
  rows: TrialRow[];
  shared: SharedNote[];
} {
  const allocationOf = (study: Study): Allocation => ALLOCATION[study.design] ?? 'chosen';
  const ordered = [...ledger.studies].toSorted(
    ([, a], [, b]) =>
      ORDER.indexOf(allocationOf(a)) - ORDER.indexOf(allocationOf(b)) || (a.year ?? 0) - (b.year ?? 0),
  );
  const rows = ordered.flatMap(([id, study]) =>
    study.endpoints.flatMap((endpoint) => trialRow(id, endpoint, ledger) ?? []),
  );
  const studies = ordered
    .filter(([id]) => rows.some((row) => row.study === id))
    .map(([id, study]): TrialStudy => {
      const patients = patientsOf(study);
      return {
        id,
        label: studyLabel(study),
        allocation: allocationOf(study),
        design: `${capital(designWords(study.design))}, ${patients === null ? 'number of patients not stated' : `${patients} patients`}`,
        caution: study.caution,
      };
    });
  const labelOf = (id: string): string => studies.find((study) => study.id === id)?.label ?? id;
  const compared = (id: string): boolean => studies.some((study) => study.id === id);
  const shared = sharedPatients(ledger.studies)
    .filter(({ study, of, kind }) => kind === 'same-patients' && compared(study) && compared(of))
    .map((pair): SharedNote => ({ studies: [pair.study, pair.of], says: sharedSentence(pair, labelOf) }));
  return { studies, rows, shared };
}
