// Which studies report on the same patients, and which are set beside patients of another trial? Read from the ledger:
// a population that names another study, an arm quoted from one. Says nothing of overlaps the ledger does not state.
import type { Study } from '../schemas/study.ts';
import { patientsOf, studyLabel } from './source-lines.ts';

export interface SharedPatients {
  /** The later report, or the study that quotes */
  study: string;
  /** Whose patients they are */
  of: string;
  /** Another report on the same patients, or figures quoted from another trial as a comparator */
  kind: 'same-patients' | 'quoted';
  /** Patients of the later report among all patients of the first, where both numbers are known */
  patients: number | null;
  whole: number | null;
}

/** Every pair of studies the ledger says share or quote patients, in its order. */
export function sharedPatients(studies: ReadonlyMap<string, Study>): SharedPatients[] {
  const places = new Map([...studies.keys()].map((id, at) => [id, at]));
  const inOrder = (names: Iterable<string>): string[] =>
    [...new Set(names)]
      .filter((name) => places.has(name))
      .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  return [...studies].flatMap(([id, study]): SharedPatients[] => {
    const numbers = (of: string) => {
      const whole = studies.get(of);
      return { patients: patientsOf(study), whole: whole ? patientsOf(whole) : null };
    };
    const named: readonly string[] = study.population.match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? [];
    const same = inOrder(named).filter((other) => other !== id);
    const quoted = inOrder(study.arms.flatMap(({ external }) => (external === null ? [] : [external])));
    return [
      ...same.map((of) => ({ study: id, of, kind: 'same-patients' as const, ...numbers(of) })),
      ...quoted.map((of) => ({ study: id, of, kind: 'quoted' as const, patients: null, whole: null })),
    ];
  });
}

/** Names of studies in a text, replaced by what readers call them: "129 patients of O’Sullivan 2002". */
export const withLabels = (text: string, studies: ReadonlyMap<string, Study>): string =>
  text.replace(/[a-z0-9]+(?:-[a-z0-9]+)+/g, (word) => {
    const study = studies.get(word);
    return study ? studyLabel(study) : word;
  });

/** One sentence on a pair: how many patients are the same, or that the two were never randomised. */
export function sharedSentence(shared: SharedPatients, label: (id: string) => string): string {
  const { patients, whole } = shared;
  const [later, first] = [label(shared.study), label(shared.of)];
  if (shared.kind === 'quoted')
    return `${later} is set beside figures quoted from ${first}; those are other patients, never randomised against these.`;
  const who =
    patients === null || whole === null
      ? 'patients of'
      : patients === whole
        ? `the same ${whole} patients as`
        : `${patients} of the ${whole} patients in`;
  return `${later} reports on ${who} ${first}; the two are not separate evidence.`;
}
