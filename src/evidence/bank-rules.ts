// Does the whole bank of questions give itself away? Where the right option stands, and how often it is the longest.
// Sources and reasons stand in CONTRIBUTING.md.

/** A single-answer question: length of each option in characters, and the place of the right one. */
export interface Keyed {
  lengths: readonly number[];
  key: number;
}

/** A third: with four options of equal standing a quarter would be the longest by chance. */
const LONGEST_AT_MOST = 1 / 3;
/** Upper 5% points of the chi-square distribution, by degrees of freedom (1 to 5). */
const CHI_SQUARE = [3.841, 5.991, 7.815, 9.488, 11.07] as const;
/** Expected number a place below which the test is not used (Cochran's rule of five). */
const FEWEST_EXPECTED = 5;

/** Share of questions whose right option is longer than every other; null without questions. */
export function longestKeyedShare(bank: readonly Keyed[]): number | null {
  const longest = bank.filter(({ lengths, key }) =>
    lengths.every((length, at) => at === key || length < (lengths[key] ?? 0)),
  );
  return bank.length ? longest.length / bank.length : null;
}

/** How often the right option stands in each place, among questions with so many options. */
export const keyPlaces = (bank: readonly Keyed[], options: number): number[] =>
  Array.from(
    { length: options },
    (_, place) => bank.filter(({ lengths, key }) => lengths.length === options && key === place).length,
  );

/** Pearson's chi-square of counts against equal shares: the sum of (count − mean)² / mean. */
export function chiSquareEven(counts: readonly number[]): number {
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  return counts.reduce((sum, count) => sum + (count - mean) ** 2 / mean, 0);
}

/** What is wrong with the bank as a whole, each with its remedy. */
export function bankFaults(bank: readonly Keyed[]): { wrong: string; remedy: string }[] {
  const faults: { wrong: string; remedy: string }[] = [];
  const share = longestKeyedShare(bank);
  if (share !== null && share > LONGEST_AT_MOST)
    faults.push({
      wrong: `the right option is the longest in ${Math.round(share * 100)}% of ${bank.length} single-answer questions.`,
      remedy: 'At most a third: shorten keys or write the other options as fully.',
    });
  for (const options of [3, 4, 5, 6]) {
    const counts = keyPlaces(bank, options);
    const all = counts.reduce((sum, count) => sum + count, 0);
    if (all < FEWEST_EXPECTED * options || chiSquareEven(counts) <= (CHI_SQUARE[options - 2] ?? Infinity))
      continue;
    faults.push({
      wrong: `with ${options} options the right one stands at ${counts.map((count, at) => `${'ABCDEF'[at]} ${count} times`).join(', ')}.`,
      remedy: 'Spread the keys over the places, as far as the order of the options allows.',
    });
  }
  return faults;
}
