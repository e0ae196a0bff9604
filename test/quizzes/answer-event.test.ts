import { describe, expect, test } from 'vitest';
import { answerEvent, answerSchemaVersion, isAnswerEvent } from '../../src/quizzes/answer-event.ts';
import { keyFingerprint } from '../../src/quizzes/key-fingerprint.ts';
import { deepFreeze } from './deep-freeze.ts';

const question = deepFreeze({
  id: 'question/x',
  type: 'single' as const,
  examines: { chapter: 'preoperative', objective: 'preop-dose' },
  options: [{ id: 'a', key: true }, { id: 'b' }],
});
const event = answerEvent(
  deepFreeze({
    id: '1',
    at: new Date('2026-11-23T10:00:00Z'),
    question,
    response: { type: 'single', option: 'b' },
    result: {
      state: 'scored',
      earned: 0,
      possible: 1,
      whyNotFull: [{ reason: 'another-option', option: 'b' }],
    },
    certainty: 'high',
  }),
);

describe('the record of an answer', () => {
  test('holds item, response, points, certainty and the key as it was', () => {
    expect(event).toEqual({
      id: '1',
      schemaVersion: answerSchemaVersion,
      at: '2026-11-23T10:00:00.000Z',
      item: 'question/x',
      response: { type: 'single', option: 'b' },
      earned: 0,
      possible: 1,
      certainty: 'high',
      key: keyFingerprint(question),
      chapter: 'preoperative',
      objective: 'preop-dose',
    });
  });

  test('survives being written and read as JSON', () => {
    expect(JSON.parse(JSON.stringify(event))).toEqual(event);
  });

  test('is recognised as one', () => {
    expect(isAnswerEvent(event)).toBe(true);
  });

  test.each([
    [undefined],
    [null],
    ['answer'],
    [{}],
    [{ ...event, id: '' }],
    [{ ...event, item: 3 }],
    [{ ...event, earned: NaN }],
    [{ ...event, certainty: 'total' }],
    [{ ...event, response: null }],
    [{ ...event, objective: undefined }],
  ])('is not seen in %o', (detail) => {
    expect(isAnswerEvent(detail)).toBe(false);
  });
});
