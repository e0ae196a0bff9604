// Is this the draft of an examination, in a form that can be taken up? Nothing kept is trusted before it has passed here: an
// examination of another edition, or one that was changed by hand, is not taken up.
import { certaintyForm, responseForm } from './response-form.ts';
import * as z from 'zod/mini';
import { CONTOUR_RULES } from '../models/contour-key.ts';
import { examVersion, type Exam } from './exam.ts';

const text = z.string().check(z.maxLength(20_000));
/** Root-relative, so that a link leads nowhere but into the course. */
const href = text.check(z.regex(/^\/(?![/\\])\S*$/));
const richText = z.array(
  z.discriminatedUnion('t', [
    z.object({ t: z.literal('text'), text }),
    z.object({
      t: z.literal('figure'),
      text,
      errata: z.optional(z.array(z.object({ code: text, href }))),
    }),
    z.object({ t: z.literal('link'), text, href }),
  ]),
);

const common = {
  id: text,
  leadIn: richText,
  objective: text,
  examines: z.object({ chapter: text, objective: text }),
  difficulty: z.enum(['core', 'applied', 'stretch']),
  rereads: z.object({ href, text }),
};
const options = z.array(
  z.object({
    id: text,
    text: richText,
    rationale: richText,
    key: z.optional(z.boolean()),
    credit: z.optional(z.number()),
    verdict: z.optional(text),
  }),
);
const answer = z.object({
  value: z.number(),
  unit: z.optional(text),
  tolerance: z.number(),
  scale: z.optional(z.object({ min: z.number(), max: z.number(), step: z.number() })),
  rationale: richText,
  misreadings: z.array(z.object({ value: z.number(), rationale: richText })),
});
const drawing = z.object({
  plate: href,
  basis: text,
  rules: z.array(z.object({ rule: z.enum(CONTOUR_RULES), rationale: richText })),
  bed: z.boolean(),
});
export const shownQuestionForm = z.discriminatedUnion('type', [
  z.object({ ...common, type: z.literal('single'), options }),
  z.object({ ...common, type: z.literal('multiple'), options }),
  z.object({ ...common, type: z.literal('numeric'), answer }),
  z.object({ ...common, type: z.literal('ordering'), options }),
  z.object({ ...common, type: z.literal('drawing'), drawing }),
]);

const span = z.number().check(z.minimum(0));
const given = z.object({
  response: responseForm,
  certainty: z.nullable(certaintyForm),
  flagged: z.boolean(),
  spentMs: span,
  at: z.nullable(z.number()),
  sent: z.boolean(),
});
const examForm = z
  .object({
    version: z.literal(examVersion),
    id: text,
    kind: z.enum(['mixed', 'pre-test', 'post-test']),
    mode: z.enum(['learn', 'exam']),
    questions: z.array(shownQuestionForm).check(z.minLength(1)),
    limitMs: z.nullable(span),
    startedAt: z.number(),
    seenAt: z.number(),
    endedAt: z.nullable(z.number()),
    pauses: z.array(z.object({ from: z.number(), to: z.nullable(z.number()) })),
    place: z.int().check(z.minimum(0)),
    enteredMs: z.number(),
    given: z.record(text, given),
  })
  .check(
    z.refine(
      ({ questions, given: all }) =>
        new Set(questions.map(({ id }) => id)).size === questions.length &&
        questions.every(({ id, type }) => Object.hasOwn(all, id) && all[id]?.response.type === type),
    ),
  );

/** The examination as it was kept; null where it is none. Throws nothing. */
export function readExam(kept: unknown): Exam | null {
  const read = examForm.safeParse(kept);
  return read.success ? (read.data as Exam) : null;
}
