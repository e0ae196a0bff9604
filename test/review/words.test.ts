import { describe, expect, test } from 'vitest';
import {
  aboutMinutes,
  asideWords,
  dueHeading,
  lastWords,
  loadedWords,
  returnWords,
  seenWords,
  shownPoints,
} from '../../src/components/review/review-words.ts';
import { DAY_MS } from '../../src/quizzes/practice.ts';
import type { ReviewItem } from '../../src/quizzes/review-item.ts';
import { noCounts } from '../../src/quizzes/tally.ts';

const now = new Date(2026, 10, 23, 21, 30).getTime();

describe('what review says', () => {
  test.each([
    [0, 'Nothing is due'],
    [1, 'One item is due'],
    [9, 'Nine items are due'],
    [13, '13 items are due'],
  ])('%i due: %s', (due, heading) => {
    expect(dueHeading(due)).toBe(heading);
  });

  test.each([
    [1, 'About one minute'],
    [12, 'About twelve minutes'],
    [59, 'About 59 minutes'],
    [60, 'About one hour'],
    [89, 'About one hour'],
    [150, 'About three hours'],
  ])('%i minutes: %s', (minutes, words) => {
    expect(aboutMinutes(minutes)).toBe(words);
  });

  // Days are those of the calendar: an hour past midnight is tomorrow.
  test.each([
    [-1 * DAY_MS, 'seen yesterday'],
    [-21 * 3_600_000, 'seen today'],
    [-22 * 3_600_000, 'seen yesterday'],
    [-12 * DAY_MS, 'seen 12 days ago'],
    [3_600_000, 'seen today'],
  ])('%i ms from now: %s', (from, words) => {
    expect(seenWords(now + from, now)).toBe(words);
  });

  test.each([
    [0, 'It comes back today.'],
    [3 * 3_600_000, 'It comes back tomorrow.'],
    [3 * DAY_MS, 'It comes back in three days, on Thursday, 26 November.'],
    [40 * DAY_MS, 'It comes back in 40 days, on Saturday, 2 January.'],
  ])('%i ms from now: %s', (from, words) => {
    expect(returnWords(now + from, now).replace(/day (\d)/, 'day, $1')).toBe(words);
  });

  const item = {
    last: { id: 'x', at: now, grade: 'partly', certainty: 'high' },
    memory: { stability: 1, difficulty: 5 },
    counts: noCounts,
  } as unknown as ReviewItem;
  test('how an item went, or that its key changed', () => {
    expect(lastWords(item)).toBe('Half right, sure');
    expect(lastWords({ ...item, memory: null })).toBe('Key changed');
  });

  test('which records were set aside, and nothing where none was', () => {
    expect(asideWords({ newer: 0, damaged: 0, clash: 0 })).toBe('');
    expect(asideWords({ newer: 1, damaged: 0, clash: 0 })).toBe(
      '1 record could not be read and is set aside: 1 written by a newer edition of the course. Nothing is lost: every copy you save holds it.',
    );
    expect(asideWords({ newer: 1, damaged: 2, clash: 1 })).toMatch(
      /^4 records .* set aside: 2 damaged, 1 written .*, 1 under the name of another\. .* holds them\.$/,
    );
  });

  test('what came of loading a copy', () => {
    expect(loadedWords({ added: 1, known: 0, aside: 0 })).toBe(
      'Copy loaded: 1 entry added, 0 known already.',
    );
    expect(loadedWords({ added: 3, known: 4, aside: 2 })).toBe(
      'Copy loaded: 3 entries added, 4 known already, 2 set aside because they could not be read.',
    );
  });

  test('points have a true minus and one decimal', () => {
    expect([-6, 0.25, 2.96].map(shownPoints)).toEqual(['−6', '0.3', '3']);
  });
});
