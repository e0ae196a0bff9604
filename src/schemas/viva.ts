// What must a file of src/content/viva contain? A prompt as an examiner says it, a model answer, and what the answer must hold.
import { z } from 'astro/zod';
import { shortName, wording } from './question.ts';

const point = z.strictObject({
  id: shortName('the id of a point').describe('Short name of the point; learners’ ratings keep it'),
  text: wording('the text of a point').describe('What the answer says to earn it, beginning with a verb'),
});

export const vivaSchema = z
  .strictObject({
    chapter: shortName('the chapter').describe('The chapter it belongs to, by its address: preoperative'),
    objective: shortName('the objective').describe(
      'The objective it examines: an id in the chapter’s front matter',
    ),
    prompt: wording('the prompt').describe('What the examiner says'),
    thinkingSeconds: z
      .int({ error: 'thinkingSeconds is a whole number of seconds' })
      .min(15, { error: 'give at least 15 seconds to think' })
      .max(300, { error: 'give at most 300 seconds to think' })
      .describe('Time to think before speaking, in seconds'),
    answer: z
      .array(wording('a paragraph of the answer'), { error: 'answer is a list of paragraphs' })
      .min(1, { error: 'write the answer' })
      .describe('A model answer in paragraphs, as one would say it, with its figures named'),
    points: z
      .array(point, { error: 'points is a list of id and text' })
      .min(3, { error: 'a rubric has at least 3 points' })
      .max(6, { error: 'a rubric has at most 6 points' })
      .describe('The rubric: what a good answer says, each point worth the same'),
    ledger: z
      .array(wording('a ledger name'), { error: 'ledger is a list of names, such as osullivan-2002/n' })
      .min(1, { error: 'name at least one figure the answer rests on' })
      .describe('The figures, claims or constants it rests on'),
    rereads: shortName('rereads').describe('The heading of that chapter to read again, by its anchor'),
  })
  .superRefine(({ answer, points }, context) => {
    if (!answer.some((text) => /\{(?!given\b)/.test(text)))
      context.addIssue({
        code: 'custom',
        message: 'the answer names no figure: build it on the ledger',
        path: ['answer'],
      });
    points.forEach(({ id }, at) => {
      if (points.findIndex((each) => each.id === id) < at)
        context.addIssue({
          code: 'custom',
          message: `two points are called ${id}: give each its own id`,
          path: ['points', at, 'id'],
        });
    });
  });
export type Viva = z.infer<typeof vivaSchema>;
