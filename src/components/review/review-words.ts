// What does review say? Every sentence it makes up itself, from what the log shows.
import type { Certainty } from '../../quizzes/certainty.ts';
import type { Grade } from '../../quizzes/grade.ts';
import type { ReviewItem } from '../../quizzes/review-item.ts';
import { dayStart } from '../../quizzes/review-queue.ts';
import { DAY_MS } from '../../quizzes/practice.ts';
import type { View } from '../../progress/view.ts';

const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
/** Small numbers in words, as prose has them. */
export const inWords = (n: number): string => NUMBERS[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const counted = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

/** Nine items are due. */
export const dueHeading = (due: number): string =>
  due === 0 ? 'Nothing is due' : `${capital(inWords(due))} ${due === 1 ? 'item is' : 'items are'} due`;

/** About twelve minutes; from an hour on in hours. */
export const aboutMinutes = (minutes: number): string =>
  minutes < 60
    ? `About ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
    : `About ${inWords(Math.round(minutes / 60))} ${minutes < 90 ? 'hour' : 'hours'}`;

const day = (ms: number) =>
  new Date(ms).toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
/** Calendar days from one moment to another, by the clock of this place. */
const daysFrom = (from: number, to: number) => Math.round((dayStart(to) - dayStart(from)) / DAY_MS);

export function seenWords(at: number, now: number): string {
  const days = daysFrom(at, now);
  if (days <= 0) return 'seen today';
  return days === 1 ? 'seen yesterday' : `seen ${days} days ago`;
}

/** When an item comes back, as a sentence. */
export function returnWords(due: number, now: number): string {
  const days = daysFrom(now, due);
  if (days <= 0) return 'It comes back today.';
  if (days === 1) return 'It comes back tomorrow.';
  return `It comes back in ${inWords(days)} days, on ${day(due)}.`;
}

const grades: Readonly<Record<Grade, string>> = { right: 'Right', partly: 'Half right', wrong: 'Wrong' };
const sureness: Readonly<Record<Certainty, string>> = { low: 'unsure', mid: 'fairly sure', high: 'sure' };
export const lastWords = ({ last, memory }: ReviewItem): string =>
  memory ? `${grades[last.grade]}, ${sureness[last.certainty]}` : 'Key changed';

/** Why a schedule began anew. */
export const changedWords = (at: number): string =>
  `What counts as right here has changed since you answered on ${day(at)}. Your earlier answers no longer count; the schedule begins again with this one.`;

/** Which records were set aside; empty when none was. */
export function asideWords({ newer, damaged, clash }: View['aside']): string {
  const parts = [
    damaged && `${damaged} damaged`,
    newer && `${newer} written by a newer edition of the course`,
    clash && `${clash} under the name of another`,
  ].filter(Boolean);
  const all = newer + damaged + clash;
  return all
    ? `${counted(all, 'record')} could not be read and ${all === 1 ? 'is' : 'are'} set aside: ${parts.join(', ')}. Nothing is lost: every copy you save holds ${all === 1 ? 'it' : 'them'}.`
    : '';
}

/** What came of loading a copy. */
export function loadedWords({
  added,
  known,
  aside,
}: {
  added: number;
  known: number;
  aside: number;
}): string {
  const parts = [`${counted(added, 'entry', 'entries')} added`, `${known} known already`];
  if (aside) parts.push(`${aside} set aside because ${aside === 1 ? 'it' : 'they'} could not be read`);
  return `Copy loaded: ${parts.join(', ')}.`;
}

/** Points with a true minus, at most one decimal. */
export const shownPoints = (points: number): string => String(Math.round(points * 10) / 10).replace('-', '−');
