// What a file of src/content/guidelines must hold: one question guidelines answer, as the review reports it and as
// later guidelines were read.
import { z } from 'astro/zod';
import { chapter, count, erratumCode, fields, list, name, text } from './ledger-parts.ts';

const recommendation = fields({
  since: name.describe('The later guideline, by its file in src/content/since: salerno-2021.'),
  text: text.describe('What it recommends, in own words; figures as {since/hayes-2024/dose-preoperative}.'),
  strength: z
    .enum(['strong', 'conditional'])
    .optional()
    .describe('Strength it gives the recommendation; left out where it gives none or none was read.'),
  quality: z
    .enum(['high', 'moderate', 'low'])
    .optional()
    .describe('Quality of evidence it states; left out where it states none or none was read.'),
});

export const guidelineTopicSchema = fields({
  title: text.describe('The question in a few words, for example Sequence.'),
  order: count.describe('Place in the list.'),
  chapter: chapter.describe('The chapter that teaches it.'),
  review: fields({
    text: text.describe(
      'What the review says, in own words; figures as {study/statement/name} or {claim/quantity}.',
    ),
    whose: z
      .enum(['untraced', 'inferred', 'named', 'none', 'silent'])
      .describe(
        'Whose word it is: untraced (a guideline we could not identify), inferred or named (a paper), none (the review’s own), silent (it says nothing).',
      ),
    studies: list(name).describe('Guidelines and consensus papers of the ledger it comes from.'),
    errata: list(erratumCode).describe('Errata its figures do not bring along by themselves.'),
  }).describe('As the review reports it.'),
  later: z.array(recommendation).default([]).describe('What later guidelines recommend, one entry a point.'),
});

export type GuidelineTopic = z.infer<typeof guidelineTopicSchema>;
