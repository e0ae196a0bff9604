// What a glossary file is refused for, and whether the glossary itself is sound: names, words, figures, wording.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { readCourse } from '../../src/evidence/check-content.ts';
import { checkText } from '../../src/evidence/prose-check.ts';
import { wordGroups } from '../../src/evidence/search-words.ts';
import { sharedRuns } from '../../src/evidence/wording.ts';
import { keyOf, tokensOf } from '../../src/evidence/word-forms.ts';
import { termSchema } from '../../src/schemas/term.ts';
import { expectRefused, type Draft } from './refusals.ts';

const term: Draft = {
  id: 'ctv',
  term: 'Clinical target volume',
  abbreviation: 'CTV',
  definition: 'The tumour with a margin for spread too small to see. It follows anatomy.',
  also: ['clinical volume'],
  leadsHere: ['microscopic spread'],
  see: ['gtv'],
  chapter: 'preoperative',
};

describe('a glossary file is refused for', () => {
  test.each<[string, (it: Draft) => void, string]>([
    ['a capital in its id', (it) => (it.id = 'CTV'), 'This is not a name'],
    ['a misspelt field', (it) => (it.synonyms = []), 'There is no field “synonyms”'],
    ['an empty definition', (it) => (it.definition = ' '), 'The text is empty'],
    ['a definition without a full stop', (it) => (it.definition = 'The tumour'), 'End it with a full stop'],
    ['four sentences', (it) => (it.definition = 'One. Two. Three. Four.'), 'Keep to three sentences'],
    [
      'a definition too long to take in',
      (it) => (it.definition = `${'word '.repeat(71)}end.`),
      'Keep to 70 words',
    ],
    ['a synonym that is the abbreviation', (it) => it.also.push('ctv'), '“ctv” stands here already'],
    ['a synonym given twice', (it) => it.also.push('Clinical Volume'), 'stands here already'],
    [
      'a near word that is a synonym',
      (it) => it.leadsHere.push('Clinical volume'),
      'already a word for this term',
    ],
    ['a reference to itself', (it) => it.see.push('ctv'), 'refers to itself'],
    ['a chapter that does not exist', (it) => (it.chapter = 'volumes'), 'chapter'],
  ])('%s', (_, spoil, message) => {
    expectRefused({ schema: termSchema, valid: term, spoil, message });
  });

  test('nothing else: figures of an exercise and numbers after a full stop are no sentences', () => {
    const definition = 'A dose in fractions of {given 2 Gy}, as in Act.In.Sarc. It is a sum. It is a total.';
    expect(termSchema.safeParse({ ...term, definition }).success).toBe(true);
  });
});

test('every field of a glossary file is described', () => {
  const { properties } = z.toJSONSchema(termSchema, { io: 'input' });
  const undescribed = Object.entries(properties ?? {}).filter(([, field]) => !(field as Draft).description);
  expect(Object.keys(properties ?? {})).toHaveLength(9);
  expect(undescribed).toEqual([]);
});

const folder = 'src/content/glossary';
const files = readdirSync(folder).map((file) => ({
  id: file.replace(/\.yaml$/, ''),
  data: termSchema.parse(parse(readFileSync(`${folder}/${file}`, 'utf8'))),
}));
const { ledger } = readCourse(process.cwd());
const review = new Set(readFileSync('src/evidence/review-runs.txt', 'utf8').split(/\s+/));

describe('the glossary', () => {
  test('has at least 100 terms', () => {
    expect(files.length).toBeGreaterThanOrEqual(100);
  });

  test.each(files)('$id: file name, related terms, figures and wording are right', ({ id, data }) => {
    expect(data.id).toBe(id);
    expect(data.see.filter((other) => !files.some((file) => file.id === other))).toEqual([]);
    expect(checkText({ file: id, line: null, field: 'definition' }, data.definition, ledger)).toEqual([]);
    expect(sharedRuns(data.definition, review)).toEqual([]);
  });

  test('gives each word to one term only, so that search cannot mix two up', () => {
    const owners = new Map<string, string>();
    const clashes = wordGroups(files.map(({ data }) => data)).flatMap((group) =>
      [...new Set(group.map((form) => keyOf(tokensOf(form))))].flatMap((key) => {
        const owner = owners.get(key);
        owners.set(key, group[0]!);
        return owner ? [`${key}: ${owner} and ${group[0]}`] : [];
      }),
    );
    expect(clashes).toEqual([]);
  });
});
