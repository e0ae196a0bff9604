// Which words of a question say nothing about its subject?

/** Function words. “Before” and “after” say something, and are not among them. */
export const EMPTY_WORDS = new Set(
  (
    'a about am an and any are as at be been best by can could did do does for from get give given had has have how i ' +
    'if in into is it its long many may me might much must my need of often on or our please shall should show so tell ' +
    'than that the their them then there these they this those to use used v versus vs was we were what whats when where ' +
    'whether which who whom whose why will with work works would you your'
  ).split(' '),
);

/** The words that say something, in small letters. */
export const meaning = (tokens: readonly string[]): string[] =>
  tokens.map((token) => token.toLowerCase()).filter((token) => !EMPTY_WORDS.has(token));
