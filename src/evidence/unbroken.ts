// Keeps together what a reader must not meet on two lines: p and its value, a range, a number and its unit.

const NO_BREAK = '\u00a0';
const JOINER = '\u2060';

/** A printed figure with its short parts joined by spaces and dashes that do not break. */
export const unbroken = (text: string): string =>
  text
    .replace(/\bp ([=<>≤≥]) /g, `p${NO_BREAK}$1${NO_BREAK}`)
    .replace(/(\d)–(\d)/g, `$1${JOINER}–${JOINER}$2`)
    .replace(/(\d) (Gy|cm|mm|points?|of(?= \d))\b/g, `$1${NO_BREAK}$2`);
