// The result of one arm: as printed, as verified, as counts inferred from it, and as worked out here.
import { z } from 'astro/zod';
import { count, fields, interval, name, refuse, text } from './ledger-parts.ts';
import { checkInterval, checkShare, percentFits, shareText } from './share-check.ts';

/** One reading of an arm's result. */
const face = fields({
  percent: z.number().optional().describe('Percentage as given, 0 to 100.'),
  percentRange: interval.optional().describe('Lowest and highest percentage where only a range is given.'),
  events: count.optional().describe('Patients counted, in the sense of “counted”.'),
  n: count.optional().describe('Patients they were counted among.'),
  ci95: interval.optional().describe('95% interval as published, in per cent; never one worked out here.'),
  medianYears: z
    .number()
    .positive()
    .optional()
    .describe('A median time in years, where the result is a time.'),
  as: text.optional().describe('A word of the review that the figure stands for, or how it was misprinted.'),
  mismatch: text
    .optional()
    .describe('Why percentage and counts disagree in the original itself; only then may they.'),
}).superRefine((figures, ctx) => {
  if (Object.keys(figures).length === 0)
    refuse(ctx, [], 'This reading is empty. → Give a figure or leave it out.');
  checkShare(figures, ctx, { mismatch: figures.mismatch });
  checkInterval(figures.percent, figures.ci95, ctx, ['ci95']);
  const limits = [...(figures.percentRange ?? []), ...(figures.ci95 ?? [])];
  if (limits.some((limit) => limit < 0 || limit > 100)) {
    refuse(
      ctx,
      [figures.ci95 ? 'ci95' : 'percentRange'],
      'A percentage lies between 0 and 100. → Correct the limits.',
    );
  }
});

const computed = fields({
  percent: z.number().min(0).max(100).describe('Percentage worked out from the counts, one decimal.'),
  ci95: interval.describe('95% interval worked out from the counts, in per cent.'),
  method: z.literal('Wilson').describe('How the interval was worked out.'),
  basis: z.enum(['printed', 'verified', 'inferred']).describe('Which counts it was worked out from.'),
}).superRefine((sum, ctx) => checkInterval(sum.percent, sum.ci95, ctx, ['ci95']));

export const armValue = fields({
  arm: name.describe('The arm, by its id.'),
  printed: face.nullable().default(null).describe('The figure as the review prints it, errors included.'),
  verified: face.nullable().default(null).describe('The figure as read on a public page of the original.'),
  inferred: face
    .nullable()
    .default(null)
    .describe('Whole-number counts that reproduce the percentage; not published.'),
  computed: computed.nullable().default(null).describe('Our own percentage and interval from the counts.'),
}).superRefine((value, ctx) => {
  const { inferred, computed: sum } = value;
  if (
    inferred &&
    (inferred.events === undefined || inferred.n === undefined || inferred.percent !== undefined)
  ) {
    refuse(
      ctx,
      ['inferred'],
      'Inferred counts are events and n, nothing else. → Put the percentage in printed or verified.',
    );
  } else if (inferred) {
    const counts = { events: inferred.events ?? 0, n: inferred.n ?? 0 };
    const source = value.verified?.percent !== undefined ? value.verified : value.printed;
    if (source?.percent === undefined) {
      refuse(
        ctx,
        ['inferred'],
        'Counts can be inferred only from a percentage. → Give it in printed or verified.',
      );
    } else if (!percentFits(source.percent, counts) && !source.mismatch) {
      refuse(
        ctx,
        ['inferred'],
        `${shareText(counts)}, which does not reproduce ${source.percent}%. → Correct the counts or leave them out.`,
      );
    }
  }
  if (!sum) return;
  const basis = value[sum.basis];
  if (basis?.events === undefined || basis.n === undefined) {
    refuse(
      ctx,
      ['computed', 'basis'],
      `An interval needs events and n, and “${sum.basis}” has not both. → Give them or leave computed out.`,
    );
  } else if (
    !percentFits(sum.percent, { events: basis.events, n: basis.n }) &&
    Math.abs(sum.percent - (100 * basis.events) / basis.n) > 0.06
  ) {
    refuse(
      ctx,
      ['computed', 'percent'],
      `${shareText({ events: basis.events, n: basis.n })}, not ${sum.percent}%. → Correct the counts or work it out again.`,
    );
  }
});

type Value = z.infer<typeof armValue>;

/** The best-known percentage of an arm and how far rounding may have moved it. */
export function percentOf(value: Value | undefined): { percent: number; slack: number } | null {
  const counts = [value?.verified, value?.inferred, value?.printed].find(
    (it) => it?.events !== undefined && it.n,
  );
  if (counts) return { percent: (100 * (counts.events ?? 0)) / (counts.n ?? 1), slack: 0 };
  const percentGiven = value?.verified?.percent ?? value?.printed?.percent;
  return percentGiven === undefined ? null : { percent: percentGiven, slack: 0.5 };
}
