import { expect, test } from 'vitest';
import { unbroken } from '../../src/evidence/unbroken.ts';

test.each([
  ['p = 0.01', 'p\u00a0=\u00a00.01', 'p and its value'],
  ['p ≤ 0.02 (log-rank)', 'p\u00a0≤\u00a00.02 (log-rank)', 'what follows may break'],
  ['60–66 Gy in 33 fractions', '60\u2060–\u206066\u00a0Gy in 33 fractions', 'a range and its unit'],
  ['31 of 88 (35%)', '31\u00a0of 88 (35%)', 'a count holds on to its denominator'],
  ['stop – go', 'stop – go', 'a dash between words may break'],
])('%s is kept together: %s (%s)', (text, kept) => {
  expect(unbroken(text)).toBe(kept);
});
