// What a file of src/content/studies must hold: one study as the review prints it and as its original was read.
import { z } from 'astro/zod';
import { printedAmount, verifiedAmount } from './amount.ts';
import {
  count,
  doi,
  erratumCode,
  fields,
  list,
  name,
  optionalText,
  place,
  pmid,
  printedVerifiedCount,
  refuse,
  text,
} from './ledger-parts.ts';
import { arm, subgroup } from './study-arm.ts';
import { endpoint } from './study-endpoint.ts';
import { checkStudy } from './study-check.ts';

const followUp = fields({
  years: z.number().positive().nullable().default(null).describe('Follow-up the review prints, in years.'),
  kind: z.enum(['median', 'mean', 'minimum', 'not-stated']).describe('Median, mean, minimum or not stated.'),
  printedValue: z.number().positive().nullable().default(null).describe('The number the review prints.'),
  printedUnit: z.enum(['years', 'months']).nullable().default(null).describe('Its unit: years or months.'),
  verifiedYears: z
    .number()
    .positive()
    .nullable()
    .default(null)
    .describe('Follow-up from the original, in years.'),
  note: optionalText.describe('Whose follow-up it is, or what is doubtful about it.'),
}).superRefine(({ years, printedValue, printedUnit }, ctx) => {
  if (printedValue === null || years === null || printedUnit === null) return;
  const inYears = printedUnit === 'months' ? printedValue / 12 : printedValue;
  if (Math.abs(inYears - years) > 0.006) {
    refuse(
      ctx,
      ['years'],
      `${printedValue} ${printedUnit} are ${Number(inYears.toFixed(2))} years, not ${years}. → Correct one of them.`,
    );
  }
});

const statement = fields({
  quantity: text.describe('What is stated, in words; it names the figure.'),
  printed: printedAmount.nullable().default(null).describe('As the review prints it.'),
  verified: verifiedAmount.nullable().default(null).describe('As read on a public page of the original.'),
  note: optionalText.describe('What else the reader must know; the statement itself where it has no figure.'),
  errata: list(erratumCode).describe('Errata that concern this statement, for example E31.'),
});

export const studySchema = fields({
  id: name.describe('First author and year, or the trial number; the same as the file name.'),
  name: text.describe('What the study is called in the course.'),
  printedName: optionalText.describe('How the review spells the authors, where it misspells them.'),
  year: z.number().int().min(1950).max(2100).nullable().default(null).describe('Year of publication.'),
  firstAuthor: optionalText.describe('Family name of the first author.'),
  design: z
    .enum([
      'randomised',
      'randomised-update',
      'meta-analysis',
      'registry',
      'retrospective',
      'prospective-single-arm',
      'phase-1',
      'consensus',
      'guideline',
      'registered-trial',
      'not-stated',
    ])
    .describe('Design of the study.'),
  designNote: optionalText.describe('What the design word does not say, for example Phase II, two cohorts.'),
  population: text.describe('Which patients it took.'),
  histologies: list(text).describe('Histologies it was limited to.'),
  grade: optionalText.describe('Grades it took, as stated.'),
  setting: z
    .enum([
      'preoperative',
      'postoperative',
      'both',
      'brachytherapy',
      'intraoperative',
      'proton',
      'metastatic',
      'systemic',
      'other',
    ])
    .describe('Where radiotherapy stands in it.'),
  n: fields({
    ...printedVerifiedCount.shape,
    note: optionalText.describe('What the numbers include, or what is doubtful about them.'),
    otherPrinted: list(count).describe('Further totals the review prints for the same study.'),
  })
    .prefault({})
    .describe('Patients in the study.'),
  lesions: fields({
    ...printedVerifiedCount.shape,
    note: optionalText.describe('What is doubtful about the number of lesions.'),
  })
    .nullable()
    .default(null)
    .describe('Lesions treated, where they were counted apart from patients.'),
  followUp: followUp.nullable().default(null).describe('How long patients were followed.'),
  arms: z.array(arm).default([]).describe('The groups compared; a single-arm study has one, called all.'),
  subgroups: z.array(subgroup).default([]).describe('Strata or subgroups with numbers of their own.'),
  endpoints: z.array(endpoint).default([]).describe('The results.'),
  statements: z
    .array(statement)
    .default([])
    .describe('Figures of guidelines and trial records that are not outcomes.'),
  reviewPlaces: z.array(place).default([]).describe('Where the review speaks of the study.'),
  reviewRef: list(z.number().int().positive()).describe('Reference numbers of the study in the review.'),
  registryId: optionalText.describe('Number in a trial registry, for example NCT01819831.'),
  reference: name.nullable().default(null).describe('Its entry in references.json.'),
  doi: doi.describe('DOI, only if seen on a public page.'),
  pmid: pmid.describe('PubMed number in quotes, only if seen on a public page.'),
  sources: list(text).describe('Public pages on which the study or its abstract was read.'),
  identification: fields({
    kind: z
      .enum(['named', 'inferred'])
      .describe('Named in the review, or inferred because the reference list is missing.'),
    note: optionalText.describe('What the inference rests on.'),
  }).describe('How it is known which study the review means.'),
  errata: list(erratumCode).describe('Errata that concern the study, for example E19.'),
  caution: text.describe('What the study cannot tell you: one sentence.'),
}).superRefine(checkStudy);

export type Study = z.infer<typeof studySchema>;
