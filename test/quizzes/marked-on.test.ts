import { expect, test } from 'vitest';
import { markedOn } from '../../src/quizzes/marked-on.ts';

test.each<[text: string, place: number | null, note: string]>([
  ['', null, 'nothing typed'],
  ['many', null, 'no number'],
  ['12', 12, 'a number on the scale'],
  ['12,5 Gy', 12.5, 'decimal comma and unit'],
  ['-4', 0, 'below the scale: its left end'],
  ['250', 100, 'above the scale: its right end'],
])('“%s” stands at %s: %s', (text, place) => {
  expect(markedOn({ min: 0, max: 100 }, text)).toBe(place);
});
