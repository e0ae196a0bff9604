// Does a space stand between a word and the link or figure beside it? Templates drop a line break before a tag.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { pages } from './pages.ts';

const fileOf = (address: string): string =>
  join('dist', address.endsWith('/') ? `${address}index.html` : address);
const INLINE = '(?:a|data|strong|em|b)';
const GLUED_BEFORE = new RegExp(`[\\p{L}\\p{N},;:]<${INLINE}(?! class="ref)[ >][^<]*`, 'gu');
const GLUED_AFTER = new RegExp(`[^<>]{0,40}</${INLINE}>[\\p{L}\\p{N}]\\p{L}*`, 'gu');

for (const address of pages) {
  test(`words and links stand apart on ${address}`, () => {
    const html = readFileSync(fileOf(address), 'utf8').replace(
      /<(script|svg|kbd)[\s\S]*?<\/\1>|\sprops="[^"]*"/g,
      '',
    );
    const main = html.slice(html.indexOf('<main'));
    expect([...main.matchAll(GLUED_BEFORE), ...main.matchAll(GLUED_AFTER)].map((match) => match[0])).toEqual(
      [],
    );
    expect(
      [...main.matchAll(/<\/(?:a|data)> [.,;:]/g)].map((match) => match[0]),
      'a space before a stop',
    ).toEqual([]);
  });
}
