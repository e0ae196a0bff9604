// A quantity with a unit as guidelines and reviews print it: one value, a range, or a bound.
import { z } from 'astro/zod';
import { fields, refuse } from './ledger-parts.ts';

export const unit = z.enum(['%', 'patients', 'count', 'cm', 'mm', 'Gy', 'days', 'weeks', 'months', 'years']);

interface Bounds {
  min: number | null;
  max: number | null;
  unit?: string | null;
}

/** Says what is wrong with a range, or nothing. */
export function rangeFault({ min, max, unit: inUnit }: Bounds): string | null {
  if (min === null && max === null)
    return 'The range has no end. → Give min, max or both: a bound on one side is enough.';
  if (min !== null && max !== null && min > max) return `min ${min} is above max ${max}. → Swap them.`;
  if (inUnit === '%' && [min, max].some((value) => value !== null && (value < 0 || value > 100))) {
    return 'A percentage lies between 0 and 100. → Correct min or max.';
  }
  return null;
}

const shape = {
  min: z
    .number()
    .nullable()
    .default(null)
    .describe('Lower end; the same as max for a single value; left out for “up to”.'),
  max: z
    .number()
    .nullable()
    .default(null)
    .describe('Upper end; the same as min for a single value; left out for “at least”.'),
  unit: unit.describe('The unit: %, patients, count, cm, mm, Gy, days, weeks, months or years.'),
};

export const qualifier = z.enum(['exact', 'about', 'more-than', 'less-than', 'at-least', 'at-most']);

export const printedAmount = fields({
  ...shape,
  qualifier: qualifier.describe(
    'How firmly it is put: exact, about, more-than, less-than, at-least or at-most.',
  ),
}).superRefine((amount, ctx) => {
  const fault = rangeFault(amount);
  if (fault) refuse(ctx, ['min'], fault);
});

export const verifiedAmount = fields(shape).superRefine((amount, ctx) => {
  const fault = rangeFault(amount);
  if (fault) refuse(ctx, ['min'], fault);
});
