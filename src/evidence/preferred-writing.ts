// Under which of its writings is a term looked for? Under the same one, whichever was typed.
import { meaning } from './empty-words.ts';
import { tokensOf, type WordGroup } from './word-forms.ts';

/** The words of the course, most frequent first, and where each stands. */
export class Vocabulary {
  readonly words: readonly string[];
  readonly #rank: ReadonlyMap<string, number>;

  constructor(words: Iterable<string>) {
    this.words = [...new Set(words)];
    this.#rank = new Map(this.words.map((word, at) => [word, at + 1]));
  }

  has(word: string): boolean {
    return this.#rank.has(word);
  }

  /** Whether a word is the beginning of another, its plural aside. */
  begins(word: string): boolean {
    return this.words.some((one) => one.startsWith(word) && one !== word && one !== `${word}s`);
  }

  /** Place of a word, or of the first that begins as it does (fibrot for fibrotic); 0 when there is none. */
  rank(word: string): number {
    const stem = word.replace(/(....)(?:ations?|ing|ies|ed|e?s|ly|e)$/, '$1');
    return this.#rank.get(word) ?? this.words.findIndex((one) => one.startsWith(stem)) + 1;
  }
}

/**
 * What speaks against a writing, in words it may be longer; chosen by eye. A synonym gives way to the term and to its
 * abbreviation; an abbreviation that begins other words (LAT, late), and a rare one, to two words, not to three.
 */
const AGAINST = { synonym: 1, beginsOthers: 1.5, rare: 2, notPrinted: 100 };
const SHORT = 4; // letters of an abbreviation that may begin other words, chosen by eye

/**
 * The writing of a term under which it is looked for: one the course prints, best in few words and often.
 * @param typed the words as typed, returned where they are no term
 * @param group the writings of the term, itself first
 */
export function preferredWriting(
  { typed, group = [] }: { typed: string[]; group?: WordGroup | undefined },
  vocabulary: Vocabulary,
): string[] {
  const cost = (form: string[], capitals: boolean, at: number): number => {
    if (!form.every((word) => vocabulary.has(word))) return form.length + AGAINST.notPrinted;
    const [only = ''] = form.length === 1 ? form : [];
    const begins = only !== '' && only.length <= SHORT && vocabulary.begins(only);
    const rarest = Math.max(...form.map((word) => vocabulary.rank(word))) / vocabulary.words.length;
    const synonym = at > 0 && !capitals;
    return (
      form.length +
      form.filter((word) => word.length === 1).length +
      AGAINST.rare * rarest +
      (begins ? AGAINST.beginsOthers : 0) +
      (synonym ? AGAINST.synonym : 0)
    );
  };
  const writings = group
    .map((text, at) => ({ form: meaning(tokensOf(text)), capitals: !/\p{Ll}/u.test(text), at }))
    .filter(({ form }) => form.length > 0)
    .map(({ form, capitals, at }) => ({ form, cost: cost(form, capitals, at) }));
  const [first] = writings.sort((a, b) => a.cost - b.cost);
  return first?.form ?? typed;
}
