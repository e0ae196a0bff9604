// Turns what a resident types into words the search index understands, in the order in which to ask for them.
// Knows neither index nor page: the glossary's groups and the words of the course are handed in.
import { EMPTY_WORDS, meaning } from './empty-words.ts';
import { nearestWord } from './nearest-word.ts';
import { preferredWriting, Vocabulary } from './preferred-writing.ts';
import { orderedQueries, type Query } from './query-order.ts';
import { british, formsOf, keyOf, tokensOf, type Forms, type WordGroup } from './word-forms.ts';

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

/** What the browser fetches with the index: the same words as the build used. */
export interface CourseWords {
  groups: readonly WordGroup[];
  /** Id of each group's term in the glossary. */
  ids: readonly string[];
  /** vocabularyOf the pages, most frequent first. */
  vocabulary: readonly string[];
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
    const exchanged = preferredWriting(unit, known);
    const printed = unit.typed.length > 0 && unit.typed.every((word) => known.has(word));
    // A term alone is looked for in one writing, whichever was typed: all find the same pages. Several words for several
    // say more as typed, among others.
    const asTyped = units.length > 1 && printed && unit.typed.length > 1 && exchanged.length > 1;
    const shown = asTyped ? unit.typed : exchanged;
    const rank = Math.max(0, ...unit.typed.map((word) => known.rank(word) || Number(forms.words.has(word))));
    return {
      shown,
      exchanged,
      weight: unit.group ? rank + known.words.length / 2 + 1 : rank,
    };
  });
  const [only] = units;
  const term = units.length === 1 && only?.group ? groups.indexOf(only.group) : null;
  return { queries: orderedQueries(asked), corrected, term };
}
