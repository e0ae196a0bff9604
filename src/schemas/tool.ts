// What a file of src/content/tools must hold: a figure that moves and has a page of its own.
import { z } from 'astro/zod';

export const toolSchema = z.strictObject({
  title: z.string().min(3).max(40).describe('Name of the tool, as the list of tools shows it'),
  question: z
    .string()
    .regex(/\?$/, { error: 'the question ends with a question mark' })
    .describe('The question it answers, for the list of tools'),
  standfirst: z.string().min(40).describe('One to three sentences under the title of its page'),
  description: z.string().min(40).max(160).describe('One line for search engines'),
  chapter: z.string().describe('Address of the chapter it belongs to most'),
  order: z.int().positive().describe('Place in the list of tools'),
});

export type Tool = z.infer<typeof toolSchema>;
