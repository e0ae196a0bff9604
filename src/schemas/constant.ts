// What a file of src/content/constants must hold: one number of radiobiology or practice, with its standing.
import { z } from 'astro/zod';
import { qualifier, rangeFault } from './amount.ts';
import { count, fields, interval, list, name, optionalText, refuse, text } from './ledger-parts.ts';
import { checkInterval, checkShare } from './share-check.ts';
import { standing } from './standing.ts';

export const constantSchema = fields({
  id: name.describe('Short name, used in prose: constant/alpha-beta-liposarcoma; the same as the file name.'),
  topic: z
    .enum(['alpha-beta', 'model-limit', 'time-factor', 'organ-constraint', 'timing'])
    .describe('What kind of number it is.'),
  subject: text.describe('The tissue, structure, schedule or model it is about.'),
  quantity: text.describe('What is measured, for example interval from radiotherapy to surgery.'),
  value: z.number().optional().describe('The number, where it is one.'),
  min: z.number().optional().describe('Lower end of a range; alone it means “at least”.'),
  max: z.number().optional().describe('Upper end of a range; alone it means “at most”.'),
  events: count.optional().describe('Patients counted, where it is a share of patients.'),
  n: count.optional().describe('Patients they were counted among.'),
  words: text.optional().describe('What to say where there is no number.'),
  qualifier: qualifier
    .default('exact')
    .describe('How firmly it is put: exact, about, more-than, less-than, at-least, at-most.'),
  ci95: interval.optional().describe('95% interval as published.'),
  plusMinus: z.number().positive().optional().describe('The ± published with it.'),
  unit: z
    .enum([
      'Gy',
      'per Gy',
      '%',
      'days',
      'weeks',
      'months',
      'hours',
      'cm',
      'count',
      'patients',
      'surviving fraction',
    ])
    .optional()
    .describe('Its unit.'),
  schedules: list(name).describe(
    'For timing: the schedules it belongs to, by id; the course planner offers it there.',
  ),
  calculable: z
    .boolean()
    .default(false)
    .describe('true only if calculators may start from it; false for figures that stand in notes.'),
  ...standing,
  note: optionalText.describe('What the reader must know before using it.'),
}).superRefine((it, ctx) => {
  checkShare({ events: it.events, n: it.n }, ctx);
  checkInterval(it.value, it.ci95, ctx, ['ci95']);
  const ranged = it.min !== undefined || it.max !== undefined;
  const given = [it.value !== undefined, ranged, it.events !== undefined, it.words !== undefined].filter(
    Boolean,
  ).length;
  if (given !== 1)
    refuse(
      ctx,
      ['value'],
      'A constant is one figure. → Give exactly one of: value, a range (min, max), events with n, or words.',
    );
  const fault = ranged
    ? rangeFault({ min: it.min ?? null, max: it.max ?? null, unit: it.unit ?? null })
    : null;
  if (fault) refuse(ctx, ['min'], fault);
  if (it.unit === '%' && it.value !== undefined) checkShare({ percent: it.value }, ctx, { path: ['value'] });
  if ((it.value !== undefined || ranged) && it.unit === undefined)
    refuse(ctx, ['unit'], 'The number has no unit. → Give its unit.');
  if ((it.events === undefined) !== (it.n === undefined))
    refuse(ctx, ['n'], 'Events and n belong together. → Give both.');
  if (
    it.calculable &&
    it.topic === 'alpha-beta' &&
    [it.value, it.min].some((one) => one !== undefined && one <= 0)
  ) {
    refuse(
      ctx,
      ['value'],
      'No calculation can start from an alpha/beta of 0 or below. → Set calculable to false.',
    );
  }
});

export type Constant = z.infer<typeof constantSchema>;
