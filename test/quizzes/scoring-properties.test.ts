import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/quizzes/answering.ts';
import { emptyResponse } from '../../src/quizzes/empty-response.ts';
import { scoreMultiple } from '../../src/quizzes/score-multiple.ts';
import { scoreQuestion } from '../../src/quizzes/score-question.ts';
import { deepFreeze } from './deep-freeze.ts';
import { someMultiple, someQuestion } from './some-question.ts';

/** The same choice, whatever the order in which marks were made. */
const sameChoice = (a: Response, b: Response) => {
  const sorted = (response: Response) =>
    response.type === 'multiple' ? { ...response, options: [...response.options].sort() } : response;
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
};

describe('whatever the question and the response', () => {
  test('a score lies between 0 and the points possible, and nothing passed in is changed', () => {
    fc.assert(
      fc.property(someQuestion, ({ rubric, response }) => {
        const result = scoreQuestion(deepFreeze(rubric), deepFreeze(response));
        if (result.state === 'unanswered') return;
        expect(result.earned).toBeGreaterThanOrEqual(0);
        expect(result.earned).toBeLessThanOrEqual(result.possible);
        expect(result.possible).toBe(1);
      }),
    );
  });

  test('the keyed response earns the whole point', () => {
    fc.assert(
      fc.property(someQuestion, ({ rubric, keyed }) => {
        expect(scoreQuestion(rubric, keyed)).toEqual({
          state: 'scored',
          earned: 1,
          possible: 1,
          whyNotFull: [],
        });
      }),
    );
  });

  test('the whole point goes to the keyed response only, and a reason is given whenever it does not', () => {
    fc.assert(
      fc.property(someQuestion, ({ rubric, response, keyed }) => {
        const result = scoreQuestion(rubric, response);
        if (result.state === 'unanswered') return;
        expect(result.whyNotFull.length === 0).toBe(result.earned === 1);
        if (rubric.type !== 'numeric' && rubric.type !== 'drawing')
          expect(result.earned === 1).toBe(sameChoice(response, keyed));
      }),
    );
  });

  test('nothing given is unanswered', () => {
    fc.assert(
      fc.property(someQuestion, ({ rubric }) => {
        expect(scoreQuestion(rubric, emptyResponse(rubric.type))).toEqual({
          state: 'unanswered',
          why: 'empty',
        });
      }),
    );
  });

  test('judging twice gives the same result', () => {
    fc.assert(
      fc.property(someQuestion, ({ rubric, response }) => {
        expect(scoreQuestion(rubric, response)).toEqual(scoreQuestion(rubric, response));
      }),
    );
  });

  test('a response to another type of question is refused', () => {
    fc.assert(
      fc.property(someQuestion, someQuestion, ({ rubric }, { response }) => {
        fc.pre(rubric.type !== response.type);
        expect(() => scoreQuestion(rubric, response)).toThrow(
          expect.objectContaining({ kind: 'other-type' }),
        );
      }),
    );
  });

  test('an unknown type of question is refused', () => {
    expect(() => scoreQuestion({ type: 'essay' } as never, { type: 'numeric', text: '' })).toThrow(
      expect.objectContaining({ kind: 'unknown-type' }),
    );
  });
});

describe('several marks', () => {
  test('one more wrong mark never raises the score', () => {
    fc.assert(
      fc.property(someMultiple, fc.nat(), ({ rubric, response }, pick) => {
        if (rubric.type !== 'multiple' || response.type !== 'multiple') return;
        const wrong = rubric.options.filter(({ id, key }) => !key && !response.options.includes(id));
        const more = wrong[pick % wrong.length];
        fc.pre(more !== undefined && response.options.length > 0);
        const before = scoreMultiple(rubric, response);
        const after = scoreMultiple(rubric, { type: 'multiple', options: [...response.options, more!.id] });
        if (before.state === 'scored' && after.state === 'scored')
          expect(after.earned).toBeLessThanOrEqual(before.earned);
      }),
    );
  });

  test('one more right mark never lowers the score', () => {
    fc.assert(
      fc.property(someMultiple, fc.nat(), ({ rubric, response }, pick) => {
        if (rubric.type !== 'multiple' || response.type !== 'multiple') return;
        const right = rubric.options.filter(({ id, key }) => key && !response.options.includes(id));
        const more = right[pick % right.length];
        fc.pre(more !== undefined && response.options.length > 0);
        const before = scoreMultiple(rubric, response);
        const after = scoreMultiple(rubric, { type: 'multiple', options: [...response.options, more!.id] });
        if (before.state === 'scored' && after.state === 'scored')
          expect(after.earned).toBeGreaterThanOrEqual(before.earned);
      }),
    );
  });
});
