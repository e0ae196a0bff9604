// In which order are the terms of a question asked of the index: all of them, then the best of fewer?

/** For each smaller number of terms, so many combinations are tried; chosen by eye. */
const COMBINATIONS = 3;
/** Of a longer question only the weightiest terms are combined; chosen by eye. */
const MOST_TERMS = 8;

export interface Query {
  words: string;
  /** true when not every term of the question is in it. */
  partial: boolean;
}

export interface AskedTerm {
  /** The words to look for. */
  shown: readonly string[];
  /** The same term in other words, tried where the first writing finds nothing. */
  exchanged: readonly string[];
  /** How much it says: the least weighty is dropped first. 0: no page can have it. */
  weight: number;
}

const weightOf = (terms: readonly AskedTerm[]): number => terms.reduce((sum, { weight }) => sum + weight, 0);

/** Every choice of some of the terms, in the order of the question. */
const choices = (terms: readonly AskedTerm[]): AskedTerm[][] =>
  terms.reduce<AskedTerm[][]>((made, term) => [...made, ...made.map((choice) => [...choice, term])], [[]]);

/**
 * Queries in the order in which to try them, until one finds something.
 * @param asked the terms of the question, in its order
 * @returns each query once; a term no page has is asked for only where there is no other
 */
export function orderedQueries(asked: readonly AskedTerm[]): Query[] {
  const queries: Query[] = [];
  const add = (parts: readonly (readonly string[])[], partial: boolean): void => {
    const words = [...new Set(parts.flat())].join(' ');
    if (words && !queries.some((query) => query.words === words)) queries.push({ words, partial });
  };
  const found = asked.filter(({ weight }) => weight > 0);
  const terms = found.length > 0 ? found : asked;
  for (const writing of ['shown', 'exchanged'] as const) {
    const words = terms.map((term) => term[writing]);
    add(words, terms.length < asked.length);
  }
  const heaviest = [...terms].sort((a, b) => b.weight - a.weight).slice(0, MOST_TERMS);
  const chosen = choices(terms.filter((term) => heaviest.includes(term)));
  for (let size = terms.length - 1; size > 0; size--) {
    const best = chosen
      .filter((choice) => choice.length === size)
      .sort((a, b) => weightOf(b) - weightOf(a))
      .slice(0, COMBINATIONS);
    for (const choice of best) {
      const words = choice.map(({ shown }) => shown);
      add(words, true);
    }
  }
  return queries;
}
