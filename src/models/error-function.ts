// What is the error function of a number? Used for edges blurred by a normal distribution.
import { requireNotNegative } from './checked-input.ts';

/**
 * erf(x), the share of a normal distribution of standard deviation 1/√2 within x of its middle; odd, from −1 to 1.
 * Approximation 7.1.26 of Abramowitz and Stegun, Handbook of Mathematical Functions, off by less than 1.5e-7.
 * Throws ModelError for what is no number.
 */
export function erf(x: number): number {
  const size = requireNotNegative({ field: 'x', value: Math.abs(x) });
  const t = 1 / (1 + 0.3275911 * size);
  const sum =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  return Math.sign(x) * (1 - sum * Math.exp(-size * size));
}
