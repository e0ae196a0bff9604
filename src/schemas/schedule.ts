// What a file of src/content/schedules must hold: one dose schedule the course names, with where it was used.
// The dose explorer's presets and reference marks are taken from these files.
import { z } from 'astro/zod';
import { fields, list, name, optionalText, refuse, text } from './ledger-parts.ts';
import { standing } from './standing.ts';

/** 25 fractions of 2 Gy are `25x2`, 15 of 2.85 Gy are `15x2-85`. */
export const scheduleId = ({
  fractions,
  dosePerFractionGy,
}: {
  fractions: number;
  dosePerFractionGy: number;
}): string => `${fractions}x${String(dosePerFractionGy).replace('.', '-')}`;

export const scheduleSchema = fields({
  id: z.string().describe('Fractions, x, dose per fraction: 25x2, 15x2-85; the same as the file name.'),
  name: text.describe('What the reader calls it, for example Five weeks before surgery.'),
  fractions: z
    .number()
    .int('Fractions are whole numbers. → Give a whole number.')
    .positive('A schedule has at least one fraction. → Correct it.')
    .describe('Number of fractions.'),
  dosePerFractionGy: z
    .number()
    .positive('A dose is above 0 Gy. → Correct it.')
    .describe('Dose of one fraction in Gy.'),
  totalGy: z.number().positive('A dose is above 0 Gy. → Correct it.').describe('Total dose in Gy.'),
  everyDays: z
    .number()
    .int('Days are whole numbers. → Give 1 or 2.')
    .positive('Fractions lie at least 1 day apart. → Give 1 or 2.')
    .default(1)
    .describe('Least days from one fraction to the next: 2 where the source gives one every other day.'),
  setting: z
    .enum(['preoperative', 'postoperative', 'boost', 'sbrt', 'other'])
    .describe('Where it is used: preoperative, postoperative, boost, sbrt or other.'),
  usedIn: list(name).describe('Studies of the ledger that used it, by id.'),
  usedSince: list(name).describe('Entries of src/content/since that used it, by id.'),
  preset: z.boolean().default(false).describe('true if the dose explorer offers it as a starting point.'),
  mark: z.boolean().default(false).describe('true if figures draw it as a reference mark.'),
  ...standing,
  note: optionalText.describe('What the reader must know of it, for example that it is not established.'),
}).superRefine((it, ctx) => {
  const product = Number((it.fractions * it.dosePerFractionGy).toFixed(3));
  if (Math.abs(product - it.totalGy) > 0.001) {
    refuse(
      ctx,
      ['totalGy'],
      `${it.fractions} fractions of ${it.dosePerFractionGy} Gy are ${product} Gy, not ${it.totalGy} Gy. → Correct one of the three.`,
    );
  }
  if (it.id !== scheduleId(it)) {
    refuse(
      ctx,
      ['id'],
      `${it.fractions} fractions of ${it.dosePerFractionGy} Gy are called “${scheduleId(it)}”, not “${it.id}”. → Rename it and its file.`,
    );
  }
});

export type Schedule = z.infer<typeof scheduleSchema>;
