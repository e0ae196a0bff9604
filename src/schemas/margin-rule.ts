// What a file of src/content/margin-rules must hold: how one source grows the tumour volume to the target.
import { z } from 'astro/zod';
import { fields, name, optionalText, refuse, text } from './ledger-parts.ts';
import { isVerified, standing } from './standing.ts';

const faulty =
  'This is not a margin. → Give 0 to 10 cm as a number (5 mm is 0.5), or {min, max} with min below max.';
const cm = z.number().min(0, faulty).max(10, faulty);

const margin = z
  .union(
    [
      cm,
      fields({ min: cm.describe('Smallest, in cm.'), max: cm.describe('Largest, in cm.') }).refine(
        ({ min, max }) => min < max,
        faulty,
      ),
    ],
    faulty,
  )
  .nullable()
  .default(null);

export const marginRuleSchema = fields({
  id: name.describe('Short name, used in prose after margin-rule/; the same as the file name.'),
  name: text.describe('What the reader calls the rule.'),
  setting: z.enum(['preoperative', 'postoperative']).describe('Before or after surgery.'),
  appliesTo: optionalText.describe('For which tumours it holds, where it does not hold for all.'),
  startsFrom: z
    .enum(['gtv', 'bed'])
    .describe(
      'What is grown: the tumour or the place where it was (gtv), or the bed with scar, drains and clips (bed).',
    ),
  alongCm: margin.describe('Margin along the limb in cm: a number, or {min, max}.'),
  acrossCm: margin.describe('Margin across the limb in cm: a number, or {min, max}.'),
  ptvCm: margin.describe('Margin from CTV to PTV in cm, equal in all directions: a number, or {min, max}.'),
  otherwise: fields({
    appliesTo: text.describe('For which tumours this second setting holds.'),
    alongCm: margin.describe('Margin along the limb in cm.'),
    acrossCm: margin.describe('Margin across the limb in cm.'),
  })
    .nullable()
    .default(null)
    .describe('The margins for the tumours the first setting does not cover.'),
  secondPhase: fields({
    afterGy: z.number().positive().describe('Dose in Gy after which the volume shrinks.'),
    alongCm: margin.describe('Margin along the limb in cm.'),
    acrossCm: margin.describe('Margin across the limb in cm.'),
    boostGy: z
      .union([
        z.number().positive(),
        fields({
          min: z.number().positive().describe('Least, in Gy.'),
          max: z.number().positive().describe('Most, in Gy.'),
        }),
      ])
      .describe('Dose of the second phase in Gy: a number, or {min, max}.'),
  })
    .nullable()
    .default(null)
    .describe('The smaller volume of a two-phase course.'),
  stopsAt: z
    .array(z.enum(['compartment-end', 'fascia', 'bone', 'skin']))
    .default([])
    .describe(
      'Where the source lets the margin end: compartment-end, fascia, bone, skin; empty where it does not say.',
    ),
  verified: z
    .boolean()
    .describe('true if the centimetres were read on a public page, false if they were not.'),
  ...standing,
  note: optionalText.describe('What the reader must know before applying it.'),
}).superRefine((it, ctx) => {
  if (it.alongCm === null && it.acrossCm === null)
    refuse(ctx, ['alongCm'], 'The rule has no margin. → Give at least one.');
  if (it.verified !== isVerified(it.level)) {
    refuse(
      ctx,
      ['verified'],
      `Level “${it.level}” means verified: ${isVerified(it.level)}. → Correct one of the two.`,
    );
  }
});

export type MarginRule = z.infer<typeof marginRuleSchema>;
