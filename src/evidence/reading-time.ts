// How long a chapter takes to read, figures and questions apart.

/** Words a minute when reading to learn; chosen by eye, below the usual 230 for plain prose. */
const WORDS_PER_MINUTE = 180;

/** Whole minutes, at least one, for the words of an MDX body; markup does not count. */
export function readingMinutes(body: string): number {
  const words = body.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_PER_MINUTE));
}
