// Short words the study pages share: units in the right number, and how far a study was read.
import type { Study } from '../schemas/study.ts';

/** "1 year", "3.3 years" */
export const nounOf = (value: number, unit: 'years' | 'months' | null): string =>
  unit === null ? '' : value === 1 ? unit.slice(0, -1) : unit;

/** How far the study was read: from the pages recorded and the certainty of its endpoints. */
export function readingLevel(study: Pick<Study, 'sources' | 'endpoints'>): string {
  const levels = new Set(study.endpoints.map(({ certainty }) => certainty));
  if (study.sources.length === 0) return 'Not seen in the original; as the review prints it';
  if (levels.has('abstract-verified'))
    return levels.has('full-text-only')
      ? 'Abstract read; some figures stand only in the full text'
      : 'Abstract or public record read';
  return levels.has('full-text-only')
    ? 'Abstract read; its figures stand only in the full text'
    : 'Public record seen';
}
