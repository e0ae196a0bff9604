// Does the library list every study once, under what it is, and say who shares patients? Over the ledger of the course.
import { describe, expect, it } from 'vitest';
import { errataFacets, studyFacets } from '../../src/evidence/library-facets.ts';
import { libraryRows, SORTS } from '../../src/evidence/library-rows.ts';
import { sharedPatients, sharedSentence, withLabels } from '../../src/evidence/library-shared.ts';
import { errataShown, usersByStudy } from '../../src/evidence/library-uses.ts';
import { readingLevel } from '../../src/evidence/library-words.ts';
import { studyLabel } from '../../src/evidence/source-lines.ts';
import { ledger } from './ledger-of-the-course.ts';

const { studies, errata } = ledger;
const preoperative = { id: 'preoperative', number: 6, title: 'Before surgery' };
const rows = libraryRows(studies, (id) => (id === 'osullivan-2002' ? [preoperative] : []));
const rowOf = (id: string) => rows.find((row) => row.id === id)!;
const label = (id: string) => studyLabel(studies.get(id)!);

describe('rows', () => {
  it('an empty ledger has none', () => expect(libraryRows(new Map(), () => [])).toEqual([]));
  it('every study has one', () =>
    expect(rows.map(({ id }) => id).sort()).toEqual([...studies.keys()].sort()));
  it('a later report of a trial is found under randomised', () => {
    expect(rowOf('davis-2005').facets.design).toEqual(['randomised']);
    expect(rowOf('davis-2005').isUpdate).toBe(true);
  });
  it('a study without a year or number says so instead of being lost', () => {
    expect(rowOf('nct03989596').facets).toMatchObject({ year: ['undated'], size: ['not-stated'] });
  });
  it('the name of a study is not told twice', () => {
    for (const { label: name, what } of rows) expect(what).not.toBe(name);
  });
  it.each(SORTS.map(({ id }, nth) => [id, nth] as const))('the order %s ranks every row once', (_, nth) => {
    expect(rows.map(({ ranks }) => ranks[nth]).sort((a, b) => a! - b!)).toEqual(rows.map((_row, i) => i));
  });

  const inOrder = (sort: (typeof SORTS)[number]['id']) => {
    const nth = SORTS.findIndex(({ id }) => id === sort);
    return [...rows].sort((a, b) => a.ranks[nth]! - b.ranks[nth]!);
  };
  it('rows come oldest first, without a year last', () => {
    const years = rows.map(({ year }) => year ?? Infinity);
    expect(years).toEqual([...years].sort((a, b) => a - b));
    expect(inOrder('year')).toEqual(rows);
  });
  it('unknown numbers of patients come last, whichever way', () => {
    for (const sort of ['largest', 'smallest'] as const) {
      const known = inOrder(sort).map(({ patients }) => patients !== null);
      expect(known.lastIndexOf(true)).toBeLessThan(known.indexOf(false));
    }
    expect(inOrder('largest')[0]?.id).toBe('koshy-2010');
  });
});

describe('facets of the studies', () => {
  const facets = studyFacets(rows);
  const option = (facet: string, value: string) =>
    facets.find(({ id }) => id === facet)?.options.find((one) => one.value === value);

  it('offer no value that nobody has', () => {
    for (const { options } of facets) for (const { count } of options) expect(count).toBeGreaterThan(0);
  });
  it('designs add to all studies', () => {
    const sum = facets[0]!.options.reduce((total, { count }) => total + count, 0);
    expect(sum).toBe(studies.size);
  });
  it('each value has a page', () => {
    expect(option('design', 'randomised')?.href).toBe('/studies/design/randomised/');
    expect(option('errata', 'yes')?.href).toBe('/studies/errata/');
  });
  it('values read well in a sentence', () => {
    expect(option('chapter', 'preoperative')?.said).toBe('chapter 6');
    expect(option('size', 'under-50')?.said).toBe('under 50 patients');
  });
});

it('the errata are 22 wrong facts, 33 misleading or incomplete and 6 editorial', () => {
  const [severity] = errataFacets([...errata.values()]);
  expect(severity?.options.map(({ value, count }) => [value, count])).toEqual([
    ['s1', 22],
    ['s2', 33],
    ['s3', 6],
  ]);
});

describe('shared patients', () => {
  const shared = sharedPatients(studies);
  const pair = (study: string, of: string) => shared.find((one) => one.study === study && one.of === of);

  it('nobody shares in an empty ledger', () => expect(sharedPatients(new Map())).toEqual([]));
  it('a later report on some of the patients gives both numbers', () => {
    expect(sharedSentence(pair('davis-2005', 'osullivan-2002')!, label)).toBe(
      'Davis 2005 reports on 129 of the 190 patients in O’Sullivan 2002; the two are not separate evidence.',
    );
  });
  it('a later report on all of them says the same patients', () => {
    expect(sharedSentence(pair('beane-2014', 'yang-1998')!, label)).toBe(
      'Beane 2014 reports on the same 141 patients as Yang 1998; the two are not separate evidence.',
    );
  });
  it('an arm quoted from another trial is not shared patients', () => {
    for (const quoting of ['wang-2015', 'lansu-2021', 'kosela-2014']) {
      expect(pair(quoting, 'osullivan-2002')?.kind).toBe('quoted');
    }
  });
  it('every arm quoted from a study is told', () => {
    const quoted = [...studies].flatMap(([id, { arms }]) =>
      arms.flatMap(({ external }) => (external ? [`${id} ${external}`] : [])),
    );
    expect(quoted.length).toBeGreaterThan(0);
    for (const one of quoted) expect(shared.map(({ study, of }) => `${study} ${of}`)).toContain(one);
  });
  it('a study named in a text is called what readers call it', () => {
    expect(withLabels('Same patients as yang-1998, pre-operative', studies)).toBe(
      'Same patients as Yang 1998, pre-operative',
    );
  });
});

describe('uses', () => {
  const rows: [text: string, found: boolean, note: string][] = [
    ['', false, 'nothing'],
    ['<Cite study="haas-2012">', true, 'cited'],
    ['{haas-2012/n as count}', true, 'a figure of it'],
    ['haas-2012b', false, 'another name that begins alike'],
    ['de-haas-2012', false, 'another name that ends alike'],
  ];
  it.each(rows)('“%s” names haas-2012: %s (%s)', (text, found) =>
    expect(usersByStudy([text], String, new Map([['haas-2012', null]])).has('haas-2012')).toBe(found),
  );

  it('errata are shown by figures, by plots and by hand, and by nothing else', () => {
    const shown = (body: string) => [...errataShown(body, ledger)];
    expect(shown('E19 in passing')).toEqual([]);
    expect(shown('<Value of="no/such/figure"/>')).toEqual([]);
    expect(shown('<Value of="osullivan-2002/wound-complications-120d/preop" as="full"/>')).toEqual(['E19']);
    expect(shown("<ArmPlot id='x'\n endpoints={['davis-2005/fibrosis']} />")).toEqual(['E23']);
    expect(shown('<ErratumMark code="E31" />')).toEqual(['E31']);
  });
});

it('how far a study was read is never told better than its endpoints are', () => {
  for (const study of studies.values()) {
    const level = readingLevel(study);
    if (study.sources.length === 0) expect(level).toMatch(/^Not seen/);
    if (study.endpoints.some(({ certainty }) => certainty === 'full-text-only') && study.sources.length)
      expect(level).toMatch(/full text/);
  }
});
