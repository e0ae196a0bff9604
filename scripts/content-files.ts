// Reads the evidence part of src/content through its schemas. Chapters, questions and cases are not read here.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { z } from 'astro/zod';
import { readFolder, type ContentFile } from '../src/evidence/content-files.ts';
import { claimSchema } from '../src/schemas/claim.ts';
import { constantSchema } from '../src/schemas/constant.ts';
import { erratumSchema } from '../src/schemas/erratum.ts';
import { marginRuleSchema } from '../src/schemas/margin-rule.ts';
import { referenceSchema } from '../src/schemas/reference.ts';
import { scheduleSchema } from '../src/schemas/schedule.ts';
import { sinceSchema, sinceSearchSchema } from '../src/schemas/since.ts';
import { studySchema } from '../src/schemas/study.ts';

const root = join(import.meta.dirname, '..');
const inContent = (file: string): string => readFileSync(join(root, 'src/content', file), 'utf8');

/** Every folder of evidence files with the schema its files must satisfy. */
export const evidenceFolders = {
  studies: studySchema,
  claims: claimSchema,
  errata: erratumSchema,
  since: sinceSchema,
  constants: constantSchema,
  schedules: scheduleSchema,
  'margin-rules': marginRuleSchema,
} as const;

export type EvidenceFolder = keyof typeof evidenceFolders;

export const filesOf = (folder: EvidenceFolder): ContentFile[] => readFolder(root, folder);

/** What is wrong with a file's data: one line a field, or nothing. */
export function faultsOf(schema: z.ZodType, data: unknown): string[] {
  const result = schema.safeParse(data);
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}

function checked<Schema extends z.ZodType>(schema: Schema, data: unknown, file: string): z.infer<Schema> {
  const faults = faultsOf(schema, data);
  if (faults.length) throw new Error([file, ...faults].join('\n  '));
  return schema.parse(data);
}

const folderOf = <Schema extends z.ZodType>(folder: EvidenceFolder, schema: Schema): z.infer<Schema>[] =>
  filesOf(folder).map(({ data, broken, file }) =>
    checked(schema, data, broken ? `${file}: ${broken}` : file),
  );

/** All evidence files, checked. Throws at the first file that breaks its schema, naming each faulty field. */
export const readContent = () => ({
  studies: folderOf('studies', studySchema),
  claims: folderOf('claims', claimSchema),
  errata: folderOf('errata', erratumSchema),
  since: folderOf('since', sinceSchema),
  constants: folderOf('constants', constantSchema),
  schedules: folderOf('schedules', scheduleSchema),
  marginRules: folderOf('margin-rules', marginRuleSchema),
  references: (JSON.parse(inContent('references.json')) as { id?: string }[]).map((entry) =>
    checked(referenceSchema, entry, `references.json, ${entry.id ?? 'an entry without id'}`),
  ),
  sinceSearch: checked(sinceSearchSchema, parse(inContent('since-empty.yaml')), 'since-empty.yaml'),
});

export type Content = ReturnType<typeof readContent>;
