// How do days stand in the address? One day, or any number of them: ?start=2027-03-01&off=2027-03-26,2027-03-29.
import type { OwnField } from './address-state.ts';
import { dateInWords, readDate, type DateLimits } from './read-date.ts';

/** One day; an empty text is a problem. */
export const dateField = (start: string, limits: DateLimits): OwnField<string> => ({
  kind: 'own',
  start,
  startInWords: dateInWords(start),
  read: (typed) => {
    const reading = readDate(typed, limits);
    return reading.ok ? { value: reading.value } : { problem: reading.problem };
  },
});

/** At most so many days, none at first; each once and in order. */
export const datesField = (most: number, limits: DateLimits): OwnField<readonly string[]> => ({
  kind: 'own',
  start: [],
  startInWords: 'none',
  read: (typed: string) => {
    const days = [...new Set(typed.split(',').map((day) => day.trim()))].filter(Boolean).sort();
    if (days.length > most) return { problem: `${days.length} days are given; at most ${most} are taken.` };
    for (const day of days) {
      const reading = readDate(day, limits);
      if (!reading.ok) return { problem: reading.problem };
    }
    return { value: days };
  },
});
