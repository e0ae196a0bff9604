// Does src/content still say what the evidence files said? Turns the files back into the source's form and compares.
//   npx node scripts/read-back.ts [../shared/evidence]
// Ends with status 1 and one line a difference: file, field, what the course has, what the source has.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readContent, type Content } from './content-files.ts';
import { compareTables } from './read-back-tables.ts';

export interface Difference {
  file: string;
  field: string;
  content: unknown;
  source: unknown;
}

type Plain = { [key: string]: unknown };

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Field by field; a field that only one side has is a difference. */
export function compare(file: string, content: unknown, source: unknown, field = ''): Difference[] {
  const at = (key: string | number): string => (field ? `${field}.${key}` : String(key));
  if (Array.isArray(content) && Array.isArray(source)) {
    const length = Math.max(content.length, source.length);
    return Array.from({ length }, (_, i) => compare(file, content[i], source[i], at(i))).flat();
  }
  if (isPlain(content) && isPlain(source)) {
    const keys = new Set([...Object.keys(content), ...Object.keys(source)]);
    return [...keys].flatMap((key) => compare(file, content[key], source[key], at(key)));
  }
  return Object.is(content, source) ? [] : [{ file, field, content, source }];
}

/** The course says which statement of a study its errata concern; the source says it of the study alone. */
const ofStudyAlone = (study: Content['studies'][number]): Plain => ({
  ...study,
  statements: study.statements.map(({ errata: _, ...statement }) => statement),
});

/** Entries of a folder against entries of the source, by name: missing and surplus ones are differences too. */
function compareEntries(folder: string, content: Plain[], source: Plain[]): Difference[] {
  const named = (entries: Plain[]) => new Map(entries.map((entry) => [String(entry.id), entry]));
  const [ours, theirs] = [named(content), named(source)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((id) =>
    compare(`${folder}/${id}`, ours.get(id), theirs.get(id)),
  );
}

/** Back to the source's codes (E19 was D19), without what the course added. */
function toSource(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/\bE(\d{2})\b/g, 'D$1');
  if (Array.isArray(value)) return value.map(toSource);
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => key !== 'mismatch' && inner !== undefined)
      .map(([key, inner]) => [key, toSource(inner)]),
  );
}

const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The source leaves these fields out where they are empty. */
const leftOut: Plain = {
  also_for: [],
  in_review: false,
  level_note: null,
  doi_note: null,
  registry_id: null,
  caveat: null,
};

const sinceToSource = ({ figures: _, ...rest }: Content['since'][number]): Plain =>
  Object.fromEntries(Object.entries(rest).map(([key, value]) => [snake(key), value]));

/** The evidence files as they lie in a folder. Throws where one of them is missing. */
export function readSource(evidence: string) {
  const read = (file: string): string => readFileSync(join(evidence, file), 'utf8');
  return {
    ledger: parse(read('ledger.yaml')) as { studies: Plain[]; claims: Plain[] },
    errata: (parse(read('errata.yaml')) as { errata: Plain[] }).errata,
    since: parse(read('since-the-review.yaml')) as Plain & { items: Plain[] },
    references: JSON.parse(read('references.json')) as Plain[],
    radiobiology: read('radiobiology.md'),
    alphaBeta: read('alpha-beta.md'),
  };
}

/** Every difference between the content files and their source. */
export function readBack(content: Content, source: ReturnType<typeof readSource>): Difference[] {
  const { items, ...search } = source.since;
  const { checkedOn, scope, method, emptyChapters } = content.sinceSearch;
  const studies = content.studies.map(ofStudyAlone).map(toSource) as Plain[];
  const claims = content.claims.map(toSource) as Plain[];
  const errata = content.errata.map(({ code, ...rest }) => toSource({ id: code, ...rest }) as Plain);
  const laterPapers = items.map((item) => ({ ...leftOut, ...item }));
  return [
    ...compareEntries('studies', studies, source.ledger.studies),
    ...compareEntries('claims', claims, source.ledger.claims),
    ...compareEntries('errata', errata, source.errata),
    ...compareEntries('since', content.since.map(sinceToSource), laterPapers),
    ...compare(
      'since-empty.yaml',
      { checked_on: checkedOn, scope, method, empty_chapters: emptyChapters },
      search,
    ),
    ...compareEntries('references.json', content.references, source.references),
    ...compareTables(content, source),
  ];
}

if (process.argv[1] === import.meta.filename) {
  const evidence = process.argv[2] ?? '../shared/evidence';
  if (!existsSync(evidence)) {
    console.error(`There is no evidence folder at ${evidence}: name it as the argument.`);
    process.exit(2);
  }
  const content = readContent();
  const differences = readBack(content, readSource(evidence));
  for (const { file, field, content: ours, source } of differences) {
    console.log(
      `${file}  ${field || '(whole entry)'}\n  here:   ${JSON.stringify(ours)}\n  source: ${JSON.stringify(source)}`,
    );
  }
  const { studies, claims, errata } = content;
  console.log(
    `${studies.length} studies, ${claims.length} claims, ${errata.length} errata: ${differences.length} differences.`,
  );
  process.exitCode = differences.length ? 1 : 0;
}
