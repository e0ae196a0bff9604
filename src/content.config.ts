// Joins each content folder to its schema; nothing else.
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { parse } from 'yaml';
import { caseSchema } from './schemas/case.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { claimSchema } from './schemas/claim.ts';
import { constantSchema } from './schemas/constant.ts';
import { erratumSchema } from './schemas/erratum.ts';
import { guidelineTopicSchema } from './schemas/guideline-topic.ts';
import { marginRuleSchema } from './schemas/margin-rule.ts';
import { questionSchema } from './schemas/question.ts';
import { referenceSchema } from './schemas/reference.ts';
import { scheduleSchema } from './schemas/schedule.ts';
import { sinceSchema, sinceSearchSchema } from './schemas/since.ts';
import { studySchema } from './schemas/study.ts';
import { termSchema } from './schemas/term.ts';
import { toolSchema } from './schemas/tool.ts';
import { unplacedSchema } from './schemas/unplaced.ts';
import { vivaSchema } from './schemas/viva.ts';

const yaml = (folder: string) => glob({ pattern: '**/*.yaml', base: `./src/content/${folder}` });

/** `60-preoperative.mdx` is the chapter `preoperative`: numbers order the files, addresses drop them. */
const chapterId = ({ entry }: { entry: string }) => entry.replace(/^\d+-/, '').replace(/\.mdx$/, '');

export const collections = {
  chapters: defineCollection({
    loader: glob({ pattern: '*.mdx', base: './src/content/chapters', generateId: chapterId }),
    schema: chapterSchema,
  }),
  studies: defineCollection({ loader: yaml('studies'), schema: studySchema }),
  claims: defineCollection({ loader: yaml('claims'), schema: claimSchema }),
  errata: defineCollection({ loader: yaml('errata'), schema: erratumSchema }),
  since: defineCollection({ loader: yaml('since'), schema: sinceSchema }),
  sinceSearch: defineCollection({
    loader: file('src/content/since-empty.yaml', { parser: (text) => ({ search: parse(text) }) }),
    schema: sinceSearchSchema,
  }),
  constants: defineCollection({ loader: yaml('constants'), schema: constantSchema }),
  schedules: defineCollection({ loader: yaml('schedules'), schema: scheduleSchema }),
  marginRules: defineCollection({ loader: yaml('margin-rules'), schema: marginRuleSchema }),
  references: defineCollection({ loader: file('src/content/references.json'), schema: referenceSchema }),
  unplaced: defineCollection({ loader: file('src/content/unplaced.yaml'), schema: unplacedSchema }),
  questions: defineCollection({ loader: yaml('questions'), schema: questionSchema }),
  tools: defineCollection({ loader: yaml('tools'), schema: toolSchema }),
  viva: defineCollection({ loader: yaml('viva'), schema: vivaSchema }),
  guidelines: defineCollection({ loader: yaml('guidelines'), schema: guidelineTopicSchema }),
  glossary: defineCollection({ loader: yaml('glossary'), schema: termSchema }),
  cases: defineCollection({ loader: yaml('cases'), schema: caseSchema }),
};
