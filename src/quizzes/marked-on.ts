// Where does a typed answer stand on the scale of its question? The number is read as scoring reads it.
import { readTypedNumber } from './typed-number.ts';

/** Place on the scale, held to its ends; null when nothing that can be read as a number was typed. */
export function markedOn({ min, max }: { min: number; max: number }, text: string): number | null {
  const number = readTypedNumber(text)?.readings.at(-1);
  return number === undefined ? null : Math.min(max, Math.max(min, number));
}
