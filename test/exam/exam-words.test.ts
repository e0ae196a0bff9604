// What an examination says of time and points.
import { describe, expect, it } from 'vitest';
import {
  clockText,
  durationText,
  missingText,
  timeText,
  unansweredText,
} from '../../src/components/exam/exam-words.ts';

const MINUTE = 60_000;

describe('time', () => {
  it.each([
    [0, '0:00'],
    [1, '0:01'],
    [59_001, '1:00'],
    [12 * MINUTE + 5000, '12:05'],
    [65 * MINUTE + 9000, '1:05:09'],
  ])('of %i ms stands on the clock as %s', (ms, said) => {
    expect(clockText(ms)).toBe(said);
  });

  it.each([
    [0, 'under a minute'],
    [MINUTE, '1 minute'],
    [60 * MINUTE, '1 hour'],
    [125 * MINUTE, '2 hours 5 minutes'],
  ])('of %i ms is said as %s', (ms, said) => {
    expect(durationText(ms)).toBe(said);
  });

  it.each([
    [
      { usedMs: MINUTE, limitMs: null, pausedMs: 0, pauses: 0 },
      'Time used: 1 minute, without a limit. No pauses.',
    ],
    [
      { usedMs: MINUTE, limitMs: 2 * MINUTE, pausedMs: 3 * MINUTE, pauses: 1 },
      'Time used: 1 minute of 2 minutes. Paused once, 3 minutes in all, not counted as used.',
    ],
    [
      { usedMs: 2 * MINUTE, limitMs: 2 * MINUTE, pausedMs: 3 * MINUTE, pauses: 2 },
      'The time of 2 minutes ran out. Paused 2 times, 3 minutes in all, not counted as used.',
    ],
  ])('%o is told whole', (told, said) => {
    expect(timeText(told)).toBe(said);
  });
});

describe('what is missing', () => {
  it.each([
    [0, 0, 'Every question is answered and none is marked.'],
    [1, 0, '1 question not answered.'],
    [2, 1, '2 questions not answered, 1 question marked.'],
  ])('%i unanswered and %i marked', (unanswered, marked, said) => {
    expect(missingText({ unanswered, marked })).toBe(said);
  });

  it.each([
    [0, ''],
    [1, '1 question was not answered: it earned nothing and is not counted as wrong.'],
    [2, '2 questions were not answered: they earned nothing and are not counted as wrong.'],
  ])('%i at the end', (unanswered, said) => {
    expect(unansweredText({ earned: 0, possible: 5, unanswered })).toBe(said);
  });
});
