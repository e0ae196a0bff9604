// Is what was served or kept the list of an edition? And how much is it?
import { expect, test } from 'vitest';
import { hashOf, readEdition } from '../../src/offline/edition.ts';
import { sizeWords } from '../../src/offline/size-words.ts';

const edition = { id: 'a', published: '2026-11-26', bytes: 10, files: { 'index.html': 'x' } };

test('a list of an edition is read', () => {
  expect(readEdition(JSON.parse(JSON.stringify(edition)))).toEqual(edition);
});

test.each([
  null,
  'a page of a hotel',
  [],
  { ...edition, id: undefined },
  { ...edition, bytes: '10' },
  { ...edition, files: ['index.html'] },
  { ...edition, files: { 'index.html': 1 } },
])('%j is no list of an edition', (value) => {
  expect(() => readEdition(value)).toThrow(TypeError);
});

test('another byte is another hash, and a hash can stand in an address', async () => {
  const [one, same, other] = await Promise.all(
    ['a', 'a', 'b'].map((text) => hashOf(new TextEncoder().encode(text))),
  );
  expect(one).toBe(same);
  expect(one).not.toBe(other);
  expect(one).toMatch(/^[\w-]{16}$/);
});

test.each([
  [0, 'less than 0.1 MB'],
  [3_640_000, '3.6 MB'],
  [9_949_999, '9.9 MB'],
  [9_950_000, '10 MB'],
  [999_499_999, '999 MB'],
  [10_900_000_000, '11 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
