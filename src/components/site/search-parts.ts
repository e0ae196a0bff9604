// What search shows: lines, groups, what is said before them, and what is said instead. Everything found is text.
import type { Answer } from './search-answer.ts';
import { rootUrl } from './root-url.ts';
import { excerptPieces, type ResultGroup, type ResultLine } from './search-results.ts';

/** An element with properties and children; text becomes text, never markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function lineOf({ href, title, where, excerpt }: ResultLine): HTMLLIElement {
  const pieces = excerptPieces(excerpt).map(({ text, found }) => (found ? element('mark', {}, text) : text));
  const link = element(
    'a',
    { href },
    element('span', { className: 't' }, title),
    element('span', { className: 'w' }, where),
    element('span', { className: 'x' }, ...pieces),
  );
  return element('li', {}, link);
}

/** A group of results under its heading. */
export function groupOf({ title, lines }: ResultGroup, index: number): HTMLElement {
  const id = `search-group-${index}`;
  const section = element(
    'section',
    {},
    element('h2', { id }, title),
    element('ul', {}, ...lines.map(lineOf)),
  );
  section.setAttribute('aria-labelledby', id);
  return section;
}

const placeLink = (folder: string, words: string): HTMLAnchorElement =>
  element('a', { href: new URL(`${folder}/`, rootUrl()).href }, words);

/** Said where nothing is found, with what to try. */
export function nothingFound(words: string): HTMLElement {
  return element(
    'div',
    { className: 'none' },
    element('p', {}, `Nothing was found for “${words}”.`),
    element(
      'ul',
      {},
      element('li', {}, 'Use fewer words, or the first letters of one word.'),
      element('li', {}, 'Try a first author (O’Sullivan), a trial (RTOG 0630) or an abbreviation (CTV).'),
    ),
    element(
      'p',
      {},
      'Or look through the ',
      placeLink('studies', 'studies'),
      ', the ',
      placeLink('glossary', 'glossary'),
      ' or the ',
      placeLink('references', 'references'),
      '.',
    ),
  );
}

/** What is said before the results: how many, what was read for typing errors, and that words are missing. */
export function countLine(lines: number, { partial, readAs }: Answer): (Node | string)[] {
  const count = lines === 1 ? '1 result' : `${lines} results`;
  const said = [
    readAs.length > 0 ? `Read as: ${readAs.join(', ')}` : '',
    partial ? 'No page has all these words; the best partial matches:' : '',
  ].filter(Boolean);
  return [count, ...said.flatMap((words) => ['. ', element('span', { className: 'said' }, words)])];
}
