// What the number fields accept, and what they say of the rest.
import { describe, expect, test } from 'vitest';
import {
  plainNumber,
  quoted,
  readNumber,
  type NumberLimits,
} from '../../src/components/controls/read-number.ts';

const DOSE: NumberLimits = { min: 0.5, max: 20, unit: 'Gy' };
const COUNT: NumberLimits = { min: 1, max: 40, whole: true };

describe('what is refused is explained and nothing is guessed', () => {
  test.each([
    ['', DOSE, 'Empty', 'nothing typed'],
    ['   ', DOSE, 'Empty', 'spaces only'],
    ['Gy', DOSE, 'Empty', 'unit only'],
    ['abc', DOSE, 'not a number', 'a word'],
    ['2.5.1', DOSE, 'not a number', 'two points'],
    ['1,000.5', DOSE, 'not a number', 'thousands separator'],
    ['2 5', DOSE, 'not a number', 'space within'],
    ['1e1', DOSE, 'not a number', 'exponent'],
    ['0x10', DOSE, 'not a number', 'hexadecimal'],
    ['Infinity', DOSE, 'not a number', 'infinity'],
    ['NaN', DOSE, 'not a number', 'not a number by name'],
    [',', DOSE, 'not a number', 'comma alone'],
    ['٢', DOSE, 'not a number', 'digit of another script'],
    ['2 cGy', DOSE, 'not a number', 'another unit'],
    ['<b>2</b>', DOSE, 'not a number', 'markup'],
    ['0', DOSE, 'below the range', 'below the least'],
    ['-2', DOSE, 'below the range', 'negative'],
    ['−2', DOSE, 'below the range', 'negative with a true minus sign'],
    ['20.01', DOSE, 'above the range', 'just above the most'],
    ['9'.repeat(400), DOSE, 'above the range', 'digits beyond any number'],
    ['12.5', COUNT, 'not a whole number', 'half a fraction'],
    ['0', COUNT, 'below the range', 'no fraction'],
  ])('%s is refused (%#: %o)', (typed, limits, part) => {
    const reading = readNumber(typed, limits);
    expect(reading.ok).toBe(false);
    expect(reading).toHaveProperty('problem', expect.stringContaining(part));
  });

  test('a refusal shows back no more than twenty characters of what was typed', () => {
    expect(quoted('x'.repeat(500))).toHaveLength(22);
  });
});

test.each([
  ['2', DOSE, 2, 'plain'],
  ['2.85', DOSE, 2.85, 'decimal point'],
  ['2,85', DOSE, 2.85, 'decimal comma'],
  [' 2 Gy ', DOSE, 2, 'unit and spaces'],
  ['2gy', DOSE, 2, 'unit in small letters'],
  ['.5', DOSE, 0.5, 'no leading zero'],
  ['+3', DOSE, 3, 'sign'],
  ['5.', DOSE, 5, 'nothing after the point yet'],
  ['20', DOSE, 20, 'the most is allowed'],
  ['25', COUNT, 25, 'a count'],
  ['25.0', COUNT, 25, 'a whole number written with a decimal'],
])('%s is read as a number (%#)', (typed, limits, expected) => {
  expect(readNumber(typed, limits)).toEqual({ ok: true, value: expected });
});

test.each([
  [2, '2'],
  [2.5, '2.5'],
  [2.85, '2.85'],
  [0.1 + 0.2, '0.3'],
  [42.75, '42.75'],
])('%d is printed without decimals that say nothing', (value, expected) => {
  expect(plainNumber(value)).toBe(expected);
});
