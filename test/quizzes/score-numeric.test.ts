import { describe, expect, test } from 'vitest';
import type { NumericRubric } from '../../src/quizzes/answering.ts';
import { scoreNumeric } from '../../src/quizzes/score-numeric.ts';
import { deepFreeze } from './deep-freeze.ts';

const rubric: NumericRubric = deepFreeze({
  type: 'numeric',
  answer: { value: 37.5, unit: 'Gy', tolerance: 0.1, misreadings: [{ value: 25 }, { value: 56.25 }] },
});
const score = (text: string, answer: NumericRubric['answer'] = rubric.answer) =>
  scoreNumeric({ type: 'numeric', answer }, { type: 'numeric', text });

describe('a numeric question', () => {
  test.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['Gy', 'not-a-number'],
    ['about a lot', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['1e3', 'not-a-number'],
    ['0x25', 'not-a-number'],
    ['36-38', 'not-a-number'],
    ['75/2', 'not-a-number'],
    ['25 × 1.5', 'not-a-number'],
    ['37.5.1', 'not-a-number'],
    ['37,5,1', 'not-a-number'],
    ['3 7', 'not-a-number'],
    ['12,34,567', 'not-a-number'],
    ['--37.5', 'not-a-number'],
    ['9'.repeat(400), 'not-a-number'],
    ['37.5 mm', 'other-unit'],
    ['3750 cGy', 'other-unit'],
    ['37.5 %', 'other-unit'],
    ['37.5 Gy or so', 'other-unit'],
  ])('takes “%s” as unanswered (%s), never as wrong', (text, why) => {
    expect(score(text)).toEqual({ state: 'unanswered', why });
  });

  test.each([
    ['37.5', 1, 'the value'],
    ['37,5', 1, 'decimal comma'],
    [' 37.5 ', 1, 'spaces round it'],
    ['37.50', 1, 'a further decimal'],
    ['+37.5', 1, 'a sign'],
    ['= 37.5', 1, 'an equals sign'],
    ['37.5 Gy', 1, 'the unit'],
    ['37.5Gy', 1, 'the unit without a space'],
    ['37,5 gy.', 1, 'small letters and a full stop'],
    ['37.5 gray', 1, 'the unit in words'],
    ['37.5 Gy', 1, 'a no-break space'],
    ['３７.５', 1, 'full-width digits'],
    ['37,500', 1, 'read as a decimal comma, the kinder reading'],
    ['37.4', 1, 'the lower edge'],
    ['37.6', 1, 'the upper edge, whatever binary makes of it'],
    ['37.39', 0, 'just outside'],
    ['37.61', 0, 'just outside'],
    ['-37.5', 0, 'the wrong sign'],
    ['−37.5', 0, 'the wrong sign, as printed'],
    ['0', 0, 'zero'],
    ['37.500.000', 0, 'thousands with points'],
  ])('gives “%s” %d of 1 (%s)', (text, earned) => {
    expect(score(text)).toMatchObject({ state: 'scored', earned, possible: 1 });
  });

  test.each([
    ['25', [{ reason: 'misreading', value: 25 }]],
    ['56,2', [{ reason: 'misreading', value: 56.25 }]],
    ['40', [{ reason: 'outside-tolerance' }]],
    ['37.5', []],
  ])('says of “%s” why it is not full: %o', (text, whyNotFull) => {
    expect(score(text)).toMatchObject({ whyNotFull });
  });

  test.each([
    ['1234', 1],
    ['1,234', 1],
    ['1 234', 1],
    ['1 234', 1],
    ['1’234', 1],
    ['1,234.0', 1],
    ['1.234,0', 1],
    ['1.234', 0],
    ['12345', 0],
  ])('of 1234 without a unit takes “%s” for %d', (text, earned) => {
    expect(score(text, { value: 1234, tolerance: 0 })).toMatchObject({ state: 'scored', earned });
  });

  test.each([
    ['31 mm', 'cm'],
    ['31 days', 'weeks'],
    ['31 months', 'years'],
    ['31 Gyperfraction', 'Gy per fraction'],
  ])('refuses “%s” for the unit %s, and does not count it', (text, unit) => {
    expect(score(text, { value: 31, unit, tolerance: 0 })).toEqual({
      state: 'unanswered',
      why: 'other-unit',
    });
  });

  test('without a unit refuses one, and does not count it', () => {
    expect(score('7 Gy', { value: 7, tolerance: 0 })).toEqual({ state: 'unanswered', why: 'other-unit' });
  });

  test.each([
    ['31%', '%'],
    ['31 per cent', '%'],
    ['31 percent', '%'],
    ['31 weeks', 'week'],
    ['31 gray', 'Gy'],
    ['31 grays', 'Gy'],
    ['31 centimetres', 'cm'],
    ['31 centimeters', 'cm'],
    ['31 centimetre', 'cm'],
    ['31 centimeter', 'cm'],
    ['31 millimetres', 'mm'],
    ['31 millimeters', 'mm'],
    ['31 millimetre', 'mm'],
    ['31 millimeter', 'mm'],
    ['31 day', 'days'],
    ['31 month', 'months'],
    ['31 years', 'year'],
    ['31 fractions', 'fraction'],
    ['31 PATIENTS', 'patient'],
    ['31 Gy per  fraction', 'gy per fraction'],
    ['31 Gy', ' Gy '],
  ])('takes “%s” for the unit %s', (text, unit) => {
    expect(score(text, { value: 31, unit, tolerance: 0 })).toMatchObject({ earned: 1 });
  });

  test.each([
    ['a value that is no number', { value: NaN, tolerance: 0 }],
    ['an endless tolerance', { value: 1, tolerance: Infinity }],
    ['a tolerance below 0', { value: 1, tolerance: -0.1 }],
    ['a misreading that is no number', { value: 1, tolerance: 0, misreadings: [{ value: NaN }] }],
  ])('with %s is refused', (_, answer) => {
    expect(() => score('1', answer)).toThrow(
      expect.objectContaining({ name: 'QuizError', kind: 'bad-number' }),
    );
  });
});
