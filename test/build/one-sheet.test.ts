// Does a page link one style sheet, and does a part fetched later not ask for a sheet of its own?
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../../src/build/page-rules.ts';
import { joined, sheetsOf, withOneSheet, withoutSheets } from '../../src/build/one-sheet.ts';

const link = (name: string) => `<link rel="stylesheet" href="/__BASE__/_astro/${name}.css">`;

describe('the sheets of a page', () => {
  it('are none on a page without any', () => {
    expect(sheetsOf('<p>x</p>')).toEqual([]);
    expect(withOneSheet('<p>x</p>', 'a.css')).toBe('<p>x</p>');
  });

  it('become one link in the place of the first', () => {
    const html = `<head>${link('a')}<meta>${link('b')}</head>`;
    expect(sheetsOf(html)).toEqual(['_astro/a.css', '_astro/b.css']);
    expect(withOneSheet(html, '_astro/c.css')).toBe(`<head>${link('c')}<meta></head>`);
  });
});

it('the sheet of the site comes before those of parts, and a rule that stands in both is kept once', () => {
  const site = ':root{--paper:#fff}a{b:c}';
  expect(sheetOf(joined(['d{e:f}a{b:c}', site]))).toBe(':root{--paper:#fff}a{b:c}d{e:f}');
  expect(joined([])).toEqual([]);
});

describe('what a part asks for when it is fetched', () => {
  const listing = (files: string[], lists: string) => `d=(m.f||(m.f=${JSON.stringify(files)})))=>0;${lists}`;
  const before = ['_astro/a.js', '_astro/a.css', '_astro/b.js', ''];
  it.each([
    ['0,1,2', '__vite__mapDeps([0,1])', 'its sheet is dropped, and the list holds what is left'],
    ['0,3,2', '__vite__mapDeps([0,1])', 'a file that went into others is dropped'],
    ['1', '[]', 'nothing else is left'],
    ['', '[]', 'nothing to drop'],
  ])('[%s] becomes %s (%s)', (asked, after) => {
    for (const part of [
      (list: string) => `import("./p.js"),${list}`,
      (list: string) => `o(async()=>{let{x:e}=await import(\`./p.js\`);return e},${list})`,
    ])
      expect(withoutSheets(listing(before, part(`__vite__mapDeps([${asked}])`)))).toBe(
        listing(after === '[]' ? [] : ['_astro/a.js', '_astro/b.js'], part(after)),
      );
  });

  it('a part that asks for itself alone asks for nothing ahead', () => {
    expect(withoutSheets(listing(before, 'import("./a.js"),__vite__mapDeps([0,1])'))).toBe(
      listing([], 'import("./a.js"),[]'),
    );
  });

  it('a program that a list names does not ask for what the list came with', () => {
    const script = (files: string[], list: string) =>
      listing(files, `"No figure is called";import("./a.js"),${list}`);
    const files = ['_astro/a.js', '_astro/runtime.x1.js', '_astro/figures.x2.js', '_astro/b.js'];
    expect(withoutSheets(script(files, '__vite__mapDeps([0,1,2,3])'))).toBe(
      script(['_astro/a.js', '_astro/b.js'], '__vite__mapDeps([0,1])'),
    );
  });

  it('a part whose rules no page holds asks for one sheet of its own', () => {
    const instead = new Map([['_astro/a.js', '_astro/figure.css']]);
    expect(withoutSheets(listing(before, 'import("./a.js"),__vite__mapDeps([0,1])'), instead)).toBe(
      listing(['_astro/a.js', '_astro/figure.css'], 'import("./a.js"),__vite__mapDeps([0,1])'),
    );
    expect(withoutSheets(listing(before, 'import("./b.js"),__vite__mapDeps([2,1])'), instead)).toBe(
      listing([], 'import("./b.js"),[]'),
    );
  });

  it('a script without parts stays as it is', () => {
    expect(withoutSheets('let a=[1]')).toBe('let a=[1]');
  });
});
