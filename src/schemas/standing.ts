// How sure the course is of a figure that is not a study's result, and where it stands.
import { z } from 'astro/zod';
import { doi, list, name, pmid, text } from './ledger-parts.ts';

export const level = z.enum(['read', 'secondary', 'literature', 'computed', 'printed', 'course']);
export type Level = z.infer<typeof level>;

const levelLine =
  'read: on a public page of the source; secondary: on someone else’s page; literature: known, not verified here; computed: worked out here; printed: as the review prints it; course: a rule of this course.';

/** Fields that say where a figure comes from. */
export const standing = {
  level: level.describe(levelLine),
  source: text.describe('Where it comes from, in words a reader understands.'),
  reference: name.nullable().default(null).describe('Its entry in references.json, where it has one.'),
  study: name.nullable().default(null).describe('The study of the ledger it comes from, where it does.'),
  doi: doi.describe('DOI, only if seen.'),
  pmid: pmid.describe('PubMed number in quotes, only if seen.'),
  sources: list(text).describe('Public pages on which it was read; not printed.'),
};

/** Whether the figure was seen on a public page. */
export const isVerified = (of: Level): boolean => of === 'read' || of === 'secondary';
