// What must a file of src/content/questions contain?
// The fields; the rules that join them stand in question-rules.ts, and whether names and anchors exist is checked elsewhere.
import { z } from 'astro/zod';
import { drawingSchema } from './drawing.ts';
import { joinedRules, type Judged } from './question-rules.ts';

const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A text that must be there and must not be blank. */
export const wording = (what: string) =>
  z
    .string({ error: `${what} is missing: write it as text` })
    .trim()
    .min(1, { error: `${what} is empty` });

/** A short name such as fifty-in-25. */
export const shortName = (what: string) =>
  z
    .string({ error: `${what} is missing: write it in quotes if it is a number` })
    .regex(idPattern, { error: `${what} is written in lower case with hyphens, like fifty-in-25` });

const finite = (what: string) => z.number({ error: `${what} must be a number without its unit` });

const option = {
  id: shortName('the id of an option').describe('Short name of the option; learners’ answers keep it'),
  text: wording('the text of an option').describe('What the learner reads and chooses'),
  rationale: wording('the rationale of an option').describe(
    'Why this option is right or wrong; every option has one, and it says more than the option does',
  ),
  verdict: wording('the verdict word')
    .optional()
    .describe('One or two words shown beside the option afterwards, such as Reasonable'),
};
const key = z
  .boolean({ error: 'key is written as true, or left out' })
  .optional()
  .describe('true if this option is right');
const fewOptions = { error: 'give at least 3 options (4 or 5 are usual)' };
const manyOptions = { error: 'give at most 6 options (4 or 5 are usual)' };
const listOf = <Shape extends z.ZodRawShape>(kind: string, shape: Shape) =>
  z
    .array(z.strictObject(shape, unknownField(`an option of a question of type ${kind}`)), {
      error: `a question of type ${kind} has a list of options`,
    })
    .min(3, fewOptions)
    .max(6, manyOptions);

const misreading = z.strictObject({
  value: finite('the value of a misreading').describe('A wrong number learners are known to arrive at'),
  rationale: wording('the rationale of a misreading').describe('Which slip leads to that number'),
});
const answer = z.strictObject(
  {
    value: finite('the value of the answer').describe('The right number'),
    unit: wording('the unit').optional().describe('Its unit, such as Gy; leave out for a bare number'),
    tolerance: finite('the tolerance')
      .min(0, { error: 'the tolerance cannot be below 0' })
      .describe('How far from the value still counts as right, in the same unit'),
    rationale: wording('the rationale of the answer').describe('The working, step by step'),
    misreadings: z.array(misreading).default([]).describe('Wrong numbers with a known cause, each explained'),
    scale: z
      .strictObject({
        min: finite('the least value of the scale').describe('Left end of the scale'),
        max: finite('the greatest value of the scale').describe('Right end of the scale'),
        step: finite('the step of the scale')
          .gt(0, { error: 'the step of the scale is above 0' })
          .describe('Smallest move of the marker'),
      })
      .optional()
      .describe('A scale on which the answer may also be marked; it tells the order of size of the answer'),
  },
  unknownField('the answer'),
);

function unknownField(where: string) {
  return {
    error: (issue: { code?: string; keys?: unknown }) =>
      issue.code === 'unrecognized_keys'
        ? `not a field of ${where}: ${(issue.keys as string[]).join(', ')}`
        : undefined,
  };
}

const common = {
  objective: shortName('the objective').describe(
    'The objective it examines: an id in the chapter’s front matter',
  ),
  difficulty: z
    .enum(['core', 'applied', 'stretch'], { error: 'difficulty is core, applied or stretch' })
    .describe('core: every trainee; applied: needs a step of reasoning; stretch: beyond the examination'),
  leadIn: wording('the lead-in').describe('The question itself, answerable with the options covered'),
  ledger: z
    .array(wording('a ledger name'), { error: 'ledger is a list of names, such as osullivan-2002/n' })
    .min(1, { error: 'name at least one figure, claim or constant the question rests on' })
    .describe('The figures, claims or constants it rests on'),
};

/** The five types of question, each with the extra fields given (a chapter’s question, a step of a case). */
export function questionWith<Extra extends z.ZodRawShape>(extra: Extra) {
  const fields = { ...common, ...extra };
  const of = (type: string) => unknownField(`a question of type ${type}`);
  const credit = finite('credit')
    .gt(0, { error: 'credit lies between 0 and 1: leave it out for no credit' })
    .lt(1, { error: 'credit lies between 0 and 1: use key: true for the right answer' })
    .optional()
    .describe('Share of the point a defensible option earns; never on the key');
  const type = <T extends string>(name: T) =>
    z.literal(name).describe('single, multiple, numeric, ordering or drawing');
  return z
    .discriminatedUnion(
      'type',
      [
        z.strictObject(
          { ...fields, type: type('single'), options: listOf('single', { ...option, key, credit }) },
          of('single'),
        ),
        z.strictObject(
          { ...fields, type: type('multiple'), options: listOf('multiple', { ...option, key }) },
          of('multiple'),
        ),
        z.strictObject({ ...fields, type: type('numeric'), answer }, of('numeric')),
        z.strictObject(
          { ...fields, type: type('ordering'), options: listOf('ordering', option) },
          of('ordering'),
        ),
        z.strictObject({ ...fields, type: type('drawing'), drawing: drawingSchema }, of('drawing')),
      ],
      { error: 'type is single, multiple, numeric, ordering or drawing' },
    )
    .superRefine((question, context) => joinedRules(question as unknown as Judged, context));
}

export const questionSchema = questionWith({
  chapter: shortName('the chapter').describe('The chapter it belongs to, by its address: preoperative'),
  figure: shortName('the figure')
    .optional()
    .describe('The figure it is asked before, such as depth-dose; left out for a check question'),
  rereads: shortName('rereads').describe('The heading of that chapter to read again, by its anchor'),
});
export type Question = z.infer<typeof questionSchema>;
