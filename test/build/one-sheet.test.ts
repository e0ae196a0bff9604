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
  const script = (sheet: string, lists: string) =>
    `d=(m.f||(m.f=["_astro/a.js","${sheet}","_astro/b.js"])))=>0;${lists}`;
  it.each([
    ['0,1,2', '0,2', 'its sheet is dropped'],
    ['1', '', 'nothing else is left'],
    ['', '', 'nothing to drop'],
  ])('[%s] becomes [%s] (%s)', (before, after) => {
    for (const part of [
      (list: string) => `import("./p.js"),__vite__mapDeps([${list}])`,
      (list: string) => `o(async()=>{let{x:e}=await import(\`./p.js\`);return e},__vite__mapDeps([${list}]))`,
    ])
      expect(withoutSheets(script('_astro/a.css', part(before)))).toBe(script('', part(after)));
  });

  it('a part of which one name is taken is found too', () => {
    const part = (list: string) =>
      `async()=>{let{a:e}=await import("./a.js");return{a:e}},__vite__mapDeps([${list}])),import("./b.js"),__vite__mapDeps([0])`;
    const script = (sheet: string, rest: string) => `d=(m.f||(m.f=["_astro/a.js","${sheet}"])))=>0;${rest}`;
    expect(withoutSheets(script('_astro/a.css', part('0,1')))).toBe(script('', part('0')));
  });

  it('sheets are not asked for either where only some names of a part are taken', () => {
    const part = (list: string) =>
      `async()=>{let{x:e}=await import("./p.js");return{x:e}},__vite__mapDeps([${list}])`;
    expect(withoutSheets(script('_astro/a.css', part('0,1,2')))).toBe(script('', part('0,2')));
  });

  it('a part whose rules no page holds asks for one sheet of its own', () => {
    const part = (list: string) => `import("./a.js"),__vite__mapDeps([${list}])`;
    const instead = new Map([['_astro/a.js', '_astro/figure.css']]);
    const before = `d=(m.f||(m.f=["_astro/a.js","_astro/a.css"])))=>0;${part('0,1')}`;
    expect(withoutSheets(before, instead)).toBe(
      `d=(m.f||(m.f=["_astro/a.js","","_astro/figure.css"])))=>0;${part('0,2')}`,
    );
  });

  it('and lists no sheet it does not ask for', () => {
    const script = 'd=(m.f||(m.f=["_astro/b.js"])))=>0;import("./b.js"),__vite__mapDeps([0])';
    expect(withoutSheets(script, new Map([['_astro/a.js', '_astro/figure.css']]))).toBe(script);
  });

  it('a script without parts stays as it is', () => {
    expect(withoutSheets('let a=[1]')).toBe('let a=[1]');
  });
});
