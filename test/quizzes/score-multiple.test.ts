import { describe, expect, test } from 'vitest';
import type { MultipleRubric } from '../../src/quizzes/answering.ts';
import { scoreMultiple } from '../../src/quizzes/score-multiple.ts';
import { multipleRule } from '../../src/quizzes/scoring-rules.ts';
import { deepFreeze } from './deep-freeze.ts';

const rubric: MultipleRubric = deepFreeze({
  type: 'multiple',
  options: [{ id: 'a', key: true }, { id: 'b', key: true }, { id: 'x' }, { id: 'y', key: false }],
});

describe('a multiple-response question', () => {
  test('without a mark is unanswered, not wrong', () => {
    expect(scoreMultiple(rubric, { type: 'multiple', options: [] })).toEqual({
      state: 'unanswered',
      why: 'empty',
    });
  });

  test.each([
    [['a', 'b'], 1, 'all keys'],
    [['b', 'a'], 1, 'all keys in another order'],
    [['a'], 0.5, 'one key of two'],
    [['a', 'b', 'x'], 0.5, 'all keys and one wrong'],
    [['a', 'x'], 0, 'one right, one wrong'],
    [['a', 'b', 'x', 'y'], 0, 'everything marked'],
    [['x'], 0, 'one wrong: the floor'],
    [['a', 'x', 'y'], 0, 'more wrong than right: the floor'],
  ])('marked %o earns %d of 1 (%s)', (options, earned) => {
    expect(scoreMultiple(rubric, { type: 'multiple', options })).toMatchObject({
      state: 'scored',
      earned,
      possible: 1,
    });
  });

  test('names every missed and every wrong mark', () => {
    expect(scoreMultiple(rubric, { type: 'multiple', options: ['x', 'a'] })).toMatchObject({
      whyNotFull: [
        { reason: 'missed', option: 'b' },
        { reason: 'wrongly-marked', option: 'x' },
      ],
    });
  });

  test('has a rule that states both signs and the floor', () => {
    expect(multipleRule).toMatch(/\+1.*−1.*never falls below 0/);
  });

  test.each<[string, MultipleRubric['options'], string[], string]>([
    ['no options', [], [], 'no-key'],
    ['no key', [{ id: 'a' }, { id: 'b' }], ['a'], 'no-key'],
    ['one id twice', [{ id: 'a', key: true }, { id: 'a' }], ['a'], 'duplicate-option'],
    ['an unknown mark', [{ id: 'a', key: true }, { id: 'b' }], ['a', 'z'], 'unknown-option'],
    ['one mark twice', [{ id: 'a', key: true }, { id: 'b' }], ['a', 'a'], 'duplicate-choice'],
  ])('with %s is refused', (_, options, marked, kind) => {
    expect(() => scoreMultiple({ type: 'multiple', options }, { type: 'multiple', options: marked })).toThrow(
      expect.objectContaining({ name: 'QuizError', kind }),
    );
  });
});
