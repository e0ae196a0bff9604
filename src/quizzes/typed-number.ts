// Which number did the learner write, and in which unit? Nonsense is no number rather than a wrong one.
// Unlike the fields of figures, it takes thousands separators, and says so when a comma can be read twice.

/** All numbers the text can mean (two for 1,234), and the words after it, possibly none. */
export type TypedNumber = { readings: readonly number[]; unit: string };

/** Longest text worth reading; chosen by eye, far above any number with its unit. */
const longestText = 40;

const wholeText = /^[=≈~]?\s*([+-]?)\s*([\d.,'’ ]*\d)\s*(\D*)$/;
const plain = /^\d*[.,]?\d+$/;
const grouped = /^[1-9]\d{0,2}(?:([ '’,.])\d{3})(?:\1\d{3})*(?:([.,])\d+)?$/;

/**
 * Reads a number as people write it: 37.5 · 37,5 · .5 · −2 · 1 234.5 · 1,234.5 · 1.234,5 · 37.5 Gy.
 *
 * A point is a decimal point unless groups of three show otherwise. A lone comma before three digits (1,234)
 * has two readings and both are returned: no one is marked wrong for the comma of their country.
 * @returns null for anything else: words, ranges, fractions, sums, exponents, empty text.
 */
export function readTypedNumber(text: string): TypedNumber | null {
  const tidy = text.normalize('NFKC').replace(/[−–]/g, '-').trim().replace(/\.$/, '');
  const [, sign, numeral, unit] = (tidy.length <= longestText && wholeText.exec(tidy)) || [];
  if (numeral === undefined || unit === undefined) return null;
  const readings = [thousands(numeral), plain.test(numeral) ? Number(numeral.replace(',', '.')) : null]
    .filter((value) => value !== null)
    .map((value) => (sign === '-' && value !== 0 ? -value : value));
  return readings.length ? { readings, unit: unit.trim() } : null;
}

/** The numeral read with groups of three; null when it has none, or only what looks like a decimal point. */
function thousands(numeral: string): number | null {
  const [, separator, decimal] = grouped.exec(numeral) ?? [];
  if (separator === undefined || separator === decimal) return null;
  if (separator === '.' && decimal === undefined && plain.test(numeral)) return null;
  return Number(numeral.replaceAll(separator, '').replace(',', '.'));
}
