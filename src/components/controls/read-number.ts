// What number did the reader type? Takes a decimal comma or point and the unit after it; never guesses.
// Leaves out what to do with it: the field keeps what was typed and shows the problem beside it.

export interface NumberLimits {
  min: number;
  max: number;
  /** Only whole numbers, for counts. */
  whole?: boolean;
  /** Unit that may follow the number. */
  unit?: string;
}

export type NumberReading = { ok: true; value: number } | { ok: false; problem: string };

/** A number as the course prints it in a field: at most two decimals, none that say nothing. */
export function plainNumber(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Long or hostile text is cut before it is shown back. */
export function quoted(typed: string): string {
  const text = typed.trim();
  return `“${text.length > 20 ? `${text.slice(0, 19)}…` : text}”`;
}

/**
 * Reads one plain decimal number: digits, at most one decimal comma or point, an optional sign, and the unit.
 * Exponents, hexadecimal, thousands separators and words are refused. The value lies in [min, max], whole
 * where `whole` says so. Throws nothing: a problem comes back as a sentence for the reader.
 */
export function readNumber(typed: string, limits: NumberLimits): NumberReading {
  const range = `from ${plainNumber(limits.min)} to ${plainNumber(limits.max)}`;
  let text = typed.trim().replace(/^−/, '-');
  if (limits.unit && text.toLowerCase().endsWith(limits.unit.toLowerCase())) {
    text = text.slice(0, -limits.unit.length).trim();
  }
  if (text === '') return { ok: false, problem: `Empty: a number ${range} is needed.` };
  if (!/^[+-]?(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) {
    return { ok: false, problem: `${quoted(typed)} is not a number: digits and one decimal point or comma.` };
  }
  const value = Number(text.replace(',', '.'));
  if (limits.whole && !Number.isInteger(value)) {
    return { ok: false, problem: `${quoted(typed)} is not a whole number.` };
  }
  if (value < limits.min || value > limits.max) {
    const side = value < limits.min ? 'below' : 'above';
    return { ok: false, problem: `${quoted(typed)} is ${side} the range, ${range}.` };
  }
  return { ok: true, value };
}
