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

/** British, American: what replaces what, in both directions. */
const SPELLINGS: readonly [british: RegExp, toAmerican: string, american: RegExp, toBritish: string][] = [
  [/oedema/, 'edema', /(^|[^o])edema/, '$1oedema'],
  [/oe(soph|strog)/, 'e$1', /^e(soph|strog)/, 'oe$1'],
  [/tumour/, 'tumor', /tumor/, 'tumour'],
  [/haem/, 'hem', /^hem([ao])/, 'haem$1'],
  [/aem(i[ac])/, 'em$1', /(an|isch|leuk|tox)em(i[ac])/, '$1aem$2'],
  [/paed/, 'ped', /(^|ortho)ped(iat|ic)/, '$1paed$2'],
  [/anaesth/, 'anesth', /anesth/, 'anaesth'],
  [/centre/, 'center', /center/, 'centre'],
  [/fibre/, 'fiber', /fiber/, 'fibre'],
  [/(behavi|col|fav|neighb|hon)our/, '$1or', /(behavi|col|fav|neighb|hon)or/, '$1our'],
  [/(mod|lab|sign|canc|trav)ell(ed|ing)/, '$1el$2', /(mod|lab|sign|canc|trav)el(ed|ing)/, '$1ell$2'],
  [/(...[^aeo])is(e[drs]?|ing|ations?)$/, '$1iz$2', /(....)iz(e[drs]?|ing|ations?)$/, '$1is$2'],
  [/lys(e[drs]?|ing)$/, 'lyz$1', /lyz(e[drs]?|ing)$/, 'lys$1'],
  [/^programme/, 'program', /^program(s?)$/, 'programme$1'],
];
/** Words that only look as if they ended in -ise. */
const NOT_ISE = /^(?:otherwise|exercise|compromise|promise|surprise|precise|premise|excise|revise)/;

/** A lower-case word as the British write it: edema becomes oedema. */
export const british = (word: string): string =>
  SPELLINGS.reduce((spelt, [, , american, back]) => spelt.replace(american, back), word);

/** A lower-case word as the Americans write it: oedema becomes edema. */
export const american = (word: string): string =>
  NOT_ISE.test(word) ? word : SPELLINGS.reduce((spelt, [from, to]) => spelt.replace(from, to), word);

const singular = (word: string): string => (word.length > 3 ? word.replace(/([^siu])s$/, '$1') : word);

/** Equal for writings that differ in case, spacing, hyphens, plural -s or British and American spelling only. */
export const keyOf = (tokens: readonly string[]): string =>
  tokens.map((token) => singular(british(token.toLowerCase()))).join('');

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
