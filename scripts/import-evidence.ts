// How src/content/{studies,claims,errata,since}, since-empty.yaml and references.json were made from the evidence files.
//   npx node scripts/import-evidence.ts ../shared/evidence
// Rewrites those files; `figures` of since entries, written by hand afterwards, are kept. Constants, schedules and
// margin rules were written by hand from radiobiology.md; scripts/read-back.ts compares all of it with the source.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { Document, isMap, isScalar, isSeq, parse, visit, type Node } from 'yaml';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const [from = '../shared/evidence', to = 'src/content'] = process.argv.slice(2);
const read = (file: string): JsonObject => parse(readFileSync(join(from, file), 'utf8')) as JsonObject;

/** The one place where a file holds what its source does not: why the original's own percentage and counts disagree. */
const mismatches: Record<string, string> = {
  'alektiar-2008/local-recurrence/all/verified': 'The paper cuts 4.88 to 4.8 instead of rounding it.',
  'alektiar-2008/fracture/all/printed': 'Cut from 4.88 to 4.8 instead of rounded.',
  'kosela-2014/surgery-for-complications/all/verified':
    'The abstract itself prints 7% beside 21 patients; 21 of 272 is 7.7%.',
};

function addMismatches(study: JsonObject): void {
  for (const endpoint of study.endpoints as JsonObject[]) {
    for (const value of endpoint.values as JsonObject[]) {
      for (const face of ['printed', 'verified']) {
        const reason = mismatches[[study.id, endpoint.id, value.arm, face].join('/')];
        if (reason) (value[face] as JsonObject).mismatch = reason;
      }
    }
  }
}

/** Leaves out what the schema fills in again: nulls, empty lists, and objects of nothing else. */
function prune(value: Json): Json | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.length ? value.map((item) => prune(item) ?? null) : undefined;
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([key, inner]) => {
    const pruned = prune(inner);
    return pruned === undefined ? [] : [[key, pruned] as const];
  });
  return kept.length ? Object.fromEntries(kept) : undefined;
}

/** The course calls the source's D19 E19. */
const renameCodes = (value: Json): Json => {
  if (typeof value === 'string') return value.replace(/\bD(\d{2})\b/g, 'E$1');
  if (Array.isArray(value)) return value.map(renameCodes);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, renameCodes(inner)]));
};

const camel = (key: string): string => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Short lists and short records stand on one line, as one writes them by hand. */
function onOneLine(node: Node): boolean {
  const short = (item: unknown): boolean => isScalar(item) && String(item.value).length <= 40;
  if (isSeq(node)) return node.items.every(short) && node.items.map(String).join(', ').length <= 60;
  if (!isMap(node) || node.has('id') || node.items.length > 5) return false;
  return (
    node.items.every(({ value }) => short(value) || (isSeq(value) && value.items.every(short))) &&
    String(node).length <= 80
  );
}

async function write(path: string, header: string, data: Json): Promise<void> {
  const document = new Document(data);
  visit(document, {
    Collection(key, node) {
      if (key !== null && onOneLine(node)) node.flow = true;
    },
    // Readers of older YAML take a bare = or a bare date for something else than text.
    Scalar(_, node) {
      if (typeof node.value === 'string' && /^=|^\d{4}-\d{2}-\d{2}$/.test(node.value))
        node.type = 'QUOTE_SINGLE';
    },
  });
  document.commentBefore = ` ${header}`;
  const file = join(to, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(
    file,
    await format(document.toString({ lineWidth: 110 }), {
      parser: 'yaml',
      singleQuote: true,
      printWidth: 110,
    }),
  );
}

const ledger = renameCodes(read('ledger.yaml')) as JsonObject;
for (const study of ledger.studies as JsonObject[]) {
  addMismatches(study);
  await write(
    `studies/${String(study.id)}.yaml`,
    `Study: ${String(study.name)}. Fields left out are not known or empty.`,
    prune(study) ?? {},
  );
}
for (const claim of ledger.claims as JsonObject[]) {
  await write(
    `claims/${String(claim.id)}.yaml`,
    `Statement of the review on ${String(claim.topic)}. Fields left out are empty.`,
    prune(claim) ?? {},
  );
}
for (const { id, ...rest } of (renameCodes(read('errata.yaml')) as JsonObject).errata as JsonObject[]) {
  const code = String(id);
  await write(
    `errata/${code.toLowerCase()}.yaml`,
    'A point where this course reads the review differently.',
    prune({ code, ...rest }) ?? {},
  );
}

const since = read('since-the-review.yaml');
for (const item of since.items as JsonObject[]) {
  const path = `since/${String(item.id)}.yaml`;
  const before = existsSync(join(to, path))
    ? (parse(readFileSync(join(to, path), 'utf8')) as JsonObject)
    : {};
  const renamed = Object.fromEntries(Object.entries(item).map(([key, value]) => [camel(key), value]));
  const figures = before.figures ?? null;
  await write(
    path,
    'Appeared after the review. `figures` may be named in prose.',
    prune({ ...renamed, figures }) ?? {},
  );
}
await write(
  'since-empty.yaml',
  'How papers after the review were searched for, and the chapters for which nothing was found.',
  {
    checkedOn: since.checked_on ?? null,
    scope: since.scope ?? null,
    method: since.method ?? null,
    emptyChapters: since.empty_chapters ?? null,
  },
);

const references = readFileSync(join(from, 'references.json'), 'utf8');
writeFileSync(join(to, 'references.json'), await format(references, { parser: 'json', printWidth: 110 }));
