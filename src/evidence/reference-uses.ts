// Where the course uses a reference: the studies, later papers and constants that name it.
import type { Reference } from '../schemas/reference.ts';
import type { Ledger } from './ledger.ts';
import { studyLabel } from './source-lines.ts';

export interface ReferenceUse {
  href: string;
  text: string;
}

/** Pages that rest on a reference, each once. */
export function usesOf(reference: Reference, ledger: Ledger): ReferenceUse[] {
  const studies = [...ledger.studies]
    .filter(([, study]) => study.reference === reference.id)
    .map(([id, study]) => ({ href: `/studies/${id}/`, text: studyLabel(study) }));
  const cited = [
    ...ledger.constants.values(),
    ...ledger.schedules.values(),
    ...ledger.marginRules.values(),
  ].some((entry) => entry.reference === reference.id);
  return cited ? [...studies, { href: '/tools/dose/', text: 'constants and schedules' }] : studies;
}

/** What is not certain about a reference, in words; empty when nothing is. */
export function doubtsAbout({ custom }: Reference): string[] {
  return [
    custom.identification.startsWith('inferred') ? 'identification inferred' : '',
    custom.verified === 'no' ? 'not verified' : '',
    custom.note ?? '',
  ].filter(Boolean);
}
