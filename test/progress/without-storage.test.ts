// Node has no browser storage: what remains is what a learner gets whose browser refuses it.
import { describe, expect, test } from 'vitest';
import { appendAnswer, readAnswers } from '../../src/progress/answer-log.ts';
import { dropDraft, keepDraft, readDraft } from '../../src/progress/drafts.ts';
import { troubleNow } from '../../src/progress/log.ts';
import { recordAnswer } from '../../src/progress/record-answers.ts';
import { singleKeysWanted, wantSingleKeys } from '../../src/progress/single-keys.ts';
import { answer } from './some-entries.ts';

const event = (id: string) => answer({ id });

describe('where storage is refused', () => {
  test('answers are kept in memory, counted on, each once, and the log says so', async () => {
    expect(await readAnswers()).toEqual({ answers: [], keptIn: 'memory' });
    const first = await appendAnswer(event('1'));
    const again = await appendAnswer(event('1'));
    const second = await appendAnswer(event('2'));
    expect([first, again, second].map(({ answer: { counter }, keptIn }) => [counter, keptIn])).toEqual([
      [1, 'memory'],
      [1, 'memory'],
      [2, 'memory'],
    ]);
    const read = await readAnswers();
    expect(read.answers.map(({ id }) => id)).toEqual(['1', '2']);
    expect(read.keptIn).toBe('memory');
    expect(troubleNow()).toBe('blocked');
  });

  test('the detail of an event is recorded, and anything else ignored', async () => {
    expect(await recordAnswer(event('3'))).toBe('memory');
    expect(await recordAnswer({ id: '4' })).toBeNull();
    expect(await recordAnswer(undefined)).toBeNull();
    expect((await readAnswers()).answers.map(({ id }) => id)).toEqual(['1', '2', '3']);
  });

  test('work begun is held for the page, as it was when it was kept, and can be dropped', async () => {
    const exam = { at: 2, flags: ['question/x'] };
    expect(await keepDraft('exam', exam)).toBe('memory');
    exam.at = 3;
    expect(await readDraft('exam')).toEqual({ at: 2, flags: ['question/x'] });
    await dropDraft('exam');
    expect(await readDraft('exam')).toBeUndefined();
  });

  test('the choice of shortcuts holds for the page', () => {
    expect(singleKeysWanted()).toBe(true);
    wantSingleKeys(false);
    expect(singleKeysWanted()).toBe(false);
  });
});
