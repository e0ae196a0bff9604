// Does a text share eight or more consecutive words with the review? Works from hashes, so the review's text is not here.
import { createHash } from 'node:crypto';

/** Length of a run that must not be shared. */
export const RUN = 8;
/** Of the words of a run, so many must be words of three letters or more: a run of figures is a table row. */
const WORDS_IN_RUN = RUN - 2;

/** Words of a text, lower case, hyphenation at line ends undone, markup and citation marks dropped. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/(\w)-\s*\n\s*(\w)/g, '$1$2')
      .replace(/\[[\d,\s–-]+\]/g, ' ')
      .replace(/<[^>]*>|[*_`#>{}[\]()|]/g, ' ')
      .toLowerCase()
      .match(/[a-zà-ÿ]+(?:['’][a-z]+)?|\d+(?:\.\d+)?/g) ?? []
  );
}

/** First ten hexadecimal digits of the SHA-256 of a run of words. */
export const hashOf = (run: readonly string[]): string =>
  createHash('sha256').update(run.join(' ')).digest('hex').slice(0, 10);

/** Hashes of every run of eight words in a text, sorted, each once. */
export function runHashes(text: string): string[] {
  const words = wordsOf(text);
  const hashes = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) hashes.add(hashOf(words.slice(i, i + RUN)));
  return [...hashes].sort();
}

/** The runs of a text that the review holds too, each as its words. */
export function sharedRuns(text: string, review: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const shared: string[] = [];
  for (let i = 0; i + RUN <= words.length;) {
    if (!review.has(hashOf(words.slice(i, i + RUN)))) {
      i++;
      continue;
    }
    let end = i + RUN;
    while (end < words.length && review.has(hashOf(words.slice(end - RUN + 1, end + 1)))) end++;
    const run = words.slice(i, end);
    if (run.filter((word) => /^[a-zà-ÿ]{3,}/.test(word)).length >= WORDS_IN_RUN) shared.push(run.join(' '));
    i = end;
  }
  return shared;
}
