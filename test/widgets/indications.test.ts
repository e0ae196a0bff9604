// Does the indication map say what the ledger says, branch by branch, and mark what it does not say?
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { naming, type Feature } from '../../src/models/guidance-map.ts';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { indicationsFields } from '../../src/components/widgets/indications-fields.ts';
import { readLeaves, standings } from '../../src/components/widgets/indications-results.ts';
import { indicationsProps } from '../../src/components/widgets/indications-source.ts';
import { COLUMNS, indicationsRows } from '../../src/components/widgets/indications-table.ts';
import { announcement, leafWords, remark } from '../../src/components/widgets/indications-words.ts';
import { findFigure } from '../../src/evidence/find-figure.ts';
import { formOf } from '../../src/evidence/inline-names.ts';
import { printFigure } from '../../src/evidence/print-figure.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { studySchema } from '../../src/schemas/study.ts';
import { ledger } from '../evidence/ledger-of-the-course.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const claims = read('claims').map((file) => claimSchema.parse(file));
const studies = read('studies').map((file) => studySchema.parse(file));
const print = (name: string, form?: string) => printFigure(findFigure(name, ledger), formOf(form));
const given = indicationsProps({ claims, studies, print });
const leaves = readLeaves(given.statements);
const leaf = (id: string) => leaves.find((one) => one.leaf.id === id)!;

describe('words come from the claims', () => {
  it('every statement stands letter by letter in its claim, with its place and errata', () => {
    for (const { claim, words, where, errata } of given.statements) {
      const source = claims.find(({ id }) => id === claim)!;
      expect(source.statement).toContain(words);
      expect(where).toBe(source.places.map(({ section }) => section).join('; '));
      expect(errata).toEqual(source.errata);
    }
  });

  it('a claim that is missing or worded otherwise is named', () => {
    const without = claims.filter(({ id }) => id !== 'c-standard');
    expect(() => indicationsProps({ claims: without, studies, print })).toThrow(
      'src/content/claims/c-standard.yaml',
    );
    const changed = claims.map((claim) =>
      claim.id === 'c-indication' ? { ...claim, statement: 'RT is added for all tumours.' } : claim,
    );
    expect(() => indicationsProps({ claims: changed, studies, print })).toThrow(
      /c-indication\.yaml does not say/,
    );
  });

  it('the size is that of the claim: more than 5 cm', () => {
    expect(given.sizes).toEqual({ large: 'more than 5 cm', small: '5 cm or less' });
  });

  it('figures behind a feature are printed from the ledger, none is left unprinted', () => {
    expect(given.measured.grade?.map(({ text }) => text).join(' ')).toMatch(
      /p = 0\.0028.*p = 0\.016.*89%.*66%.*p = 0\.0025.*p = 0\.49/,
    );
    expect(given.measured.margin?.[0]?.text).toMatch(/28% and 62%.*74% and 81%.*87% and 93%/);
    for (const lines of Object.values(given.measured))
      for (const { text, label, page } of lines ?? []) {
        expect(text).not.toMatch(/[{}]/);
        expect(page).toBe(
          `/studies/${studies.find((one) => label === `${one.firstAuthor} ${one.year}`)?.id}/`,
        );
      }
    expect(given.measured.size).toEqual([]);
  });
});

describe('standing of the branches, against the review’s two sentences', () => {
  it.each([
    ['high-large-deep', 'said', ['guidelines', 'abstract']],
    ['high-large-superficial', 'in-part', ['guidelines', 'abstract']],
    ['high-small-clear', 'in-part', ['implant']],
    ['high-small-involved', 'not-said', []],
    ['high-relapse-none', 'not-said', []],
    ['high-relapse-given', 'in-part', ['implant']],
    ['grade-2', 'not-said', []],
    ['low-involved', 'said', ['low-kept']],
    ['low-clear', 'in-part', ['low-kept']],
    ['low-before', 'said', ['low-before']],
    ['low-relapse-none', 'said', ['low-kept']],
    ['low-relapse-given', 'in-part', ['implant']],
    ['low-size-depth', 'not-said', []],
  ])('%s: %s, by %j', (id, standing, by) => {
    expect(leaf(id).reading.standing).toBe(standing);
    expect(leaf(id).by.map((one) => one.id)).toEqual(by);
  });

  it('no branch is forgotten: four said, five in part, four not said', () => {
    expect(leaves).toHaveLength(13);
    expect(standings(leaves)).toEqual({ said: 4, 'in-part': 5, 'not-said': 4 });
  });

  it.each([
    ['grade', 5],
    ['size', 3],
    ['depth', 1],
    ['margin', 3],
    ['relapse', 2],
    ['earlierRt', 2],
    ['time', 1],
  ])('%s is named by %i of the 5 statements', (feature, count) => {
    expect(given.statements).toHaveLength(5);
    expect(naming(feature as Feature, given.statements)).toHaveLength(count);
  });
});

describe('words of the course', () => {
  it('stand at every branch that is not said outright, and at none that is', () => {
    for (const { leaf: at, reading } of leaves) {
      const said = remark(at, reading);
      expect(said === null).toBe(reading.standing === 'said');
      expect(said ?? '').not.toBe('No sentence speaks of it.');
    }
  });

  it('name each branch apart, and give no advice', () => {
    const names = leaves.map((one) => leafWords(one, given.sizes));
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe('High grade, more than 5 cm, deep');
    const all = leaves.map((one) => remark(one.leaf, one.reading)).join(' ');
    expect(all).not.toMatch(/\b(should|must|offer|give|recommend)/i);
  });

  it('say what was traced and read', () => {
    expect(announcement(null, null, given.statements, given.sizes)).toContain('The whole map');
    expect(announcement('depth', leaf('high-relapse-none'), given.statements, given.sizes)).toBe(
      'High grade, relapse, no earlier radiotherapy: not said. Relapse is named for low grade, not for high. ' +
        'depth: named by 1 of 5 statements.',
    );
  });
});

test('every branch and feature has an address; the start has neither', () => {
  const fields = indicationsFields(given.sizes);
  expect(startState(fields)).toEqual({ trace: 'none', branch: 'none' });
  for (const trace of fields.trace.options)
    for (const branch of fields.branch.options) {
      const state = { trace: trace.id, branch: branch.id };
      expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
    }
});

test('the table has a row a branch and says where the words stand', () => {
  const rows = indicationsRows(leaves, given.sizes);
  expect(rows).toHaveLength(leaves.length);
  for (const { cells } of rows) expect(cells).toHaveLength(COLUMNS.length);
  expect(rows[0]?.cells).toEqual([
    'High grade, more than 5 cm, deep',
    'Said',
    'RT is added for high-grade, large, deep tumours; Limb-sparing surgery with RT is the standard for high-grade and larger tumours',
    '',
    'Local tumour control; Abstract',
    'none',
  ]);
  expect(rows.find(({ id }) => id === 'high-small-clear')?.cells[5]).toBe('E61');
});
