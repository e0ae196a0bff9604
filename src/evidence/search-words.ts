// Turns what a resident types into words the search index understands, in the order in which to ask for them.
// Knows neither index nor page: the glossary's groups and the words of the course are handed in.
import { nearestWord } from './nearest-word.ts';
import { orderedQueries, type Query } from './query-order.ts';
import { british, formsOf, keyOf, tokensOf, type Forms, type WordGroup } from './word-forms.ts';

/** Words of a question that say nothing about its subject. “Before” and “after” do, and are kept. */
const EMPTY_WORDS = new Set(
  (
    'a about am an and any are as at be been best by can could did do does for from get give given had has have how i ' +
    'if in into is it its long many may me might much must my need of often on or our please shall should show so tell ' +
    'than that the their them then there these they this those to use used v versus vs was we were what whats when where ' +
    'whether which who whom whose why will with work works would you your'
  ).split(' '),
);
/** How a question for a meaning ends: “what does LFFS mean?” */
const ASKS_MEANING = /\s(?:means?|stands? for)\W*$/i;

export interface SearchWords {
  /** What to ask the index, in order, until something is found; partial: not all terms are in it. */
  queries: Query[];
  /** Words read as typing errors. A change of spelling or abbreviation is not one. */
  corrected: { from: string; to: string }[];
  /** Place in the groups of the one term the whole question names, so that its entry can stand first; or null. */
  term: number | null;
}

/** One thing asked for: a word, or several that are one term of the glossary. */
interface Unit {
  typed: string[];
  group: WordGroup | undefined;
}

/** The groups of a glossary: term, abbreviation and words that mean the same, a group for each term. */
export const wordGroups = (
  terms: readonly { term: string; abbreviation: string | null; also: readonly string[] }[],
): WordGroup[] =>
  terms.map(({ term, abbreviation, also }) => [term, ...(abbreviation ? [abbreviation] : []), ...also]);

const meaning = (tokens: readonly string[]): string[] =>
  tokens.map((token) => token.toLowerCase()).filter((token) => !EMPTY_WORDS.has(token));

/** Groups typed words into terms, the longest term first, and drops empty words. OR in capitals is the odds ratio. */
function unitsOf(tokens: readonly string[], forms: Forms, keepAll = false): Unit[] {
  const mixedCase = tokens.some((token) => /\p{Ll}/u.test(token));
  const empty = (token: string): boolean =>
    !keepAll && EMPTY_WORDS.has(token.toLowerCase()) && !(mixedCase && /^\p{Lu}{2,}$/u.test(token));
  const units: Unit[] = [];
  for (let at = 0; at < tokens.length;) {
    let size = Math.min(forms.longest, tokens.length - at);
    let group: WordGroup | undefined;
    for (; size > 0; size--) {
      const window = tokens.slice(at, at + size);
      group = size === 1 && empty(window[0]!) ? undefined : forms.byKey.get(keyOf(window));
      if (group) break;
    }
    const typed = tokens.slice(at, at + Math.max(size, 1));
    if (group) units.push({ typed: meaning(typed), group });
    else if (!typed.every(empty)) units.push({ typed: typed.map((token) => token.toLowerCase()), group });
    at += typed.length;
  }
  return units.length === 0 && !keepAll ? unitsOf(tokens, forms, true) : units;
}

/** The words of the course, most frequent first, and where each stands. */
class Vocabulary {
  readonly words: readonly string[];
  readonly #rank: ReadonlyMap<string, number>;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)];
    this.#rank = new Map(this.words.map((word, at) => [word, at + 1]));
  }

  has(word: string): boolean {
    return this.#rank.has(word);
  }

  /** Place of a word, or of the first that begins as it does (fibrot for fibrotic); 0 when there is none. */
  rank(word: string): number {
    const stem = word.replace(/(....)(?:ations?|ing|ies|ed|e?s|ly|e)$/, '$1');
    return this.#rank.get(word) ?? this.words.findIndex((one) => one.startsWith(stem)) + 1;
  }
}

/** Words as typed, with spelling made that of the course and typing errors corrected. */
function respelt(
  typed: string,
  forms: Forms,
  vocabulary: Vocabulary,
): Pick<SearchWords, 'corrected'> & { tokens: string[] } {
  const corrected: SearchWords['corrected'] = [];
  const tokens = tokensOf(typed.replace(ASKS_MEANING, '')).map((token) => {
    const word = token.toLowerCase();
    if (EMPTY_WORDS.has(word) || vocabulary.has(word) || forms.words.has(word)) return token;
    if (forms.byKey.has(keyOf([word]))) return token;
    if (vocabulary.has(british(word))) return british(word);
    if (vocabulary.rank(word)) return token;
    const to = nearestWord(word, [...vocabulary.words, ...forms.words]);
    if (to) corrected.push({ from: token, to });
    return to ?? token;
  });
  return { tokens, corrected };
}

/** The writing of a term that the course prints, in the fewest words; what was typed where it is no term. */
function preferred({ typed, group = [] }: Unit, vocabulary: Vocabulary): string[] {
  const cost = (form: string[]): number =>
    form.length + (form.every((word) => vocabulary.has(word)) ? 0 : 100);
  const writings = group.map((form) => meaning(tokensOf(form))).filter((form) => form.length > 0);
  return writings.reduce((best, form) => (cost(form) < cost(best) ? form : best), writings[0] ?? typed);
}

/**
 * What to ask the index for a question.
 * @param typed the question as typed, any case, any length
 * @param groups words that mean the same (wordGroups of the glossary)
 * @param vocabulary every lower-case word (tokensOf) the pages print, most frequent first: typing errors are
 *   corrected towards it, a word it lacks counts as not found, and the rarer of two terms is kept longer
 * @returns no query for a question without words; never throws
 */
export function searchWords(
  typed: string,
  { groups, vocabulary }: { groups: readonly WordGroup[]; vocabulary: Iterable<string> },
): SearchWords {
  const forms = formsOf(groups);
  const known = new Vocabulary(vocabulary);
  const { tokens, corrected } = respelt(typed, forms, known);
  const units = unitsOf(tokens, forms);
  const asked = units.map((unit) => {
    const exchanged = preferred(unit, known);
    const printed = unit.typed.length > 0 && unit.typed.every((word) => known.has(word));
    const rank = Math.max(0, ...unit.typed.map((word) => known.rank(word) || Number(forms.words.has(word))));
    return {
      shown: printed ? unit.typed : exchanged,
      exchanged,
      weight: unit.group ? rank + known.words.length / 2 + 1 : rank,
    };
  });
  const [only] = units;
  const term = units.length === 1 && only?.group ? groups.indexOf(only.group) : null;
  return { queries: orderedQueries(asked), corrected, term };
}
