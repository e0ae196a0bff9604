import { describe, expect, test } from 'vitest';
import { readTypedNumber } from '../../src/quizzes/typed-number.ts';

describe('a written number', () => {
  test.each([
    ['0', [0], ''],
    ['-0', [0], ''],
    ['.5', [0.5], ''],
    [',5', [0.5], ''],
    ['5.', [5], ''],
    ['0,125', [0.125], ''],
    ['0,1250', [0.125], ''],
    ['1,234', [1234, 1.234], ''],
    ['1.234', [1.234], ''],
    ['1,234,567', [1234567], ''],
    ['1.234.567,8', [1234567.8], ''],
    ['12 345,6 Gy', [12345.6], 'Gy'],
    ['−2,5 cm', [-2.5], 'cm'],
    ['≈ 3 weeks', [3], 'weeks'],
  ])('“%s” reads as %o with unit “%s”', (text, readings, unit) => {
    expect(readTypedNumber(text)).toEqual({ readings, unit });
  });

  test.each([['1,234 '.repeat(5000)], ['.'.repeat(39)], ['1 '.repeat(19) + 'x1']])(
    'is not seen in hostile text',
    (text) => {
      expect(readTypedNumber(text)).toBeNull();
    },
  );
});
