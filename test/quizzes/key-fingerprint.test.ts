import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../src/quizzes/answering.ts';
import { keyFingerprint } from '../../src/quizzes/key-fingerprint.ts';

const single: Rubric = {
  type: 'single',
  options: [{ id: 'a', key: true }, { id: 'b', credit: 0.5 }, { id: 'c' }],
};
const numeric: Rubric = { type: 'numeric', answer: { value: 2, unit: 'Gy', tolerance: 0.1 } };
const drawing = (basis: string, ...rules: ('gtv' | 'radial' | 'bone')[]): Rubric => ({
  type: 'drawing',
  drawing: { basis, rules: rules.map((rule) => ({ rule })) },
});
const ordering: Rubric = { type: 'ordering', options: [{ id: 'a' }, { id: 'b' }] };

describe('the fingerprint of a key', () => {
  test('is eight hexadecimal digits', () => {
    expect(keyFingerprint(single)).toMatch(/^[0-9a-f]{8}$/);
  });

  test.each<[string, Rubric, Rubric]>([
    ['options change places', single, { ...single, options: [...single.options].reverse() } as Rubric],
    ['a distractor is added', single, { ...single, options: [...single.options, { id: 'd' }] } as Rubric],
    ['rules change places', drawing('3 1.5', 'gtv', 'bone'), drawing('3 1.5', 'bone', 'gtv')],
    [
      'a misreading is added',
      numeric,
      { type: 'numeric', answer: { value: 2, unit: 'Gy', tolerance: 0.1, misreadings: [{ value: 4 }] } },
    ],
  ])('stays when %s', (_, before, after) => {
    expect(keyFingerprint(after)).toBe(keyFingerprint(before));
  });

  test.each<[string, Rubric, Rubric]>([
    [
      'another option is the key',
      single,
      { type: 'single', options: [{ id: 'a' }, { id: 'b', credit: 0.5 }, { id: 'c', key: true }] },
    ],
    [
      'a credit changes',
      single,
      {
        type: 'single',
        options: [
          { id: 'a', key: true },
          { id: 'b', credit: 0.25 },
        ],
      },
    ],
    ['the type changes', single, { type: 'multiple', options: [{ id: 'a', key: true }, { id: 'b' }] }],
    ['the value changes', numeric, { type: 'numeric', answer: { value: 3, unit: 'Gy', tolerance: 0.1 } }],
    ['the unit changes', numeric, { type: 'numeric', answer: { value: 2, unit: 'cm', tolerance: 0.1 } }],
    ['the tolerance changes', numeric, { type: 'numeric', answer: { value: 2, unit: 'Gy', tolerance: 0.2 } }],
    ['a rule is added', drawing('3 1.5', 'gtv'), drawing('3 1.5', 'gtv', 'radial')],
    ['the margins change', drawing('3 1.5', 'gtv'), drawing('4 1.5', 'gtv')],
    ['the order changes', ordering, { type: 'ordering', options: [{ id: 'b' }, { id: 'a' }] }],
  ])('changes when %s', (_, before, after) => {
    expect(keyFingerprint(after)).not.toBe(keyFingerprint(before));
  });
});
