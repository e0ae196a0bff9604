// Checks every content file: shape, names between files, figures in texts and prose. One list of mistakes comes out.
import type { ZodType } from 'astro/zod';
import { caseSchema, type Case } from '../schemas/case.ts';
import { chapterSchema, type Chapter } from '../schemas/chapter.ts';
import { claimSchema } from '../schemas/claim.ts';
import { constantSchema } from '../schemas/constant.ts';
import { erratumSchema } from '../schemas/erratum.ts';
import { guidelineTopicSchema, type GuidelineTopic } from '../schemas/guideline-topic.ts';
import { marginRuleSchema } from '../schemas/margin-rule.ts';
import { questionSchema, type Question } from '../schemas/question.ts';
import { scheduleSchema } from '../schemas/schedule.ts';
import { sinceSchema } from '../schemas/since.ts';
import { studySchema } from '../schemas/study.ts';
import { termSchema, type Term } from '../schemas/term.ts';
import { toolSchema, type Tool } from '../schemas/tool.ts';
import { vivaSchema, type Viva } from '../schemas/viva.ts';
import { pagesOf, readChapters, readFolder, type ContentFile, type Folder } from './content-files.ts';
import { headingsOf } from './headings.ts';
import { checkItems } from './item-check.ts';
import { ledgerOf, type Entry, type Ledger } from './ledger.ts';
import { checkLinks, type LinkTargets } from './link-check.ts';
import type { Mistake } from './mistake.ts';
import { checkProse, checkText } from './prose-check.ts';
import { textsOf } from './texts-of.ts';

const SCHEMAS = {
  studies: studySchema,
  claims: claimSchema,
  errata: erratumSchema,
  since: sinceSchema,
  constants: constantSchema,
  schedules: scheduleSchema,
  'margin-rules': marginRuleSchema,
  questions: questionSchema,
  cases: caseSchema,
  glossary: termSchema,
  tools: toolSchema,
  viva: vivaSchema,
  guidelines: guidelineTopicSchema,
} as const satisfies Record<Folder, ZodType>;

const fieldName = (path: readonly PropertyKey[]): string | null =>
  path.length === 0
    ? null
    : path.map((step) => (typeof step === 'number' ? `no. ${step + 1}` : String(step))).join(' › ');

/** Validates one file against its schema; what is wrong becomes mistakes with line and field. */
export function validate<Data>(
  file: ContentFile,
  schema: ZodType<Data>,
): { data: Data | null; mistakes: Mistake[] } {
  if (file.broken) {
    const remedy = 'Mend the YAML: check indentation, quotes and colons near this line.';
    return {
      data: null,
      mistakes: [{ file: file.file, line: file.lineOf([]), field: null, wrong: file.broken, remedy }],
    };
  }
  const result = schema.safeParse(file.data);
  if (result.success) return { data: result.data, mistakes: [] };
  const mistakes = result.error.issues.map(({ path, message }) => {
    const [wrong = '', ...remedy] = message.split(' → ');
    return {
      file: file.file,
      line: file.lineOf(path),
      field: fieldName(path),
      wrong,
      remedy:
        remedy.join(' ') || 'Correct this field; the line above each field in the schema says what it holds.',
    };
  });
  return { data: null, mistakes };
}

export interface Course {
  ledger: Ledger;
  chapters: (Entry<Chapter> & { file: ContentFile })[];
  questions: (Entry<Question> & { file: ContentFile })[];
  cases: (Entry<Case> & { file: ContentFile })[];
  glossary: (Entry<Term> & { file: ContentFile })[];
  tools: (Entry<Tool> & { file: ContentFile })[];
  viva: (Entry<Viva> & { file: ContentFile })[];
  guidelines: (Entry<GuidelineTopic> & { file: ContentFile })[];
  mistakes: Mistake[];
}

const read = new Map<string, Course>();

/** The content as it stood when it was first read: for the steps of one build, which need not read it again. */
export function courseOfBuild(root: string): Course {
  const course = read.get(root) ?? readCourse(root);
  read.set(root, course);
  return course;
}

/**
 * Reads and checks the whole content folder.
 * @param root the project's root
 * @returns what could be read, and every mistake found; nothing is thrown for a mistake in content
 */
export function readCourse(root: string): Course {
  const mistakes: Mistake[] = [];
  const valid = <Data>(
    files: ContentFile[],
    schema: ZodType<Data>,
  ): (Entry<Data> & { file: ContentFile })[] =>
    files.flatMap((file) => {
      const { data, mistakes: found } = validate(file, schema);
      mistakes.push(...found);
      return data === null ? [] : [{ id: file.id, data, file }];
    });
  const folder = <Name extends Folder>(name: Name) =>
    valid(
      readFolder(root, name),
      SCHEMAS[name] as unknown as ZodType<ReturnType<(typeof SCHEMAS)[Name]['parse']>>,
    );
  const ledger = ledgerOf({
    studies: folder('studies'),
    claims: folder('claims'),
    errata: folder('errata'),
    since: folder('since'),
    constants: folder('constants'),
    schedules: folder('schedules'),
    marginRules: folder('margin-rules'),
  });
  return {
    ledger,
    chapters: valid(readChapters(root), chapterSchema),
    questions: folder('questions'),
    cases: folder('cases'),
    glossary: folder('glossary'),
    tools: folder('tools'),
    viva: folder('viva'),
    guidelines: folder('guidelines'),
    mistakes,
  };
}

function targetsOf(root: string, { ledger, chapters, questions, cases }: Course): LinkTargets {
  return {
    pages: pagesOf(root),
    ledger,
    cases: new Set(cases.map((c) => c.id)),
    questions: new Set(questions.map((q) => q.id)),
    chapters: new Map(
      chapters.map(({ id, data, file }) => [
        id,
        {
          objectives: new Set(data.objectives.map((o) => o.id)),
          headings: headingsOf(file.source),
          written: data.written,
        },
      ]),
    ),
  };
}

/** Every mistake in the content of the project at `root`. */
export const checkContent = (root: string): Mistake[] => mistakesIn(readCourse(root), root);

/** Every mistake in a course as it was read. */
export function mistakesIn(course: Course, root: string): Mistake[] {
  const { ledger, chapters, questions, cases, glossary, tools, viva, guidelines } = course;
  const texts = [...chapters, ...questions, ...cases, ...glossary, ...tools, ...viva, ...guidelines].flatMap(
    ({ file, data }) =>
      textsOf(data).flatMap(({ path, text }) =>
        checkText({ file: file.file, line: null, field: fieldName(path) }, text, ledger).map((mistake) => ({
          ...mistake,
          line: file.lineOf(path),
        })),
      ),
  );
  const prose = chapters.flatMap(({ file }) => checkProse(file.file, file.source, ledger));
  return [
    ...course.mistakes,
    ...texts,
    ...prose,
    ...checkLinks(course, targetsOf(root, course)),
    ...checkItems(course),
  ];
}
