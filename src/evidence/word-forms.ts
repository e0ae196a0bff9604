// When do two writings mean the same to search? Words of a text, British and American spelling, hyphens, plurals.

const LETTERS: Record<string, string> = { ł: 'l', ø: 'o', α: 'alpha', β: 'beta' };

/**
 * Words of a text in their own case, without accents. “O’Sullivan” and “Act.In.Sarc” are one word each, “pre-op”
 * and “α/β” are two; “5×5” and “50Gy” are taken apart.
 */
export function tokensOf(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[łøαβ]/gi, (letter) => LETTERS[letter.toLowerCase()]!)
      .replace(/(\p{L})['’.](?=\p{L})/gu, '$1')
      .replace(/(\d)\s*[x×]\s*(?=\d)/gi, '$1 ')
      .replace(/(\d)(?=c?Gy\b)/gi, '$1 ')
      .match(/[\p{L}\p{N}]+(?:[.,]\p{N}+)*/gu) ?? []
  );
}

/** American, British: what replaces what in a lower-case word. */
const BRITISH: readonly [american: RegExp, british: string][] = [
  [/(^|[^o])edema/, '$1oedema'],
  [/^e(soph|strog)/, 'oe$1'],
  [/tumor/, 'tumour'],
  [/^hem([ao])/, 'haem$1'],
  [/(an|isch|leuk|tox)em(i[ac])/, '$1aem$2'],
  [/(^|ortho)ped(i[ac])/, '$1paed$2'],
  [/anesth/, 'anaesth'],
  [/(cent|fib)er/, '$1re'],
  [/(behavi|col|fav|neighb|hon)or/, '$1our'],
  [/(mod|lab|sign|canc|trav)el(ed|ing)/, '$1ell$2'],
  [/(...[iy])z(e[drs]?|ing|ations?)$/, '$1s$2'],
  [/^program(s?)$/, 'programme$1'],
];

/** A lower-case word as the British write it: edema becomes oedema. */
export const british = (word: string): string =>
  BRITISH.reduce((spelt, [american, here]) => spelt.replace(american, here), word);

const singular = (word: string): string => (word.length > 3 ? word.replace(/([^siu])s$/, '$1') : word);

const keys = new Map<string, string>();

/** Key of one word, remembered: the words of a course are few and asked for often. */
function keyOfWord(word: string): string {
  let key = keys.get(word);
  if (key === undefined) keys.set(word, (key = singular(british(word.toLowerCase()))));
  return key;
}

/** Equal for writings that differ in case, spacing, hyphens, plural -s or British and American spelling only. */
export const keyOf = (tokens: readonly string[]): string => tokens.map(keyOfWord).join('');

/** Writings that mean the same, the term itself first. */
export type WordGroup = readonly string[];

export interface Forms {
  /** Groups by the key of each of their writings. */
  byKey: ReadonlyMap<string, WordGroup>;
  /** Words, and words written as one, that occur in any writing; lower case. */
  words: ReadonlySet<string>;
  /** Words of the longest writing. */
  longest: number;
}

const known = new WeakMap<readonly WordGroup[], Forms>();

/** The groups made ready for looking up; made once for a list. Where two groups share a writing the first has it. */
export function formsOf(groups: readonly WordGroup[]): Forms {
  let forms = known.get(groups);
  if (!forms) {
    const byKey = new Map<string, WordGroup>();
    const words = new Set<string>();
    let longest = 2;
    for (const group of groups) {
      for (const form of group) {
        const tokens = tokensOf(form);
        const key = keyOf(tokens);
        if (!byKey.has(key)) byKey.set(key, group);
        for (const word of [...tokens, tokens.join('')]) words.add(word.toLowerCase());
        longest = Math.max(longest, tokens.length);
      }
    }
    forms = { byKey, words, longest };
    known.set(groups, forms);
  }
  return forms;
}
