// Shapes and checks that several content files share: names, texts, counts, intervals, places, p values.
// What a whole study, claim or margin rule must hold stands in its own schema.
import { z } from 'astro/zod';

export type Context = z.RefinementCtx<unknown>;
export type Path = (string | number)[];

/** Refuses the file with a sentence that says what is wrong and how to mend it. */
export const refuse = (ctx: Context, path: Path, message: string): void => {
  ctx.addIssue({ code: 'custom', path, message });
};

/** An object that refuses fields it does not know, so that a misspelt field is never silently ignored. */
export const fields = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `There is no field “${issue.keys.join('”, “')}” here. → Correct its spelling or remove it; the fields are: ${Object.keys(shape).join(', ')}.`
        : undefined,
  });

export const name = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'This is not a name. → Write lower-case letters and digits with single hyphens, for example wound-complications-120d.',
  );
export const text = z.string().trim().min(1, 'The text is empty. → Write it, or leave the field out.');
export const optionalText = text.nullable().default(null);
export const erratumCode = z
  .string()
  .regex(/^E\d{2}$/, 'This is not the code of an erratum. → Write E and two digits, for example E19.');
export const doi = z
  .string()
  .regex(
    /^10\.\d{4,9}\/\S+$/,
    'This is not a DOI. → Begin with 10. and leave out the address, for example 10.1016/S0140-6736(02)09292-9.',
  )
  .nullable()
  .default(null);
export const pmid = z
  .string('A PubMed number is text here. → Put it in quotes.')
  .regex(
    /^\d{6,9}$/,
    'This is not a PubMed number. → Write its six to nine digits in quotes, for example ‘12103287’.',
  )
  .nullable()
  .default(null);
const uniqueList = <Item extends z.ZodType<string | number>>(item: Item) =>
  z
    .array(item)
    .refine((list) => new Set(list).size === list.length, 'An entry stands here twice. → Keep it once.');
export const list = <Item extends z.ZodType<string | number>>(item: Item) => uniqueList(item).default([]);
export const count = z
  .number()
  .int('Patients are whole numbers. → Give a whole number.')
  .nonnegative('A count cannot be below 0. → Correct it.');

/** Two limits, the lower first. */
export const interval = z
  .tuple([z.number(), z.number()])
  .refine(([low, high]) => low <= high, 'The limits are the wrong way round. → Write [lower, upper].');

export const chapter = z.enum([
  'introduction',
  'local-control',
  'overall-survival',
  'chemoradiation',
  'external-beam',
  'preoperative',
  'postoperative',
  'brachytherapy',
  'intraoperative',
  'hadron-therapy',
  'oligometastatic-disease',
  'future-directions',
  'conclusions',
]);

export const place = fields({
  section: text.describe('The section or table of the review, for example Table 2.'),
  lines: interval.describe('First and last line in the text of the review, for example [402, 413].'),
});

export const printedVerifiedCount = fields({
  printed: count.nullable().default(null).describe('The number as the review prints it, errors included.'),
  verified: count.nullable().default(null).describe('The number as read on a public page of the original.'),
});

export const pFigure = fields({
  op: z
    .enum(['=', '<', '<=', '>'])
    .describe('Whether the paper gives p exactly (=) or as a bound (<, <=, >).'),
  value: z
    .number()
    .min(0)
    .max(1, 'A p value lies between 0 and 1. → Correct it.')
    .describe('The p value as published.'),
});
