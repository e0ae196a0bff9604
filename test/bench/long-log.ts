// A log as long as the promise: ten thousand items, fifty thousand answers over four hundred days, on two devices.
import type { LogEntry } from '../../src/progress/log-entry.ts';
import { keyFingerprint } from '../../src/quizzes/key-fingerprint.ts';
import type { ShownItem } from '../../src/quizzes/shown-item.ts';

export const ITEMS = 10_000;
export const ANSWERS = 50_000;
const DAYS = 400;
const DAY_MS = 86_400_000;

/** Chance that is the same each time (linear congruential, as in quizzes/shuffle.ts). */
function chance(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

/** @param topics chapters and objectives answered, as the course has them */
export function longLog(
  topics: readonly { chapter: string; objective: string }[],
  key: string,
  now: number,
): LogEntry[] {
  const random = chance(7);
  return Array.from({ length: ANSWERS }, (_, at): LogEntry => {
    const number = at < ITEMS ? at : Math.floor(random() * ITEMS);
    const topic = topics[number % topics.length] ?? { chapter: '', objective: '' };
    const certainty = (['low', 'mid', 'high'] as const)[Math.floor(random() * 3)] ?? 'low';
    return {
      kind: 'answer',
      id: `answer-${at}`,
      schemaVersion: 2,
      at: new Date(now - DAYS * DAY_MS + (at / ANSWERS) * DAYS * DAY_MS).toISOString(),
      item: `question/long-${number}`,
      response: { type: 'single', option: 'a' },
      earned: random() < 0.7 ? 1 : 0,
      possible: 1,
      certainty,
      key,
      ...topic,
      device: at % 3 ? 'ward' : 'home',
      counter: at + 1,
    };
  });
}

/** An item of that log as its file would hold it: a real one under another name. */
export const longItem = (item: ShownItem, name: string): ShownItem => ({
  ...item,
  question: { ...item.question, id: name },
});

export const keyOf = (item: ShownItem): string => keyFingerprint(item.question);
