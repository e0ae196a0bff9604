// An endpoint of a study: what was measured in whom, its figures arm by arm, and the comparison.
// That the arms exist in the study is checked in study-check.ts.
import { z } from 'astro/zod';
import { erratumCode, fields, list, name, optionalText, refuse, text } from './ledger-parts.ts';
import { contrast, pValue } from './study-comparison.ts';
import { armValue, percentOf } from './study-value.ts';

const words = fields({
  printed: optionalText.describe('In own words, what the review says.'),
  verified: optionalText.describe('In own words, what the original says.'),
});

export const endpoint = fields({
  id: name.describe('Short name, used in figures: wound-complications-120d.'),
  name: text.describe('What the reader calls the endpoint.'),
  domain: z
    .enum([
      'local-control',
      'local-failure-free',
      'survival',
      'disease-free-survival',
      'distant-control',
      'wound-complication',
      'late-toxicity',
      'acute-toxicity',
      'pathological-response',
      'resection-margin',
      'fracture',
      'other',
    ])
    .describe('The kind of outcome.'),
  better: z.enum(['higher', 'lower']).describe('Whether a higher or a lower figure is the better one.'),
  timeYears: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe('Time point in years as the figure should be read.'),
  timeYearsPrinted: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe('Time point the review gives, in years.'),
  timeNote: optionalText.describe('Anything the reader must know of the time point.'),
  population: text.describe('Whom the figures are about, for example all randomised.'),
  kind: z
    .enum(['crude', 'actuarial', 'not-stated'])
    .describe('Crude (counts over patients), actuarial (an estimate at a time), or not stated.'),
  counted: optionalText.describe('What “events” counts, for example patients with a wound complication.'),
  values: z.array(armValue).default([]).describe('One entry an arm.'),
  p: pValue.nullable().default(null).describe('The p value of the comparison.'),
  quantity: contrast.nullable().default(null).describe('A ratio or difference between arms.'),
  qualitative: words.prefault({}).describe('The result in words where no figure is given.'),
  certainty: z
    .enum(['printed-only', 'abstract-verified', 'full-text-only', 'arithmetic'])
    .describe(
      'abstract-verified: seen on a public page of the original; full-text-only: abstract read, figure not in it; printed-only: original not seen; arithmetic: rests on calculation.',
    ),
  note: optionalText.describe('What else the reader must know.'),
  related: list(name).describe('Endpoints of the same study to be read together with this one.'),
  errata: list(erratumCode).describe('Errata that concern this endpoint, for example E19.'),
}).superRefine((it, ctx) => {
  const seen = new Set<string>();
  it.values.forEach((value, i) => {
    if (seen.has(value.arm))
      refuse(ctx, ['values', i, 'arm'], `The arm “${value.arm}” has two entries here. → Keep one.`);
    seen.add(value.arm);
    const counts = [value.printed, value.verified, value.inferred].some(
      (reading) => reading?.events !== undefined,
    );
    if (counts && it.counted === null)
      refuse(
        ctx,
        ['counted'],
        'Nothing says what the events count. → Say it, for example “patients with a local recurrence”.',
      );
    if (value.computed && it.kind === 'actuarial') {
      refuse(
        ctx,
        ['values', i, 'computed'],
        'No interval is worked out from counts for an actuarial rate. → Remove computed.',
      );
    }
  });
  const shown = it.quantity?.verified ?? it.quantity?.computed;
  if (!it.quantity || !shown || !it.quantity.measure.endsWith('-difference-points') || it.values.length !== 2)
    return;
  const [first, second] = it.values.map(percentOf);
  if (!first || !second) return;
  const difference = first.percent - second.percent;
  if (Math.abs(difference - shown.value) > 0.6 + first.slack + second.slack) {
    refuse(
      ctx,
      ['quantity'],
      `The arms “${it.values[0]?.arm}” and “${it.values[1]?.arm}” differ by ${Number(difference.toFixed(1))} points, but the contrast “${it.quantity.contrast}” is given as ${shown.value}. → Were two arms swapped? The arm the contrast names first comes first.`,
    );
  }
});
