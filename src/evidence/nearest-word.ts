// Which word of a vocabulary did someone who mistyped mean? Letters only; knows no meaning.

/** Typing errors forgiven, by length of the word typed; chosen by eye: a short word has too many neighbours. */
const ALLOWED: readonly { letters: number; errors: number }[] = [
  { letters: 8, errors: 2 },
  { letters: 5, errors: 1 },
];

/**
 * Damerau distance (optimal string alignment): letters added, left out, replaced, or swapped with their neighbour.
 * @returns the distance, or `most + 1` when it is larger than `most`
 */
export function typingDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, before[j - 2]! + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(row[b.length]!, most + 1);
}

/**
 * @param typed one word, lower case
 * @param words known words, most frequent first: among equally near words the first wins
 * @returns the nearest word, or null when none is near enough or the word is too short or holds a digit
 */
export function nearestWord(typed: string, words: Iterable<string>): string | null {
  const errors = ALLOWED.find(({ letters }) => typed.length >= letters)?.errors;
  if (!errors || /\d/.test(typed)) return null;
  let nearest: string | null = null;
  let most = errors;
  for (const word of words) {
    if (word.length < 4) continue;
    const distance = typingDistance(typed, word, most);
    if (distance > most) continue;
    nearest = word;
    most = distance - 1;
    if (most < 1) break;
  }
  return nearest;
}
