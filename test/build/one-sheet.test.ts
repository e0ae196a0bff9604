// Does a page link one style sheet, and does a part fetched later not ask for a sheet of its own?
import { describe, expect, it } from 'vitest';
import {
  joined,
  sheetsOf,
  splitSheet,
  withLaterSheet,
  withOneSheet,
  withoutSheets,
} from '../../src/build/one-sheet.ts';

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

it('a rule that stands in two sheets is kept once, where it stands first', () => {
  const media = '@media print{p{color:red}}';
  expect(joined([`a{b:c}${media}`, `d{e:f}a{b:c}${media}`])).toBe(`a{b:c}${media}d{e:f}`);
  expect(joined([])).toBe('');
});

describe('rules of what appears only when a figure wakes', () => {
  const css =
    'p{a:b}.dose.sab12{c:d}.slider.sxy9z{e:f}@media print{.slider.sxy9z{g:h}}.sab12 .in.sxy9z{i:j}.stand{k:l}';
  const page = (more: string) => `<p class="stand"></p><div class="dose sab12"></div>${more}`;
  it('are put off where figures wake later', () => {
    expect(splitSheet(css, page('<div data-figure="dose"></div>'))).toEqual({
      now: 'p{a:b}.dose.sab12{c:d}.sab12 .in.sxy9z{i:j}.stand{k:l}',
      later: '.slider.sxy9z{e:f}@media print{.slider.sxy9z{g:h}}',
    });
  });
  it.each([
    ['', 'no figure wakes later'],
    ['<div data-figure="dose"></div><astro-island></astro-island>', 'a part wakes by itself'],
  ])('stay where %j stands in the page (%s)', (more) => {
    expect(splitSheet(css, page(more))).toEqual({ now: css, later: '' });
  });
  it('are named in the head', () => {
    expect(withLaterSheet('<head></head>', 'a.css')).toBe(
      '<head><link rel="later" href="/__BASE__/a.css"></head>',
    );
  });
});

describe('what a part asks for when it is fetched', () => {
  const script = (sheet: string, lists: string) =>
    `d=(m.f||(m.f=["_astro/a.js","${sheet}","_astro/b.js"])))=>0;${lists}`;
  it.each([
    ['__vite__mapDeps([0,1,2])', '__vite__mapDeps([0,2])', 'its sheet is dropped'],
    ['__vite__mapDeps([1])', '__vite__mapDeps([])', 'nothing else is left'],
    ['__vite__mapDeps([])', '__vite__mapDeps([])', 'nothing to drop'],
  ])('%s becomes %s (%s)', (before, after) => {
    expect(withoutSheets(script('_astro/a.css', before))).toBe(script('', after));
  });

  it('a script without parts stays as it is', () => {
    expect(withoutSheets('let a=[1]')).toBe('let a=[1]');
  });
});
