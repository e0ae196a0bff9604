// What a file of src/content/claims must hold: a statement of the review that is no single study's result.
import { z } from 'astro/zod';
import { printedAmount, verifiedAmount } from './amount.ts';
import { erratumCode, fields, list, name, optionalText, place, refuse, text } from './ledger-parts.ts';
import { slugOf } from './quantity-name.ts';

export const claimSchema = fields({
  id: name
    .startsWith('c-', 'A claim’s name starts with c-. → Write for example c-preop-volumes.')
    .describe('c- and a few words; the same as the file name.'),
  topic: text.describe('What it is about, in one or two words.'),
  statement: text.describe('The statement in the course’s own words.'),
  values: z
    .array(
      fields({
        quantity: text.describe('What is measured, in words; it names the figure.'),
        printed: printedAmount.nullable().default(null).describe('As the review prints it.'),
        verified: verifiedAmount.nullable().default(null).describe('As read on a public page.'),
        note: optionalText.describe('What else the reader must know of this figure.'),
      }),
    )
    .default([])
    .describe('Its figures.'),
  places: z.array(place).default([]).describe('Where the review says so.'),
  reviewRef: list(z.number().int().positive()).describe('Reference numbers the review gives for it.'),
  errata: list(erratumCode).describe('Errata that concern it, for example E31.'),
  note: optionalText.describe('What else the reader must know.'),
}).superRefine(({ values }, ctx) => {
  const names = values.map(({ quantity }) => slugOf(quantity));
  names.forEach((one, i) => {
    if (names.indexOf(one) !== i) {
      refuse(
        ctx,
        ['values', i, 'quantity'],
        `Two figures are called “${one}”. → Word one of them differently.`,
      );
    }
  });
});

export type Claim = z.infer<typeof claimSchema>;
