// Does one build run under any path? Addresses from the root become addresses from the page.
import { describe, expect, it } from 'vitest';
import { relocateHtml, relocateScript, relocateStyle, rootHtml } from '../../src/build/relocation.ts';

describe('addresses in a page', () => {
  const rows: [html: string, depth: number, moved: string, note: string][] = [
    ['<a href="">x</a>', 2, '<a href="">x</a>', 'an empty address stays'],
    ['<a href="#here">x</a>', 2, '<a href="#here">x</a>', 'an anchor stays'],
    [
      '<a href="https://doi.org/10.1/x">x</a>',
      2,
      '<a href="https://doi.org/10.1/x">x</a>',
      'another site stays',
    ],
    ['<a href="//cdn.example/x">x</a>', 2, '<a href="//cdn.example/x">x</a>', 'another origin stays'],
    ['<p>a href="/x"</p>', 1, '<p>a href="../x"</p>', 'a tag is not parsed, only its attribute form'],
    ['<a href="/">x</a>', 0, '<a href="./">x</a>', 'the root from the root'],
    ['<a href="/chapters/x/">x</a>', 0, '<a href="./chapters/x/">x</a>', 'one folder down'],
    ['<a href="/chapters/x/#y">x</a>', 2, '<a href="../../chapters/x/#y">x</a>', 'from two folders down'],
    [
      '<button formaction="/studies/errata/">',
      3,
      '<button formaction="../../../studies/errata/">',
      'where a button sends its form',
    ],
    ['<html data-root="/">', 2, '<html data-root="../../">', 'the root told to scripts'],
    ['<script src="/__BASE__/_astro/a.js">', 1, '<script src="../_astro/a.js">', 'the build prefix goes'],
  ];
  it.each(rows)('%s at depth %i becomes %s (%s)', (html, depth, moved) => {
    expect(relocateHtml(html, depth)).toBe(moved);
  });

  it('the page for missing addresses keeps them from the root', () => {
    expect(rootHtml('<link href="/__BASE__/_astro/a.css"><a href="/">x</a>')).toBe(
      '<link href="/_astro/a.css"><a href="/">x</a>',
    );
  });
});

it('a style sheet names its font beside itself', () => {
  expect(relocateStyle('src:url(/__BASE__/_astro/f.woff2)', 1)).toBe('src:url(../_astro/f.woff2)');
});

describe('a script learns the root from its own address', () => {
  const ROOT = 'new URL("../",import.meta.url).href';
  it.each([
    ['const f=e=>"/__BASE__/"+e', `const f=e=> (${ROOT})+e`, 'the bare prefix'],
    [
      'function f(e){return"/__BASE__/"+e}',
      `function f(e){return (${ROOT})+e}`,
      'after a keyword, without a space',
    ],
    ['import("/__BASE__/_astro/a.js")', `import( ${ROOT}+"_astro/a.js")`, 'a whole address'],
    ['const a="/base/"', 'const a="/base/"', 'anything else stays'],
  ])('%s becomes %s (%s)', (script, moved) => {
    expect(relocateScript(script, 1)).toBe(moved);
  });
});
