// Are terms marked at their first use in every section, and nowhere else?
import { describe, expect, it } from 'vitest';
import { markTerms, writingsOf } from '../../src/components/article/mark-terms.ts';

const term = (id: string, name: string, abbreviation: string | null = null, plain = false) => ({
  id,
  term: name,
  abbreviation,
  plain,
});
const writings = writingsOf([
  term('ctv', 'Clinical target volume', 'CTV'),
  term('hazard-ratio', 'Hazard ratio', 'HR'),
  term('risk-ratio', 'Risk ratio', 'RR'),
  term('myxoid', 'Myxoid liposarcoma'),
  term('lipo', 'Liposarcoma'),
  term('limb', 'Limb', null, true),
  term('r0', 'R0 resection', 'R0'),
]);
const mark = (...blocks: string[]) => markTerms(blocks, writings);
const link = (id: string, words: string) => `<a href="/glossary/#${id}">${words}</a>`;

describe('the first use in a section is marked', () => {
  it.each([
    [
      '<p>The CTV is drawn. The CTV ends.</p>',
      `<p>The ${link('ctv', 'CTV')} is drawn. The CTV ends.</p>`,
      'once',
    ],
    [
      '<p>A hazard ratio, two hazard ratios.</p>',
      `<p>A ${link('hazard-ratio', 'hazard ratio')}, two hazard ratios.</p>`,
      'small letter',
    ],
    [
      '<p>In myxoid liposarcoma.</p>',
      `<p>In ${link('myxoid', 'myxoid liposarcoma')}.</p>`,
      'the longer term holds the shorter',
    ],
    ['<p>The limb is kept.</p>', '<p>The limb is kept.</p>', 'a word everyone knows'],
    ['<p>CTV1 and pre-CTV and CTV/2</p>', '<p>CTV1 and pre-CTV and CTV/2</p>', 'part of another word'],
    ['<p>An hr of rest.</p>', '<p>An hr of rest.</p>', 'abbreviations keep their capitals'],
    ['<ul><li>R0 is hoped for</li></ul>', `<ul><li>${link('r0', 'R0')} is hoped for</li></ul>`, 'in a list'],
    ['<p><em>A CTV</em></p>', `<p><em>A ${link('ctv', 'CTV')}</em></p>`, 'inside emphasis'],
  ])('%s', (html, marked) => {
    expect(mark(html)).toEqual([marked]);
  });

  it('and again in the next section', () => {
    expect(mark('<p>CTV</p>', '<h2 id="x">CTV</h2>', '<p>CTV</p>')).toEqual([
      `<p>${link('ctv', 'CTV')}</p>`,
      '<h2 id="x">CTV</h2>',
      `<p>${link('ctv', 'CTV')}</p>`,
    ]);
  });
});

describe('left alone are', () => {
  it.each([
    ['<p><a href="/x/">CTV</a></p>', 'links'],
    ['<p><code>CTV</code></p>', 'code'],
    ['<figure><p>CTV</p></figure>', 'figures'],
    ['<section class="checks"><p>CTV</p></section>', 'questions'],
    ['<table><tbody><tr><td>CTV</td></tr></tbody></table>', 'tables'],
  ])('%s (%s)', (html) => {
    expect(mark(html)).toEqual([html]);
  });
});

it('boxes of the chapter are read', () => {
  expect(mark('<section class="clinic" aria-labelledby="in-clinic"><p>CTV</p></section>')[0]).toContain(
    link('ctv', 'CTV'),
  );
});
