// Days of a course given on weekdays from a Monday.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { treatmentDays } from '../../src/models/treatment-days.ts';
import { refusal } from './comparing.ts';

describe('a number of fractions that cannot be is refused', () => {
  it.each([[0], [-1], [2.5], ['25'], [NaN], [Infinity], [undefined]])('%j', (fractions) => {
    expect(refusal(() => treatmentDays({ fractions: fractions as number })).field).toBe('fractions');
  });
});

describe('days from the first fraction to the last', () => {
  it.each([
    [1, 1, 'Monday alone'],
    [5, 5, 'Monday to Friday'],
    [6, 8, 'the next Monday'],
    [10, 12, 'two weeks to the Friday'],
    [18, 24, '36 Gy in 2 Gy fractions, to a Wednesday'],
    [25, 33, '50 Gy in 2 Gy fractions, to the fifth Friday'],
    [33, 45, '66 Gy in 2 Gy fractions, to a Wednesday'],
  ])('%i fractions take %i calendar days (%s)', (fractions, calendarDays) => {
    expect(treatmentDays({ fractions })).toEqual({ treatmentDays: fractions, calendarDays });
  });

  it('counts the days a calendar counts, weekends skipped', () => {
    const monday = Date.UTC(2024, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), (fractions) => {
        let day = 0;
        for (let given = 0; given < fractions; day += 1) {
          const weekday = new Date(monday + day * 86_400_000).getUTCDay();
          if (weekday !== 0 && weekday !== 6) given += 1;
        }
        expect(treatmentDays({ fractions }).calendarDays).toBe(day);
      }),
    );
  });
});
