// Every value of every study and claim of the ledger stands somewhere in the course, or says why not.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readCourse } from '../../src/evidence/check-content.ts';
import { chapterText, dataText } from '../../src/evidence/course-texts.ts';
import { isUnplaced, placedValues } from '../../src/evidence/coverage.ts';
import { unplacedSchema } from '../../src/schemas/unplaced.ts';

const { ledger, chapters, cases, questions } = readCourse(process.cwd());
const texts = [
  ...chapters.map(({ id, file }) => chapterText(id, file.source.replace(/^---\n[\s\S]*?\n---/, ''), ledger)),
  ...cases.map(({ id, data }) => dataText('case', id, data, ledger)),
  ...questions.map(({ id, data }) => dataText('question', id, data, ledger)),
];
const placed = placedValues(ledger, texts);
const reasons = unplacedSchema.array().parse(parse(readFileSync('src/content/unplaced.yaml', 'utf8')));

test('a value that stands nowhere has its reason in src/content/unplaced.yaml, and only such a value', () => {
  expect(reasons.map(({ id }) => id).sort()).toEqual(
    placed
      .filter(isUnplaced)
      .map(({ name }) => name)
      .sort(),
  );
});

test('every study is named in a text of the course', () => {
  const named = (id: string) => placed.some(({ owner, texts: found }) => owner === id && found.length > 0);
  const cited = (id: string) => texts.some(({ names }) => names.has(id));
  expect([...ledger.studies.keys()].filter((id) => !named(id) && !cited(id))).toEqual([]);
});

test('every erratum about a figure is marked where the figure stands', () => {
  const marked = new Set(texts.flatMap(({ marks }) => [...marks]));
  const onPages = new Set([...ledger.studies.values()].flatMap(({ errata }) => errata));
  const nowhere = [...ledger.errata.values()].filter(({ code }) => !marked.has(code) && !onPages.has(code));
  // Two are about the print of the review itself and concern no figure.
  expect(nowhere.map(({ code }) => code)).toEqual(['E57', 'E58']);
});
