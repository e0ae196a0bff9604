// What the front matter of a chapter must hold. The body is MDX and is read by the scanner instead.
import { z } from 'astro/zod';

const kebab = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: 'must be lower-case words joined by hyphens, for example preop-timing',
});

/** Stages of care, from the first meeting to follow-up. */
export const STAGES = [
  'consultation',
  'imaging',
  'mdt',
  'simulation',
  'contouring',
  'planning',
  'delivery',
  'surgery',
  'follow-up',
] as const;

const objectiveSchema = z.strictObject({
  id: kebab.describe('Name of the objective; questions point to it'),
  text: z.string().min(20).describe('What the reader can do afterwards, beginning with a verb'),
  stages: z.array(z.enum(STAGES)).min(1).describe('Stages of care at which the reader will use it'),
});

export const chapterSchema = z.strictObject({
  number: z.int().min(1).max(9999).describe('Place of the chapter in the course'),
  title: z.string().min(3).describe('Title as the contents list shows it'),
  standfirst: z.string().min(20).describe('One or two sentences under the title'),
  short: z.string().max(60).describe('The line beside the title in the contents list'),
  written: z.boolean().describe('false while only the objectives and the studies are shown'),
  section: z.string().describe('Section of the review this chapter follows'),
  objectives: z.array(objectiveSchema).min(3).max(5).describe('Three to five things a resident can do'),
  keyPoints: z
    .array(kebab)
    .max(5)
    .default([])
    .describe('The objective each point of “In clinic” serves, in their order'),
  studies: z.array(kebab).default([]).describe('Studies filed for this chapter, by file name'),
  claims: z.array(kebab).default([]).describe('Claims filed for this chapter, by file name'),
  checked: z.coerce.date().describe('Day the content was last checked against its sources'),
});

export type Chapter = z.infer<typeof chapterSchema>;
export type Objective = z.infer<typeof objectiveSchema>;
