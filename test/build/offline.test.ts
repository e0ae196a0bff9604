// What goes into an edition, and what the page that offers it says of its size?
import { expect, test } from 'vitest';
import { editionOf, isNeeded, withSizes } from '../../src/build/offline.ts';

test.each([
  ['index.html', true],
  ['_astro/page.x.js', true],
  ['data/items/question/a.json', true],
  ['pagefind/fragment/en_1.pf_fragment', true],
  ['pagefind/pagefind-worker.js', true],
  ['pagefind/pagefind-ui.js', false],
  ['pagefind/pagefind-modular-ui.css', false],
  ['pagefind/pagefind-highlight.js', false],
  ['_headers', false],
  ['sitemap.xml', false],
  ['previews/preoperative.png', false],
  ['margins.pdf', false],
  ['offline/edition-a.json', false],
  ['offline/index.html', true],
])('%s: %s', (path, needed) => {
  expect(isNeeded(path)).toBe(needed);
});

const bytes = (text: string) => new TextEncoder().encode(text);

test('an edition is another when a file or its day is', async () => {
  const one = await editionOf(new Map([['a', bytes('1')]]), '2026-01-01');
  expect(one).toMatchObject({ published: '2026-01-01', bytes: 1, files: { a: expect.any(String) } });
  const same = await editionOf(new Map([['a', bytes('1')]]), '2026-01-01');
  const file = await editionOf(new Map([['a', bytes('2')]]), '2026-01-01');
  const day = await editionOf(new Map([['a', bytes('1')]]), '2026-01-02');
  expect(same.id).toBe(one.id);
  expect(new Set([one.id, file.id, day.id]).size).toBe(3);
});

test('sizes are put in; a page without a place for them stops the build', () => {
  const page = '<p><b data-fetched></b> <b data-kept></b></p>';
  expect(withSizes(page, { fetched: 3_600_000, kept: 11_000_000 })).toBe('<p><b>3.6 MB</b> <b>11 MB</b></p>');
  expect(() => withSizes('<p></p>', { fetched: 1, kept: 1 })).toThrow('data-fetched');
});
