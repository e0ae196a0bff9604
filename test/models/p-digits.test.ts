import { expect, it } from 'vitest';
import { exactPText } from '../../src/models/p-digits.ts';

it.each([
  [1, '1'],
  [0.5, '0.5'],
  [0.10749, '0.107'],
  [0.1, '0.1'],
  [0.0999, '0.1'],
  [0.0651, '0.065'],
  [0.00651, '0.0065'],
  [0.000025, '0.000025'],
  [0.00000071, '0.00000071'],
  [0, '0'],
])('p of %d reads %s', (p, text) => {
  expect(exactPText(p)).toBe(text);
});
