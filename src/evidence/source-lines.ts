// Says in one or two lines what a source is: who, when, design, how many, which arms. For margin notes and lists.
import type { Study } from '../schemas/study.ts';

const DESIGN: Record<Study['design'], string> = {
  randomised: 'randomised trial',
  'randomised-update': 'later report of a randomised trial',
  'meta-analysis': 'meta-analysis',
  registry: 'registry study',
  retrospective: 'retrospective series',
  'prospective-single-arm': 'prospective, one arm',
  'phase-1': 'phase I study',
  consensus: 'consensus',
  guideline: 'guideline',
  'registered-trial': 'registered trial',
  'not-stated': 'design not stated',
};

/** "randomised trial", in words. */
export const designWords = (design: Study['design']): string => DESIGN[design];

/** "O’Sullivan 2002"; the registry number where a trial has no paper. */
export function studyLabel(study: Pick<Study, 'firstAuthor' | 'year' | 'name' | 'registryId'>): string {
  if (study.firstAuthor && study.year) return `${study.firstAuthor.replace("'", '’')} ${study.year}`;
  return study.registryId ?? study.name;
}

/** Patients of a study: the verified number before the printed one. */
export const patientsOf = (study: Study): number | null => study.n.verified ?? study.n.printed;

/** Arms of the study itself (not those quoted from another trial), "Pre-operative RT 94, post-operative RT 96". */
function armsOf(study: Study): string {
  const own = study.arms.filter((arm) => !arm.external && (arm.n.verified ?? arm.n.printed) !== null);
  if (own.length < 2) return '';
  return own.map((arm) => `${arm.label} ${arm.n.verified ?? arm.n.printed}`).join(', ');
}

/** "NCIC SR2, pre- versus post-operative RT. Randomised trial, 190 patients (…)." */
export function studyLine(study: Study): string {
  const n = patientsOf(study);
  const arms = armsOf(study);
  const design = DESIGN[study.design];
  const size = n === null ? '' : `, ${n} patients${arms ? `: ${arms}` : ''}`;
  const name = studyLabel(study) === study.name ? '' : `${study.name}. `;
  return `${name}${design.charAt(0).toUpperCase()}${design.slice(1)}${size}.`;
}
