// Does the name of a file tell its content, and what it leads to?
import { describe, expect, it } from 'vitest';
import { contentNames, renamer } from '../../src/build/content-names.ts';

const files = (sheet = 'p{}') =>
  new Map([
    ['page.AAAAAAAA.js', 'import("./part.BBBBBBBB.js");const f=["_astro/figure.CCCCCCCC.css"]'],
    ['part.BBBBBBBB.js', 'import"./page.AAAAAAAA.js"'],
    ['figure.CCCCCCCC.css', sheet],
    ['alone.DDDDDDDD.js', 'console.log(1)'],
    ['conformity-worker-EEEEEEEE.js', 'onmessage=()=>{}'],
    ['margins-serif.-_-_-_-_.woff2', '\u0000wOF2'],
  ]);

describe('names of files', () => {
  const names = contentNames(files());

  it('no files, no names', () => {
    expect(contentNames(new Map())).toEqual(new Map());
  });

  it('keep stem and ending', () => {
    for (const [old, name] of names)
      expect(name.replace(/[\w-]{8}(?=\.\w+$)/, '')).toBe(old.replace(/[\w-]{8}(?=\.\w+$)/, ''));
    expect(new Set(names.values()).size).toBe(6);
  });

  it('stay the same for the same content', () => {
    expect(contentNames(files())).toEqual(names);
  });

  it('change with what a file leads to, however far, and with nothing else', () => {
    const changed = contentNames(files('p{color:red}'));
    const same = [...names].filter(([old, name]) => changed.get(old) === name).map(([old]) => old);
    expect(same).toEqual([
      'alone.DDDDDDDD.js',
      'conformity-worker-EEEEEEEE.js',
      'margins-serif.-_-_-_-_.woff2',
    ]);
  });

  it('a file whose name has no hash is refused', () => {
    expect(() => contentNames(new Map([['page.js', '']]))).toThrow('_astro/page.js has no hash in its name');
  });
});

describe('renaming', () => {
  const names = new Map([
    ['a.AAAAAAAA.js', 'a.1.js'],
    ['ba.AAAAAAAA.js', 'ba.2.js'],
  ]);
  it.each([
    ['', ''],
    ['<script src="../_astro/a.AAAAAAAA.js">', '<script src="../_astro/a.1.js">'],
    ['import"./ba.AAAAAAAA.js"', 'import"./ba.2.js"'],
    ['a-AAAAAAAA.js a.AAAAAAAA.jsx xa.AAAAAAAA.js', 'a-AAAAAAAA.js a.AAAAAAAA.jsx xa.AAAAAAAA.js'],
  ])('%s becomes %s', (text, written) => {
    expect(renamer(names)(text)).toBe(written);
  });
});
