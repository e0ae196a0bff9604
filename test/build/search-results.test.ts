// How is what was found put in order? Rows of pages and the lines they become.
import { describe, expect, test } from 'vitest';
import { excerptPieces, groupResults, type FoundPage } from '../../src/components/site/search-results.ts';

const found = (kind: string, title: string, sections: string[] = []): FoundPage => ({
  href: `/${kind}/${title}`,
  title,
  kind,
  excerpt: `about ${title}`,
  sections: sections.map((section) => ({
    href: `/${kind}/${title}#${section}`,
    title: section,
    excerpt: section,
  })),
});
const shown = (pages: FoundPage[], term?: FoundPage): Record<string, string[]> =>
  Object.fromEntries(
    groupResults(pages, term).map(({ title, lines }) => [title, lines.map((line) => line.title)]),
  );

describe('results', () => {
  test('of nothing are no groups', () => {
    expect(groupResults([])).toEqual([]);
  });

  test('begin with the three best, the rest under their kinds in a fixed order', () => {
    const kinds = ['about', 'reference', 'case', 'erratum', 'term', 'tool', 'study', 'chapter'];
    const pages = ['a', 'b', 'c'].map((title) => found('study', title));
    const groups = shown([...pages, ...kinds.map((kind) => found(kind, kind))]);
    expect(Object.keys(groups)).toEqual([
      'Best matches',
      'Chapters',
      'Studies',
      'Tools',
      'Terms',
      'Errata',
      'Cases',
      'References',
      'About',
    ]);
    expect(groups['Best matches']).toEqual(['a', 'b', 'c']);
  });

  test.each(['term', 'erratum', 'reference'])('have at most one %s among the best', (kind) => {
    const pages = [
      found(kind, 'one'),
      found(kind, 'two'),
      found('study', 's'),
      found(kind, 'three'),
      found('tool', 't'),
    ];
    const { 'Best matches': best, ...rest } = shown(pages);
    expect(best).toEqual(['one', 's', 't']);
    expect(Object.values(rest)).toEqual([['two', 'three']]);
  });

  test('put the named term before all, and no other term beside it', () => {
    const term = found('term', 'BED');
    const pages = [found('term', 'EQD2'), found('study', 'a'), term, found('erratum', 'E59')];
    expect(shown(pages, term)).toEqual({ 'Best matches': ['BED', 'a', 'E59'], Terms: ['EQD2'] });
  });

  test('show the named term where nothing else is found', () => {
    expect(shown([], found('term', 'BED'))).toEqual({ 'Best matches': ['BED'] });
  });

  test('prefer a study to the reference of the same name, wherever that stands', () => {
    const pages = [
      found('reference', 'Wang 2015'),
      found('reference', 'Holt 2005'),
      found('study', 'Wang 2015'),
    ];
    expect(shown(pages)).toEqual({ 'Best matches': ['Holt 2005', 'Wang 2015'], References: ['Wang 2015'] });
  });

  test('link to the best sections of a chapter, and to a study as a whole', () => {
    const [best, rest] = groupResults([
      found('chapter', 'Chapter', ['wounds', 'oedema', 'dose', 'gap']),
      found('study', 'Study', ['arms']),
    ]);
    expect(best?.lines.map(({ href, where }) => [href, where])).toEqual([
      ['/chapter/Chapter#wounds', 'Chapter'],
      ['/study/Study', 'Study'],
    ]);
    expect(rest?.lines.map(({ title }) => title)).toEqual(['oedema', 'dose']);
  });

  test('never show one line twice', () => {
    const pages = [
      found('chapter', 'C', ['x', 'y']),
      found('term', 'T'),
      found('erratum', 'E'),
      found('case', 'K'),
    ];
    const lines = groupResults(pages, found('term', 'T')).flatMap((group) =>
      group.lines.map(({ href }) => href),
    );
    expect(new Set(lines).size).toBe(lines.length);
  });
});

describe('an excerpt', () => {
  test.each([
    ['', []],
    ['plain', [['plain', false]]],
    [
      'a <mark>word</mark> found',
      [
        ['a ', false],
        ['word', true],
        [' found', false],
      ],
    ],
    ['&lt;img onerror=x&gt; &amp;lt;', [['<img onerror=x> &lt;', false]]],
    ['<img src=x>', [['<img src=x>', false]]],
  ] as [string, [string, boolean][]][])('%j is text in pieces', (excerpt, pieces) => {
    expect(excerptPieces(excerpt).map(({ text, found: marked }) => [text, marked])).toEqual(pieces);
  });
});
