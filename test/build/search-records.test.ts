// Terms, errata and references of the course as entries of the index.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  erratumRecord,
  listRecords,
  referenceRecord,
  sinceRecord,
  termRecord,
} from '../../src/build/search-records.ts';
import { readCourse } from '../../src/evidence/check-content.ts';
import { referenceSchema } from '../../src/schemas/reference.ts';

const { ledger, glossary } = readCourse('.');
const terms = new Map(glossary.map(({ id, data }) => [id, data]));
const references = new Map(
  referenceSchema
    .array()
    .parse(JSON.parse(readFileSync('src/content/references.json', 'utf8')))
    .map((reference) => [reference.id, reference]),
);

describe('an entry', () => {
  test('of a term shows its definition and is found by its other words', () => {
    const record = termRecord(terms.get('unplanned-excision')!, ledger);
    expect(record).toMatchObject({
      url: '/glossary/#unplanned-excision',
      kind: 'term',
      term: 'unplanned-excision',
    });
    expect(record.names.join(' ').toLowerCase()).toContain('whoops');
    expect(record.content.toLowerCase()).not.toContain('whoops');
  });

  test('of a term with an abbreviation carries it in the title', () => {
    expect(termRecord(terms.get('ctv')!, ledger).title).toBe('Clinical target volume (CTV)');
  });

  test('of an erratum carries its code, what is taught, and the names of its studies', () => {
    const record = erratumRecord(ledger.errata.get('e53')!, ledger);
    expect(record).toMatchObject({ url: '/errata/#e53', kind: 'erratum', title: 'E53 NBTXR3: p-values' });
    expect(record.content).toContain('This course teaches: Pathological complete response');
    expect(record.names).toContain('Bonvalot 2019');
  });

  test('of a reference is named like its study and found by its identifiers', () => {
    const reference = references.get('osullivan-2002')!;
    const record = referenceRecord(reference);
    expect(record).toMatchObject({
      url: '/references/#osullivan-2002',
      kind: 'reference',
      title: 'O’Sullivan 2002',
    });
    expect(record.names).toEqual([reference.DOI, reference.PMID].filter(Boolean));
  });

  test.each([
    ['share-2021', 'authors not shown: the title'],
    ['nct03989596', 'no year: the author alone'],
  ])('of %s has a title: %s', (id) => {
    expect(referenceRecord(references.get(id)!).title).toMatch(/^[^(].{5,}/);
  });

  test('of every kind leaves no name in braces', () => {
    const records = [
      ...[...terms.values()].map((term) => termRecord(term, ledger)),
      ...[...ledger.errata.values()].map((erratum) => erratumRecord(erratum, ledger)),
      ...[...references.values()].map(referenceRecord),
      ...[...ledger.since.values()].map(sinceRecord),
      ...listRecords,
    ];
    expect(records.filter(({ content, title }) => /[{}]|undefined/.test(content + title))).toEqual([]);
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  });
});

test('a paper after the review is found by name and year, DOI and PubMed number', () => {
  const record = sinceRecord(ledger.since.get('ahmed-2025')!);
  expect(record.url).toBe('/since/#ahmed-2025');
  expect(record.names).toEqual(['ahmed 2025', '10.1016/j.ijrobp.2025.05.006', '40389098']);
});
