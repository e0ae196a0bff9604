// Which file of an edition answers an address?
import { expect, test } from 'vitest';
import { findFile, type Found } from '../../src/offline/find-file.ts';

const FILES = [
  'index.html',
  '404.html',
  'chapters/preoperative/index.html',
  'data/a b.json',
  '_astro/page.x.js',
];
const has = (file: string) => FILES.includes(file);

test.each<[path: string, expected: Found | undefined, note: string]>([
  ['', { file: 'index.html' }, 'the root'],
  ['/', undefined, 'an empty folder name is no folder'],
  ['chapters/preoperative/', { file: 'chapters/preoperative/index.html' }, 'a folder'],
  ['chapters/preoperative/index.html', { file: 'chapters/preoperative/index.html' }, 'its page by name'],
  ['chapters/preoperative', { moved: 'chapters/preoperative/' }, 'a folder without its slash'],
  ['chapters/', undefined, 'a folder without a page'],
  ['data/a%20b.json', { file: 'data/a b.json' }, 'an encoded name'],
  ['_astro/page.x.js', { file: '_astro/page.x.js' }, 'a file'],
  ['_astro/page.y.js', undefined, 'a file of another edition'],
  ['%E0%A4%A', undefined, 'an address that cannot be read'],
  ['__proto__', undefined, 'a name every object has'],
])('%j gives %j: %s', (path, expected) => {
  expect(findFile(path, has)).toEqual(expected);
});
