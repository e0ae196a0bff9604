// The mistake of naming a figure that the ledger does not hold, with the nearest names it does hold.

/** Thrown when a name in prose or data leads nowhere, or to something that cannot be printed as asked. */
export class NameError extends Error {
  override name = 'NameError';
  readonly remedy: string;
  constructor(message: string, remedy: string) {
    super(message);
    this.remedy = remedy;
  }
}

/** Levenshtein distance: single-letter changes between two names. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The names most like the one asked for, best first. */
export function nearest(name: string, names: Iterable<string>, count = 3): string[] {
  return [...names]
    .map((candidate) => ({ candidate, far: distance(name, candidate) }))
    .sort((a, b) => a.far - b.far || a.candidate.localeCompare(b.candidate))
    .slice(0, count)
    .map(({ candidate }) => candidate);
}

/** Takes an entry by name, or says which names there are. */
export function pick<Data>(
  map: ReadonlyMap<string, Data>,
  name: string,
  what: string,
  address: string,
): Data {
  const found = map.get(name);
  if (found !== undefined) return found;
  const near = nearest(name, map.keys());
  throw new NameError(
    `“${address}” names the ${what} “${name}”, which does not exist.`,
    near.length
      ? `Did you mean ${near.map((n) => `“${n}”`).join(' or ')}?`
      : `There is no ${what} here to name.`,
  );
}
