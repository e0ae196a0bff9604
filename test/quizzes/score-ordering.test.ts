import { describe, expect, test } from 'vitest';
import type { OrderingRubric } from '../../src/quizzes/answering.ts';
import { scoreOrdering } from '../../src/quizzes/score-ordering.ts';
import { orderingRule } from '../../src/quizzes/scoring-rules.ts';
import { deepFreeze } from './deep-freeze.ts';

const options = (ids: string) => [...ids].map((id) => ({ id }));
const rubric: OrderingRubric = deepFreeze({ type: 'ordering', options: options('abcd') });

describe('an ordering question', () => {
  test('without an order is unanswered, not wrong', () => {
    expect(scoreOrdering(rubric, { type: 'ordering', order: null })).toEqual({
      state: 'unanswered',
      why: 'empty',
    });
  });

  // Six pairs; earned = (kept − reversed) / 6, not below 0.
  test.each([
    ['abcd', 1, 0, 'the right order'],
    ['bacd', 4 / 6, 1, 'one pair of neighbours reversed'],
    ['bcda', 0, 3, 'first line last: three kept, three reversed'],
    ['badc', 2 / 6, 2, 'two pairs reversed'],
    ['dcba', 0, 6, 'all reversed: the floor'],
  ])('%s earns %d with %d reversed pairs (%s)', (order, earned, reversed) => {
    const result = scoreOrdering(rubric, { type: 'ordering', order: [...order] });
    expect(result).toMatchObject({ state: 'scored', earned, possible: 1 });
    expect(result).toHaveProperty('whyNotFull.length', reversed);
  });

  test('names the reversed pairs', () => {
    expect(scoreOrdering(rubric, { type: 'ordering', order: [...'acbd'] })).toMatchObject({
      whyNotFull: [{ reason: 'reversed', earlier: 'b', later: 'c' }],
    });
  });

  test('has a rule that states both signs and the floor', () => {
    expect(orderingRule).toMatch(/\+1.*−1.*never falls below 0/);
  });

  test.each([
    ['no options', '', '', 'no-key'],
    ['a single option', 'a', 'a', 'no-key'],
    ['one id twice', 'aab', 'aab', 'duplicate-option'],
    ['an unknown line', 'abc', 'abz', 'unknown-option'],
    ['a line twice', 'abc', 'aab', 'duplicate-choice'],
    ['a line left out', 'abc', 'ab', 'incomplete-order'],
    ['an empty order', 'abc', '', 'incomplete-order'],
  ])('with %s is refused', (_, ids, order, kind) => {
    expect(() =>
      scoreOrdering({ type: 'ordering', options: options(ids) }, { type: 'ordering', order: [...order] }),
    ).toThrow(expect.objectContaining({ name: 'QuizError', kind }));
  });
});
