// An arm of a study: who was in it, how it was treated, with which dose schedules.
import { z } from 'astro/zod';
import {
  count,
  fields,
  interval,
  name,
  optionalText,
  printedVerifiedCount,
  refuse,
  text,
} from './ledger-parts.ts';

export const armSchedule = fields({
  component: z.enum(['ebrt', 'brachytherapy', 'iort', 'proton', 'sbrt']).describe('Kind of radiotherapy.'),
  label: optionalText.describe(
    'Which phase, alternative or share of patients it is, where there are several.',
  ),
  totalGy: z.number().positive().nullable().default(null).describe('Total dose in Gy.'),
  totalGyRange: interval
    .nullable()
    .default(null)
    .describe('Lowest and highest total dose in Gy, for example [60, 66].'),
  fractions: count.nullable().default(null).describe('Number of fractions.'),
  fractionsRange: interval
    .nullable()
    .default(null)
    .describe('Fewest and most fractions, for example [3, 8].'),
  dosePerFractionGy: z.number().positive().nullable().default(null).describe('Dose of one fraction in Gy.'),
  source: z
    .enum(['printed', 'verified', 'arithmetic'])
    .describe('Where it stands: printed (the review), verified (the original) or arithmetic.'),
  note: optionalText.describe('Anything the reader must know of the schedule.'),
}).superRefine(({ totalGy, totalGyRange, fractions, dosePerFractionGy }, ctx) => {
  if (totalGy === null && totalGyRange === null)
    refuse(ctx, ['totalGy'], 'The schedule has no dose. → Give totalGy or totalGyRange.');
  if (totalGy === null || fractions === null || dosePerFractionGy === null) return;
  if (Math.abs(fractions * dosePerFractionGy - totalGy) > 0.01) {
    const product = Number((fractions * dosePerFractionGy).toFixed(2));
    refuse(
      ctx,
      ['totalGy'],
      `${fractions} fractions of ${dosePerFractionGy} Gy are ${product} Gy, not ${totalGy} Gy. → Correct one of the three.`,
    );
  }
});

export const arm = fields({
  id: name.describe('Short name of the arm, used in figures: preop, postop, all.'),
  label: text.describe('What the reader calls the arm, for example Pre-operative RT.'),
  n: printedVerifiedCount.prefault({}).describe('Patients in the arm.'),
  treatment: optionalText.describe('What the patients of this arm had.'),
  schedules: z
    .array(armSchedule)
    .default([])
    .describe('One entry a phase or alternative; the doses of separate entries are not to be added.'),
  external: optionalText.describe(
    'The study this arm is quoted from, when it was never randomised against the others.',
  ),
});

export const subgroup = fields({
  id: name.describe('Short name of the subgroup, for example high-grade.'),
  label: text.describe('What the reader calls the subgroup.'),
  n: printedVerifiedCount.prefault({}).describe('Patients in the subgroup.'),
  arms: z
    .array(
      fields({
        arm: name.describe('The arm, by its id.'),
        printed: count
          .nullable()
          .default(null)
          .describe('Patients of this arm in the subgroup, as the review prints it.'),
        verified: count
          .nullable()
          .default(null)
          .describe('Patients of this arm in the subgroup, from the original.'),
      }),
    )
    .default([])
    .describe('The subgroup split by arm.'),
});
