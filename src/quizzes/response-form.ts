// What does a response look like in a file or in storage? The forms of answering.ts and certainty.ts, for all that was written
// down once and is read again; other fields are left out.
import './without-eval.ts';
import * as z from 'zod/mini';
import { CONTOUR_RULES } from '../models/contour-key.ts';
import type { Response } from './answering.ts';
import { certaintyLevels } from './certainty.ts';

/** Most letters of an id or of what was typed, and most points of an outline; chosen by eye, far above what a page makes. */
const word = z.string().check(z.maxLength(20_000));
const point = z.readonly(z.tuple([z.number(), z.number()]));
const ring = z.array(point).check(z.maxLength(5000));

export const outlinesForm = z.object({ axial: ring, coronal: ring });

const agreement = z.nullable(
  z.object({ dice: z.number(), meanSignedCm: z.number(), hausdorff95Cm: z.number() }),
);
const slip = z.object({
  section: z.enum(['axial', 'coronal']),
  what: z.enum(['short', 'beyond']),
  end: z.optional(z.enum(['upper', 'lower'])),
  cm: z.number(),
});
const measured = z.object({
  findings: z.array(
    z.object({
      rule: z.enum(CONTOUR_RULES),
      state: z.enum(['kept', 'broken', 'not-reached']),
      slips: z.array(slip),
      sparedCm: z.optional(z.number()),
    }),
  ),
  agreement: z.object({ axial: agreement, coronal: agreement }),
});

export const responseForm = z.discriminatedUnion('type', [
  z.object({ type: z.literal('single'), option: z.nullable(word) }),
  z.object({ type: z.literal('multiple'), options: z.array(word) }),
  z.object({ type: z.literal('numeric'), text: word }),
  z.object({ type: z.literal('ordering'), order: z.nullable(z.array(word)) }),
  z.object({ type: z.literal('drawing'), outlines: outlinesForm, measured: z.nullable(measured) }),
]) satisfies z.ZodMiniType<Response>;

export const certaintyForm = z.enum(certaintyLevels);
