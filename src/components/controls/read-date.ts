// What day did the reader mean? Days of the calendar without hour or zone, as ISO text: 2027-03-01.
// Leaves out what to do with it: the field says what is wrong, and the last usable day goes on counting.
import { quoted } from './read-number.ts';

/** The earliest and the latest day taken. */
export interface DateLimits {
  min: string;
  max: string;
}

export type DateReading = { ok: true; value: string } | { ok: false; problem: string };

// Names of our own: server and browsers differ in theirs, and a page must not change when its script arrives.
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The parts of a day in words: “Monday”, 1, “March”, 2027. */
export function partsOf(day: string): { weekday: string; date: number; month: string; year: number } {
  const utc = new Date(`${day}T00:00Z`);
  return {
    weekday: WEEKDAYS[utc.getUTCDay()]!,
    date: utc.getUTCDate(),
    month: MONTHS[utc.getUTCMonth()]!,
    year: utc.getUTCFullYear(),
  };
}

/** “1 March 2027”. */
export function dateInWords(day: string): string {
  const { date, month, year } = partsOf(day);
  return `${date} ${month} ${year}`;
}

/** Whether a text is a day that the calendar has, written 2027-03-01. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** Reads one day within limits. Throws nothing: a problem comes back as a sentence for the reader. */
export function readDate(typed: string, { min, max }: DateLimits): DateReading {
  const text = typed.trim();
  const range = `from ${dateInWords(min)} to ${dateInWords(max)}`;
  if (text === '') return { ok: false, problem: `No full date: a day ${range} is needed.` };
  if (!isDay(text))
    return { ok: false, problem: `${quoted(typed)} is not a day written as year-month-day, such as ${min}.` };
  if (text < min || text > max)
    return { ok: false, problem: `${dateInWords(text)} is outside the range, ${range}.` };
  return { ok: true, value: text };
}
