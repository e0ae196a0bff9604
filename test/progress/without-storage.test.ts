// Node has no browser storage: what remains is what a learner gets whose browser refuses it.
import { describe, expect, test } from 'vitest';
import { appendAnswer, readAnswers } from '../../src/progress/answer-log.ts';
import { recordAnswer } from '../../src/progress/record-answers.ts';
import { singleKeysWanted, wantSingleKeys } from '../../src/progress/single-keys.ts';
import type { AnswerEvent } from '../../src/quizzes/answer-event.ts';

const event = (id: string): AnswerEvent => ({
  id,
  schemaVersion: 1,
  at: '2026-11-23T10:00:00.000Z',
  item: 'question/x',
  response: { type: 'numeric', text: '1' },
  earned: 0,
  possible: 1,
  certainty: 'low',
  key: '00000000',
});

describe('where storage is refused', () => {
  test('answers are kept in memory, counted on, each once, and the log says so', async () => {
    expect(await readAnswers()).toEqual({ answers: [], keptIn: 'memory' });
    const first = await appendAnswer(event('1'));
    const again = await appendAnswer(event('1'));
    const second = await appendAnswer(event('2'));
    expect([first, again, second].map(({ answer, keptIn }) => [answer.counter, keptIn])).toEqual([
      [1, 'memory'],
      [1, 'memory'],
      [2, 'memory'],
    ]);
    expect((await readAnswers()).answers.map(({ id }) => id)).toEqual(['1', '2']);
  });

  test('the detail of an event is recorded, and anything else ignored', async () => {
    expect(await recordAnswer(event('3'))).toBe('memory');
    expect(await recordAnswer({ id: '4' })).toBeNull();
    expect(await recordAnswer(undefined)).toBeNull();
    expect((await readAnswers()).answers.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('the choice of shortcuts holds for the page', () => {
    expect(singleKeysWanted()).toBe(true);
    wantSingleKeys(false);
    expect(singleKeysWanted()).toBe(false);
  });
});
