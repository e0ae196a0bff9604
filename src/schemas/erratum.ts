// What a file of src/content/errata must hold: one point where the course reads the review differently.
import { z } from 'astro/zod';
import { erratumCode, fields, list, name, place, text } from './ledger-parts.ts';

export const erratumSchema = fields({
  code: erratumCode.describe('E and two digits; the file is called the same in lower case: e19.yaml.'),
  severity: z
    .enum(['S1', 'S2', 'S3'])
    .describe(
      'S1 would teach a wrong fact; S2 misleading or incomplete; S3 wording, citation or typography.',
    ),
  title: text.describe('The point in a few words.'),
  places: z
    .array(place)
    .min(1, 'No place in the review is given. → Say where it stands.')
    .describe('Where it stands in the review.'),
  kind: z
    .array(z.enum(['arithmetic', 'internal', 'original', 'literature']))
    .min(1, 'Nothing says how the point was found. → Give at least one kind.')
    .describe(
      'How it was found: arithmetic, internal contradiction, original checked, literature knowledge.',
    ),
  printed: text.describe('What is printed, in bare figures or paraphrase, never a sentence of the review.'),
  problem: text.describe('What is wrong with it.'),
  original: text.describe('What the original reports.'),
  sources: list(text).describe('Public pages on which that was read.'),
  certainty: z
    .enum(['verified', 'arithmetic', 'unverified'])
    .describe(
      'verified: original read on a public page; arithmetic: shown by calculation or by the text itself; unverified: neither.',
    ),
  teach: text.describe('What this course says instead.'),
  studies: list(name).describe('Studies it concerns.'),
  claims: list(name).describe('Claims it concerns.'),
});

export type Erratum = z.infer<typeof erratumSchema>;
