// Answers a question: asks the index in the order the words allow until something is found. Knows no screen.
import { searchWords } from '../../evidence/search-words.ts';
import type { Engine } from './search-engine.ts';
import type { FoundPage } from './search-results.ts';

export interface Answer {
  /** Pages found, best first, without the named term. */
  pages: FoundPage[];
  /** The entry of the term the whole question names. */
  term: FoundPage | null;
  /** true when no page has all terms of the question. */
  partial: boolean;
  /** Words read in place of typing errors. */
  readAs: string[];
}

/** Pause after the last key before the index is asked; chosen by eye. */
const WAIT_MS = 50;

/** The entry of a term, found by the words that name it. */
async function entryOf(
  engine: Engine,
  place: number | null,
  queries: readonly { words: string }[],
): Promise<FoundPage | null> {
  const id = place === null ? undefined : engine.words.ids[place];
  if (id === undefined) return null;
  for (const { words } of queries) {
    const [entry] = await engine.look(words, { term: id });
    if (entry) return entry;
  }
  return null;
}

/**
 * Makes a function that answers questions, one at a time.
 * @param engine fetches index and words
 * @returns the answer; null when a later question has been asked meanwhile
 */
export function answering(engine: () => Promise<Engine>): (typed: string) => Promise<Answer | null> {
  let latest = 0;
  return async (typed) => {
    const own = ++latest;
    const overtaken = (): boolean => own !== latest;
    await new Promise((wait) => setTimeout(wait, WAIT_MS));
    if (overtaken()) return null;
    const started = await engine();
    if (overtaken()) return null;
    const { queries, corrected, term: place } = searchWords(typed, started.words);
    const term = await entryOf(started, place, queries);
    let pages: FoundPage[] = [];
    let partial = false;
    for (const query of queries) {
      if (overtaken()) return null;
      pages = await started.look(query.words);
      partial = query.partial;
      if (pages.length > 0) break;
    }
    if (overtaken()) return null;
    if (pages.length === 0) await started.reach();
    return {
      pages: pages.filter(({ href }) => href !== term?.href),
      term,
      partial: partial && pages.length > 0,
      readAs: [...new Set(corrected.map(({ to }) => to))],
    };
  };
}
