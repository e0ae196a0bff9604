import { describe, expect, it } from 'vitest';
import { studyFacets } from '../../src/evidence/library-facets.ts';
import { libraryRows, type LibraryChapter } from '../../src/evidence/library-rows.ts';
import { inPages, PER_PAGE } from '../../src/evidence/list-pages.ts';
import { studySchema } from '../../src/schemas/study.ts';

describe('a list in pages', () => {
  const list = (length: number) => Array.from({ length }, (_, at) => at);
  const rows: [length: number, pages: number[]][] = [
    [0, [0]],
    [1, [1]],
    [PER_PAGE, [PER_PAGE]],
    [PER_PAGE + 1, [PER_PAGE, 1]],
    [PER_PAGE * 2, [PER_PAGE, PER_PAGE]],
  ];
  it.each(rows)('%i entries stand on pages of %j', (length, pages) => {
    expect(inPages(list(length)).map((page) => page.length)).toEqual(pages);
    expect(inPages(list(length)).flat()).toEqual(list(length));
  });
});

describe('facets of the library', () => {
  const study = (id: string) =>
    studySchema.parse({
      id,
      name: id,
      design: 'retrospective',
      population: 'Adults',
      setting: 'both',
      identification: { kind: 'named' },
      caution: 'Nothing can be told from it.',
    });
  const facetsOf = (count: number) => {
    const studies = new Map(
      Array.from({ length: count }, (_, at) => [`series-${at}`, study(`series-${at}`)]),
    );
    const chapterOf = (id: string): LibraryChapter[] => [{ id: `of-${id}`, number: 1, title: id }];
    return studyFacets(libraryRows(studies, chapterOf));
  };
  const chapters = (count: number) => facetsOf(count).find(({ id }) => id === 'chapter')?.options;

  it('offer each chapter with its studies', () => {
    expect(chapters(60)).toHaveLength(60);
    expect(chapters(60)?.map(({ count }) => count)).toEqual(Array(60).fill(1));
  });
  it('offer no chapters where there are too many to choose from', () => expect(chapters(61)).toBeUndefined());
});
