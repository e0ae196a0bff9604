// Which words does a page lack that a reader may search it by? They are indexed with it and never shown.
import { american, british, formsOf, keyOf, tokensOf, type WordGroup } from './word-forms.ts';

/** The words of a text as they stand, accents and Greek letters included, with a space round each. */
const asPrinted = (text: string): string =>
  ` ${(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

/**
 * Words to index with a page though it does not print them: other writings of the terms it uses, and the other
 * spelling of its words. An abbreviation in capitals counts only where the page prints it in capitals.
 * @param text the words of the page as the reader sees them
 * @returns each writing once, none that the page prints
 */
export function wordsForPage(text: string, groups: readonly WordGroup[]): string[] {
  const forms = formsOf(groups);
  const tokens = tokensOf(text);
  const page = asPrinted(text);
  const found = new Set<WordGroup>();
  for (let at = 0; at < tokens.length; at++) {
    for (let size = 1; size <= forms.longest && at + size <= tokens.length; size++) {
      const window = tokens.slice(at, at + size);
      const group = forms.byKey.get(keyOf(window));
      if (!group || found.has(group)) continue;
      const written = window.join('');
      const capitals = group.filter((form) => !/\p{Ll}/u.test(form)).map((form) => tokensOf(form).join(''));
      const meant = !capitals.some((form) => keyOf([form]) === keyOf([written]) && form !== written);
      if (meant) found.add(group);
    }
  }
  const lacking = [...found].flatMap((group) => group.filter((form) => !page.includes(asPrinted(form))));
  const plain = new Set(tokens.map((token) => token.toLowerCase()));
  const respelt = [...plain]
    .flatMap((word) => [word, british(word), american(word)])
    .filter((word) => !page.includes(` ${word} `));
  return [...new Set([...lacking, ...respelt])];
}
