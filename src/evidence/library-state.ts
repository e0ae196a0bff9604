// What a list shows as its address says it: which values of each facet, which words, in which order. Runs in the
// browser and in tests; touches no page. Bad parts of an address are left out and named.

/** What may be asked: the values of each facet, and the orders, the usual one first (none: the list is not sorted). */
export interface Choices {
  facets: Readonly<Record<string, readonly string[]>>;
  sorts: readonly string[];
}

export interface LibraryState {
  /** Chosen values by facet; a facet without any is absent */
  chosen: Readonly<Record<string, readonly string[]>>;
  sort: string;
  words: string;
}

/** Longest search text taken from an address; chosen by eye. */
const MOST_LETTERS = 80;

const startOf = ({ sorts }: Choices): LibraryState => ({ chosen: {}, sort: sorts[0] ?? '', words: '' });

/**
 * Reads an address: `?design=randomised&design=registry&errata=yes&sort=year&words=wound`.
 * @returns the state, and the names of the parts that were not understood (never their values)
 */
export function readState(
  query: string,
  choices: Choices,
): { state: LibraryState; notUnderstood: readonly string[] } {
  const chosen: Record<string, string[]> = {};
  let { sort, words } = startOf(choices);
  const notUnderstood = new Set<string>();
  for (const [name, value] of new URLSearchParams(query)) {
    const known = Object.hasOwn(choices.facets, name) ? choices.facets[name] : undefined;
    if (known?.includes(value)) chosen[name] = [...new Set([...(chosen[name] ?? []), value])];
    else if (name === 'sort' && choices.sorts.includes(value)) sort = value;
    else if (name === 'words' && choices.sorts.length) words = value.slice(0, MOST_LETTERS);
    else notUnderstood.add(known || name === 'sort' ? name : 'an unknown filter');
  }
  return { state: { chosen, sort, words }, notUnderstood: [...notUnderstood] };
}

/** The address of a state, from "?" on; empty for everything in its usual order. Facets in the order offered. */
export function writeState({ chosen, sort, words }: LibraryState, choices: Choices): string {
  const query = new URLSearchParams();
  for (const [facet, values] of Object.entries(choices.facets))
    for (const value of values) if (chosen[facet]?.includes(value)) query.append(facet, value);
  if (words.trim()) query.set('words', words.trim());
  if (sort !== startOf(choices).sort) query.set('sort', sort);
  return query.size ? `?${query}` : '';
}

/** Adds a value that was not chosen, takes away one that was. The state given is not changed. */
export function toggled(state: LibraryState, facet: string, value: string): LibraryState {
  const before = state.chosen[facet] ?? [];
  const after = before.includes(value) ? before.filter((one) => one !== value) : [...before, value];
  const { [facet]: _, ...rest } = state.chosen;
  return { ...state, chosen: after.length ? { ...rest, [facet]: after } : rest };
}

/** Letters as one would type them: no accents, no capitals, straight apostrophes. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l').replaceAll('’', "'");

/**
 * Is an item shown? It needs one of the chosen values in every facet that has any, and all the words.
 * @param item its values by facet, and the text the words are looked for in
 */
export function isShown(
  item: { values: (facet: string) => readonly string[]; text: string },
  { chosen, words }: LibraryState,
): boolean {
  const text = plain(item.text);
  return (
    Object.entries(chosen).every(([facet, any]) => item.values(facet).some((value) => any.includes(value))) &&
    plain(words)
      .split(/\s+/)
      .every((word) => text.includes(word))
  );
}
