import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  freshId,
  stampAnswer,
  unionOfAnswers,
  type StampedAnswer,
} from '../../src/progress/stamped-answer.ts';
import type { AnswerEvent } from '../../src/quizzes/answer-event.ts';
import { deepFreeze } from '../quizzes/deep-freeze.ts';

const event = (id: string): AnswerEvent => ({
  id,
  schemaVersion: 1,
  at: '2026-11-23T10:00:00.000Z',
  item: 'question/x',
  response: { type: 'single', option: 'a' },
  earned: 1,
  possible: 1,
  certainty: 'mid',
  key: '00000000',
});

describe('a stamp', () => {
  test('counts on from the device, and changes neither argument', () => {
    const { answer, device } = stampAnswer(deepFreeze(event('1')), deepFreeze({ id: 'ward', counter: 4 }));
    expect(answer).toEqual({ ...event('1'), device: 'ward', counter: 5 });
    expect(device).toEqual({ id: 'ward', counter: 5 });
  });
});

// An id belongs to one answer, so its stamp follows from it.
const log: fc.Arbitrary<readonly StampedAnswer[]> = fc
  .array(fc.nat(40))
  .map((numbers) =>
    deepFreeze(
      numbers.map((n) => ({ ...event(`id-${n}`), device: `device-${n % 3}`, counter: Math.floor(n / 3) })),
    ),
  );

describe('the union of two logs', () => {
  test('is the same whichever comes first, and holds every answer once', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const union = unionOfAnswers(a, b);
        expect(union).toEqual(unionOfAnswers(b, a));
        expect(union.map(({ id }) => id).sort()).toEqual(
          [...new Set([...a, ...b].map(({ id }) => id))].sort(),
        );
      }),
    );
  });

  test('with itself, or done twice, adds nothing', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const once = unionOfAnswers(a, b);
        expect(unionOfAnswers(once, once)).toEqual(once);
        expect(unionOfAnswers(once, b)).toEqual(once);
      }),
    );
  });

  test('keeps the order of each device', () => {
    fc.assert(
      fc.property(log, log, (a, b) => {
        const last = new Map<string, number>();
        for (const { device, counter } of unionOfAnswers(a, b)) {
          expect(counter).toBeGreaterThan(last.get(device) ?? -1);
          last.set(device, counter);
        }
      }),
    );
  });
});

describe('a fresh id', () => {
  test('is 32 hexadecimal digits, another each time', () => {
    const ids = Array.from({ length: 200 }, freshId);
    expect(new Set(ids).size).toBe(200);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{32}$/);
  });
});
