// What a file of src/content/since must hold: one paper or guideline that appeared after the review.
// Figures a sentence may name stand under `figures`; each number there must occur in the file's own text.
import { z } from 'astro/zod';
import { rangeFault } from './amount.ts';
import {
  chapter,
  count,
  doi,
  fields,
  interval,
  list,
  name,
  optionalText,
  pFigure,
  pmid,
  refuse,
  text,
} from './ledger-parts.ts';
import { checkInterval, checkShare } from './share-check.ts';

const level = z.enum(['abstract', 'secondary']);

const figure = fields({
  id: name.describe('Short name, used in prose: since/bishop-2025/late-toxicity-2y.'),
  what: text.describe('What the figure is, in words: endpoint, group, time point.'),
  percent: z.number().optional().describe('Percentage as given.'),
  events: count.optional().describe('Patients counted.'),
  n: count.optional().describe('Patients they were counted among.'),
  of: text.optional().describe('Whom n counts, for example patients assessed at 2 years.'),
  value: z.number().optional().describe('A ratio, a dose, a time: anything that is not a share of patients.'),
  min: z.number().optional().describe('Lower end of a range.'),
  max: z.number().optional().describe('Upper end of a range.'),
  unit: text.optional().describe('Unit of value or range, for example Gy, months, hazard ratio.'),
  interval: interval.optional().describe('Confidence interval as published.'),
  intervalLevel: z
    .union([z.literal(90), z.literal(95)])
    .optional()
    .describe('Its level: 90 or 95.'),
  p: pFigure.optional().describe('p as published; an entry of its own.'),
  mismatch: text
    .optional()
    .describe('Why percentage and counts disagree in the source itself; only then may they.'),
  level: level
    .optional()
    .describe('Only where this figure’s standing differs from the file’s: abstract or secondary.'),
}).superRefine((it, ctx) => {
  checkShare(it, ctx, { mismatch: it.mismatch });
  checkInterval(it.percent ?? it.value, it.interval, ctx, ['interval']);
  const others = [it.percent, it.events, it.n, it.value, it.min, it.max];
  if (it.p && others.some((part) => part !== undefined)) {
    refuse(ctx, ['p'], 'A name stands for one figure. → Give p an entry of its own.');
  }
  const given = [...others, it.p].some((part) => part !== undefined);
  if (!given) refuse(ctx, [], 'This figure has no number. → Give one or remove it.');
  if ((it.interval === undefined) !== (it.intervalLevel === undefined)) {
    refuse(
      ctx,
      ['intervalLevel'],
      'An interval and its level belong together. → Give both, the level as 90 or 95.',
    );
  }
  if ((it.value ?? it.min ?? it.max) !== undefined && it.unit === undefined) {
    refuse(ctx, ['unit'], 'The number has no unit. → Say what it is in: Gy, months, hazard ratio, C-index.');
  }
  const fault =
    it.min === undefined && it.max === undefined
      ? null
      : rangeFault({ min: it.min ?? null, max: it.max ?? null });
  if (fault) refuse(ctx, ['min'], fault);
});

/** Every number that stands in a text: “37.3 months (IQR 20.1-60.6)” holds 37.3, 20.1 and 60.6. */
const numbersIn = (words: string): Set<number> => new Set((words.match(/\d+(?:\.\d+)?/g) ?? []).map(Number));

const numbersOf = (it: z.infer<typeof figure>): number[] =>
  [it.percent, it.events, it.n, it.value, it.min, it.max, it.p?.value, ...(it.interval ?? [])].filter(
    (one) => one !== undefined,
  );

export const sinceSchema = fields({
  id: name.describe('First author and year; the same as the file name.'),
  title: text.describe('What it is, in the course’s own words.'),
  year: z.number().int().min(2020).max(2100).describe('Year of publication.'),
  chapter: chapter.describe('The chapter it belongs to.'),
  alsoFor: list(chapter).describe('Further chapters that mention it.'),
  inReview: z.boolean().default(false).describe('true when the review already reports it.'),
  design: text.describe('Design, as stated.'),
  n: z
    .union([count, text])
    .nullable()
    .default(null)
    .describe('Patients, or patients in words where there are several numbers.'),
  done: text.describe('What was done.'),
  result: text.describe('What was found, with its figures.'),
  meaning: text.describe('What it changes, and what it cannot tell.'),
  doi: doi.describe('DOI.'),
  doiNote: optionalText.describe('What the DOI is of, where it is not the paper’s own.'),
  pmid: pmid.describe('PubMed number in quotes.'),
  registryId: optionalText.describe('Number in a trial registry, for example NCT04562480.'),
  verifiedAt: z
    .array(text)
    .min(1, 'No page of confirmation is given. → Name the page on which it was read.')
    .describe('Pages on which it was confirmed; not printed.'),
  level: level.describe('abstract: the abstract was read; secondary: only someone else’s summary.'),
  levelNote: optionalText.describe('Which figures stand on a lower level than the rest.'),
  caveat: optionalText.describe('What is not confirmed about it.'),
  figures: z.array(figure).default([]).describe('Figures that prose may name.'),
}).superRefine((it, ctx) => {
  if (it.doi === null && it.pmid === null && it.registryId === null) {
    refuse(
      ctx,
      ['doi'],
      'Nothing identifies this paper. → Give its DOI, its PubMed number or its number in a trial registry; an entry without one is not printed.',
    );
  }
  const written = numbersIn([it.n ?? '', it.design, it.done, it.result, it.meaning].join(' '));
  const ids = it.figures.map(({ id }) => id);
  it.figures.forEach((one, i) => {
    if (ids.indexOf(one.id) !== i)
      refuse(ctx, ['figures', i, 'id'], `Two figures are called “${one.id}”. → Rename one.`);
    for (const number of numbersOf(one)) {
      if (!written.has(Math.abs(number))) {
        refuse(
          ctx,
          ['figures', i],
          `${number} does not occur in n, design, done, result or meaning. → Correct the figure or the text.`,
        );
      }
    }
  });
});

export type Since = z.infer<typeof sinceSchema>;

/** src/content/since-empty.yaml: when and how the search was made, and the chapters for which it found nothing. */
export const sinceSearchSchema = fields({
  checkedOn: z.iso
    .date('This is not a day. → Write it as ‘2026-11-23’, in quotes.')
    .describe('Day of the search.'),
  scope: text.describe('What was searched for, and what was left out.'),
  method: text.describe('How each item was confirmed.'),
  emptyChapters: z
    .partialRecord(chapter, text)
    .describe('What to say in chapters for which nothing new could be verified.'),
});

export type SinceSearch = z.infer<typeof sinceSearchSchema>;
