// How the arms of a study differ: a ratio or difference with its interval, and the p value.
import { z } from 'astro/zod';
import { fields, interval, optionalText, pFigure, text } from './ledger-parts.ts';
import { checkInterval } from './share-check.ts';

const effect = {
  value: z.number().describe('The ratio or difference.'),
  ci95: interval.nullable().default(null).describe('Its 95% interval.'),
};

export const contrast = fields({
  measure: z
    .enum([
      'hazard-ratio',
      'odds-ratio',
      'risk-difference-points',
      'survival-difference-points',
      'survival-advantage-percent',
    ])
    .describe('What kind of contrast it is; differences are in percentage points.'),
  contrast: text.describe('Which way round: first against second, for example pre- minus post-operative.'),
  printed: fields({
    op: z.enum(['=', '>', '<', '<=', '>=']).describe('Exact or a bound.'),
    value: effect.value,
  })
    .nullable()
    .default(null)
    .describe('As the review prints it.'),
  verified: fields(effect)
    .superRefine((it, ctx) => checkInterval(it.value, it.ci95, ctx, ['ci95']))
    .nullable()
    .default(null)
    .describe('As read on a public page of the original.'),
  computed: fields({ ...effect, method: z.literal('Newcombe').describe('How the interval was worked out.') })
    .superRefine((it, ctx) => checkInterval(it.value, it.ci95, ctx, ['ci95']))
    .nullable()
    .default(null)
    .describe('Our own sum from the counts.'),
});

export const pValue = fields({
  printed: pFigure.nullable().default(null).describe('p as the review prints it.'),
  verified: pFigure.nullable().default(null).describe('p as read on a public page of the original.'),
  sided: z.enum(['one', 'two', 'not-stated']).describe('One- or two-sided, as published.'),
  test: optionalText.describe('The test behind the published p, where it is named.'),
  recomputed: fields({
    value: z.number().min(0).max(1).describe('Exact p from the counts.'),
    test: text.describe('The exact test used.'),
    basis: z.enum(['printed', 'verified', 'inferred']).describe('Which counts it was worked out from.'),
  })
    .nullable()
    .default(null)
    .describe(
      'Our own exact test on unadjusted counts; it can differ from a stratified or time-to-event test.',
    ),
  note: optionalText.describe('What the p value is for, or what is doubtful about it.'),
});
