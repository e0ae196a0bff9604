// What does an examination say of time, of points and of its state? Every sentence of more than one part.
import type { Points } from '../../quizzes/exam-result.ts';
import { shownPoints } from '../quiz/words.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** 1:05:09, 12:05. What is left is rounded up, so that 0:00 is the end. */
export function clockText(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

const counted = (number: number, thing: string) => `${number} ${thing}${number === 1 ? '' : 's'}`;

/** 1 hour 5 minutes, 12 minutes, under a minute. */
export function durationText(ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  if (minutes === 0) return 'under a minute';
  const hours = Math.floor(minutes / 60);
  return [hours ? counted(hours, 'hour') : '', minutes % 60 ? counted(minutes % 60, 'minute') : '']
    .filter(Boolean)
    .join(' ');
}

/** 3.5 of 5. */
export const pointsText = ({ earned, possible }: Points) => `${shownPoints(earned)} of ${possible}`;

/** 70%, the share of all points. */
export const shareText = ({ earned, possible }: Points) =>
  possible === 0 ? '' : `${Math.round((100 * earned) / possible)}%`;

/** What was left open, and that it is not counted as wrong; empty where nothing was. */
export const unansweredText = ({ unanswered }: Points) =>
  unanswered === 0
    ? ''
    : unanswered === 1
      ? '1 question was not answered: it earned nothing and is not counted as wrong.'
      : `${unanswered} questions were not answered: they earned nothing and are not counted as wrong.`;

/** How the time was spent: used, allowed, paused, and how it ended. */
export function timeText(told: {
  usedMs: number;
  limitMs: number | null;
  pausedMs: number;
  pauses: number;
}): string {
  const { usedMs, limitMs, pausedMs, pauses } = told;
  const used =
    limitMs === null
      ? `Time used: ${durationText(usedMs)}, without a limit.`
      : usedMs >= limitMs
        ? `The time of ${durationText(limitMs)} ran out.`
        : `Time used: ${durationText(usedMs)} of ${durationText(limitMs)}.`;
  const paused = pauses
    ? ` Paused ${pauses === 1 ? 'once' : `${pauses} times`}, ${durationText(pausedMs)} in all, not counted as used.`
    : ' No pauses.';
  return used + paused;
}

/** What is missing before the end, in one sentence. */
export function missingText({ unanswered, marked }: { unanswered: number; marked: number }): string {
  const parts = [
    unanswered ? `${counted(unanswered, 'question')} not answered` : '',
    marked ? `${counted(marked, 'question')} marked` : '',
  ].filter(Boolean);
  return parts.length ? `${parts.join(', ')}.` : 'Every question is answered and none is marked.';
}
