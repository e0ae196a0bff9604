// Which words does a page lack that a reader may search it by? They are indexed with it and never shown.
import { british, formsOf, keyOf, tokensOf, type WordGroup } from './word-forms.ts';

/** British, American: what replaces what in a lower-case word. */
const AMERICAN: readonly [british: RegExp, american: string][] = [
  [/oedema/, 'edema'],
  [/oe(soph|strog)/, 'e$1'],
  [/tumour/, 'tumor'],
  [/haem/, 'hem'],
  [/aem(i[ac])/, 'em$1'],
  [/paed/, 'ped'],
  [/anaesth/, 'anesth'],
  [/(cent|fib)re/, '$1er'],
  [/(behavi|col|fav|neighb|hon)our/, '$1or'],
  [/(mod|lab|sign|canc|trav)ell(ed|ing)/, '$1el$2'],
  [/(...[^aeo]i|ly)s(e[drs]?|ing|ations?)$/, '$1z$2'],
  [/^programme/, 'program'],
];
/** Words that only look as if they ended in -ise. */
const NOT_ISE = /^(?:otherwise|exercise|compromise|promise|surprise|precise|premise|excise|revise)/;

/** A lower-case word as the Americans write it: oedema becomes edema. */
export const american = (word: string): string =>
  NOT_ISE.test(word) ? word : AMERICAN.reduce((spelt, [here, there]) => spelt.replace(here, there), word);

/** The words of a text as they stand, accents and Greek letters included. */
const printedWords = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
/** The same with a space round each. */
const asPrinted = (text: string): string => ` ${printedWords(text).join(' ')} `;

const spellings = new Map<string, readonly string[]>();

/** A lower-case word with its British and its American spelling, remembered: the words of a course are few. */
function spellingsOf(word: string): readonly string[] {
  let known = spellings.get(word);
  if (!known) {
    known = [...new Set([word, british(word), american(word)])].filter((one) => /\p{L}/u.test(one));
    spellings.set(word, known);
  }
  return known;
}

/**
 * Words to index with a page though it does not print them: other writings of the terms it uses, and the other
 * spelling of its words. An abbreviation in capitals counts only where the page prints it in capitals.
 * @param text the words of the page as the reader sees them
 * @returns each writing once, none that the page prints
 */
export function wordsForPage(text: string, groups: readonly WordGroup[]): string[] {
  const forms = formsOf(groups);
  const tokens = tokensOf(text);
  const printed = printedWords(text);
  const page = ` ${printed.join(' ')} `;
  const keys = tokens.map((token) => keyOf([token]));
  const found = new Set<WordGroup>();
  for (let at = 0; at < tokens.length; at++) {
    let key = '';
    for (let size = 1; size <= forms.longest && at + size <= tokens.length; size++) {
      key += keys[at + size - 1];
      const group = forms.byKey.get(key);
      if (!group || found.has(group)) continue;
      const written = tokens.slice(at, at + size).join('');
      const capitals = group.filter((form) => !/\p{Ll}/u.test(form)).map((form) => tokensOf(form).join(''));
      const meant = !capitals.some((form) => keyOf([form]) === keyOf([written]) && form !== written);
      if (meant) found.add(group);
    }
  }
  const lacking = [...found].flatMap((group) => group.filter((form) => !page.includes(asPrinted(form))));
  const plain = new Set(tokens.map((token) => token.toLowerCase()));
  const words = new Set(printed);
  const respelt = [...plain].flatMap((word) => spellingsOf(word).filter((one) => !words.has(one)));
  const written = new Set(lacking.map((form) => form.toLowerCase()));
  return [...new Set([...lacking, ...respelt.filter((word) => !written.has(word))])];
}

/**
 * The words search corrects typing errors towards, most frequent first, as searchWords wants them. The glossary's own
 * writings are left out, so that edema is read as oedema; words that only lead to a term come last.
 * @param texts the words of each page; definitions of terms may be among them
 */
export function vocabularyOf(
  texts: Iterable<string>,
  terms: readonly { leadsHere: readonly string[] }[] = [],
): string[] {
  const pages = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(tokensOf(text).map((token) => token.toLowerCase()));
    for (const word of words) pages.set(word, (pages.get(word) ?? 0) + 1);
  }
  const printed = [...pages.keys()].sort((a, b) => pages.get(b)! - pages.get(a)! || (a < b ? -1 : 1));
  const leading = terms
    .flatMap(({ leadsHere }) => tokensOf(leadsHere.join(' ')))
    .map((word) => word.toLowerCase());
  return [...new Set([...printed, ...leading])];
}
