import { describe, expect, test } from 'vitest';
import type { SingleRubric } from '../../src/quizzes/answering.ts';
import { scoreSingle } from '../../src/quizzes/score-single.ts';
import { deepFreeze } from './deep-freeze.ts';

const rubric: SingleRubric = deepFreeze({
  type: 'single',
  options: [{ id: 'best', key: true }, { id: 'fair', credit: 0.5 }, { id: 'poor' }],
});

describe('a single-answer question', () => {
  test('without a choice is unanswered, not wrong', () => {
    expect(scoreSingle(rubric, { type: 'single', option: null })).toEqual({
      state: 'unanswered',
      why: 'empty',
    });
  });

  test.each([
    ['best', 1, []],
    ['fair', 0.5, [{ reason: 'part-credit', option: 'fair' }]],
    ['poor', 0, [{ reason: 'another-option', option: 'poor' }]],
  ])('gives “%s” %d of 1', (option, earned, whyNotFull) => {
    expect(scoreSingle(rubric, { type: 'single', option })).toEqual({
      state: 'scored',
      earned,
      possible: 1,
      whyNotFull,
    });
  });

  test.each<[string, SingleRubric['options'], string | null, string]>([
    ['no options', [], null, 'no-key'],
    ['no key', [{ id: 'a' }, { id: 'b' }], 'a', 'no-key'],
    [
      'two keys',
      [
        { id: 'a', key: true },
        { id: 'b', key: true },
      ],
      'a',
      'many-keys',
    ],
    ['one id twice', [{ id: 'a', key: true }, { id: 'a' }], 'a', 'duplicate-option'],
    ['an unknown choice', [{ id: 'a', key: true }, { id: 'b' }], 'z', 'unknown-option'],
    ['an empty choice', [{ id: 'a', key: true }, { id: 'b' }], '', 'unknown-option'],
    ['credit on the key', [{ id: 'a', key: true, credit: 0.5 }, { id: 'b' }], 'a', 'bad-credit'],
    [
      'credit of 0',
      [
        { id: 'a', key: true },
        { id: 'b', credit: 0 },
      ],
      'a',
      'bad-credit',
    ],
    [
      'credit of 1',
      [
        { id: 'a', key: true },
        { id: 'b', credit: 1 },
      ],
      'a',
      'bad-credit',
    ],
    [
      'credit below 0',
      [
        { id: 'a', key: true },
        { id: 'b', credit: -0.5 },
      ],
      'a',
      'bad-credit',
    ],
    [
      'credit that is no number',
      [
        { id: 'a', key: true },
        { id: 'b', credit: NaN },
      ],
      'a',
      'bad-credit',
    ],
  ])('with %s is refused', (_, options, option, kind) => {
    expect(() => scoreSingle({ type: 'single', options }, { type: 'single', option })).toThrow(
      expect.objectContaining({ name: 'QuizError', kind }),
    );
  });
});
