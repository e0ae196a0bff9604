// What an entry of src/content/references.json must hold: a citation in CSL-JSON, with how sure its identity is.
import { z } from 'astro/zod';
import { fields, name, text } from './ledger-parts.ts';

export const referenceSchema = fields({
  id: name.describe('The name studies and constants cite it by.'),
  type: z.enum(['article-journal', 'webpage']).describe('Journal article or web page.'),
  title: text.describe('Title.'),
  author: z
    .array(
      fields({
        family: text.describe('Family name.'),
        given: z.string().describe('Given names or initials.'),
      }),
    )
    .min(1, 'No author is given. → Name at least the first author.')
    .describe('Authors in order; et_al says whether more follow.'),
  'container-title': text.optional().describe('Journal or site.'),
  volume: text.optional().describe('Volume.'),
  issue: text.optional().describe('Issue.'),
  page: text.optional().describe('Pages.'),
  issued: fields({
    'date-parts': z
      .array(z.array(z.number().int()))
      .min(1)
      .describe('Year, then month and day if known: [[2002]].'),
  })
    .optional()
    .describe('Date of publication.'),
  DOI: z
    .string()
    .regex(/^10\.\d{4,9}\/\S+$/, 'This is not a DOI. → Begin with 10. and leave out the address.')
    .optional()
    .describe('DOI, only if seen.'),
  PMID: z
    .string()
    .regex(/^\d{6,9}$/, 'This is not a PubMed number. → Write its six to nine digits in quotes.')
    .optional()
    .describe('PubMed number, only if seen.'),
  custom: fields({
    verified: text.describe('The page on which it was confirmed, or “no”.'),
    et_al: z.boolean().describe('true when more authors follow.'),
    review_ref: z
      .union([z.number().int(), text])
      .nullable()
      .describe('Its number in the review, where it has one.'),
    identification: text.describe('named, inferred (from what), or extra source.'),
    note: text.optional().describe('What could not be confirmed.'),
  }).describe('What CSL has no field for.'),
});

export type Reference = z.infer<typeof referenceSchema>;
