// Finds terms of the glossary in the text of a chapter and marks the first use of each in every section, so that its
// meaning is at hand. Leaves alone headings, links, code, figures and questions.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import type { Term } from '../../schemas/term.ts';

/** A writing of a term as it is looked for. */
interface Writing {
  id: string;
  pattern: RegExp;
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** Elements whose words are marked, and those whose inside is left alone. */
const READ = new Set(['p', 'li']);
const LEFT_ALONE = new Set([
  'a',
  'code',
  'figure',
  'small',
  'svg',
  'table',
  'details',
  'form',
  'button',
  'script',
]);
const BOXES = /^<section class="(?:clinic|thin)"/;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Abbreviations as they are written; terms with a small or a capital first letter, and their plural. */
export function writingsOf(
  terms: readonly Pick<Term, 'id' | 'term' | 'abbreviation' | 'plain'>[],
): Writing[] {
  const bounded = (words: string, flags = '') =>
    new RegExp(`(?<![\\w/-])(?:${words})(?![\\w/-])`, `u${flags}`);
  return terms
    .filter(({ plain }) => !plain)
    .flatMap(({ id, term, abbreviation }) => {
      const small = term.charAt(0).toLowerCase() + term.slice(1);
      const named = /^[A-Z][a-z]/.test(term) ? [term, small] : [term];
      const long = {
        id,
        pattern: bounded(named.map((word) => `${escaped(word)}s?`).join('|')),
        length: term.length,
      };
      const short =
        abbreviation && abbreviation.length > 1
          ? { id, pattern: bounded(escaped(abbreviation)), length: 0 }
          : null;
      return short ? [long, short] : [long];
    })
    .sort((a, b) => b.length - a.length)
    .map(({ id, pattern }) => ({ id, pattern }));
}

/** Text inside the elements that are read, with its place in the string. */
function* textsIn(nodes: readonly Node[], read = false): Generator<{ from: number; to: number }> {
  for (const node of nodes) {
    const place = node.sourceCodeLocation;
    if (node.nodeName === '#text' && read && place) yield { from: place.startOffset, to: place.endOffset };
    if (!('childNodes' in node) || LEFT_ALONE.has(node.nodeName)) continue;
    yield* textsIn(node.childNodes, read || READ.has(node.nodeName));
  }
}

/** Places of first uses in one stretch of text; a longer term is taken before one inside it. */
function firstUses(
  text: string,
  writings: readonly Writing[],
  used: Set<string>,
): { at: number; words: string; id: string }[] {
  const found: { at: number; words: string; id: string }[] = [];
  for (const { id, pattern } of writings) {
    if (used.has(id)) continue;
    const match = pattern.exec(text);
    if (!match) continue;
    const [words] = match;
    const taken = found.some(
      ({ at, words: other }) => match.index < at + other.length && at < match.index + words.length,
    );
    if (taken) continue;
    used.add(id);
    found.push({ at: match.index, words, id });
  }
  return found.sort((a, b) => a.at - b.at);
}

/**
 * @param blocks the chapter's blocks in order, as HTML
 * @returns the same blocks; each first use of a term in a section is a link to its entry
 */
export function markTerms(blocks: readonly string[], writings: readonly Writing[]): string[] {
  const used = new Set<string>();
  return blocks.map((html) => {
    if (html.startsWith('<h2')) used.clear();
    if (html.startsWith('<section') && !BOXES.test(html)) return html;
    let marked = '';
    let done = 0;
    for (const { from, to } of textsIn(parseFragment(html, { sourceCodeLocationInfo: true }).childNodes)) {
      for (const { at, words, id } of firstUses(html.slice(from, to), writings, used)) {
        marked += `${html.slice(done, from + at)}<a href="/glossary/#${id}">${words}</a>`;
        done = from + at + words.length;
      }
    }
    return marked + html.slice(done);
  });
}
