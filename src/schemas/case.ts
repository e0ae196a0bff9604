// What must a file of src/content/cases contain?
// A case is a patient who changes: a vignette, then steps; each step is a question without a chapter of its own.
import { z } from 'astro/zod';
import { roadRules, type RoadStep } from './case-roads.ts';
import { questionWith, shortName, wording } from './question.ts';

const stepSchema = questionWith({
  id: shortName('the id of a step').describe('Short name of the step; learners’ answers keep it'),
  title: wording('the title of a step')
    .refine((title) => title.split(/\s+/).length <= 3, {
      error: 'the title of a step has one to three words',
    })
    .describe('One to three words for the list of steps, such as Sequence'),
  news: wording('the news')
    .optional()
    .describe('What has happened since the last step, shown before the question'),
  rereads: z
    .string({ error: 'rereads is missing: name the section to read again as slug#anchor' })
    .regex(/^[a-z0-9-]+#[a-z0-9-]+$/, {
      error: 'rereads names chapter and heading, like preoperative#what-the-trial-showed',
    })
    .describe('The section to read again: chapter and heading, as slug#anchor'),
  outcome: wording('the outcome').describe('What was done then, shown after the explanation'),
  outcomes: z
    .record(z.string(), wording('an outcome'))
    .optional()
    .describe('What was done instead for those who chose an option named here, by its id'),
  when: z
    .strictObject({
      step: shortName('the step of a road').describe('An earlier step with one answer'),
      chose: z
        .array(shortName('an option'), { error: 'chose is a list of options of that step' })
        .min(1, { error: 'name at least one option that leads here' })
        .describe('The options of that step that lead here'),
    })
    .optional()
    .describe('Left out for a step everyone meets; else which earlier decision leads to it'),
});

export const caseSchema = z
  .strictObject({
    number: z
      .int({ error: 'number is the case’s place in the list: 1, 2, 3 …' })
      .positive()
      .describe('Its place in the list of cases'),
    title: wording('the title').describe('Heading of the case, without its answer'),
    standfirst: wording('the standfirst').describe('One or two sentences for the list of cases'),
    chapters: z
      .array(shortName('a chapter'), { error: 'chapters is a list of chapter addresses' })
      .min(1, { error: 'name at least one chapter the case draws on' })
      .describe('The chapters it draws on, by their addresses'),
    vignette: wording('the vignette').describe('The patient as first met'),
    findings: z
      .array(
        z.strictObject({
          label: wording('the label of a finding').describe('What was looked at, such as MRI'),
          text: wording('the text of a finding').describe('What it showed'),
        }),
        { error: 'findings is a list of label and text' },
      )
      .min(1, { error: 'give at least one finding' })
      .describe('What is known at the start: imaging, biopsy, the surgeon’s view'),
    steps: z
      .array(stepSchema, { error: 'steps is a list of questions' })
      .min(4, { error: 'a case has at least 4 steps' })
      .describe('The questions, in the order they are met; 4 to 8 on each road'),
    closing: wording('the closing').describe('What to take away'),
  })
  .superRefine(({ steps }, context) => {
    const ids = (steps as { id: string }[]).map((step) => step.id);
    ids.forEach((id, at) => {
      if (ids.indexOf(id) < at)
        context.addIssue({
          code: 'custom',
          message: `two steps are called ${id}: give each its own id`,
          path: ['steps', at, 'id'],
        });
    });
    roadRules(steps as unknown as RoadStep[], context);
  });
export type Case = z.infer<typeof caseSchema>;
