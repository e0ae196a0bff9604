import { describe, expect, test } from 'vitest';
import type { Rubric } from '../../src/quizzes/answering.ts';
import { scoreCase } from '../../src/quizzes/score-case.ts';
import { deepFreeze } from './deep-freeze.ts';

const steps: readonly (Rubric & { id: string })[] = deepFreeze([
  {
    id: 'case/x/one',
    type: 'single',
    options: [{ id: 'a', key: true }, { id: 'b', credit: 0.5 }, { id: 'c' }],
  },
  { id: 'case/x/two', type: 'numeric', answer: { value: 2, tolerance: 0 } },
]);

describe('a case', () => {
  test('without steps has nothing to earn', () => {
    expect(scoreCase([], {})).toEqual({ earned: 0, possible: 0, answered: 0, steps: [] });
  });

  test('not begun has earned nothing of all its points', () => {
    expect(scoreCase(steps, {})).toMatchObject({ earned: 0, possible: 2, answered: 0 });
  });

  test('sums its steps, and counts nonsense as unanswered', () => {
    const responses = deepFreeze({
      'case/x/one': { type: 'single', option: 'b' },
      'case/x/two': { type: 'numeric', text: 'two' },
    } as const);
    expect(scoreCase(steps, responses)).toMatchObject({
      earned: 0.5,
      possible: 2,
      answered: 1,
      steps: [{ result: { state: 'scored' } }, { result: { state: 'unanswered', why: 'not-a-number' } }],
    });
  });

  test('refuses a response to no step of its own', () => {
    expect(() => scoreCase(steps, { 'case/y/one': { type: 'single', option: 'a' } })).toThrow(
      expect.objectContaining({ kind: 'unknown-step' }),
    );
  });

  test('refuses two steps with one id', () => {
    expect(() => scoreCase([...steps, ...steps], {})).toThrow(
      expect.objectContaining({ kind: 'duplicate-step' }),
    );
  });

  test('is not misled by a step named like a part of every object', () => {
    const odd = [{ ...steps[1]!, id: 'constructor' }];
    expect(scoreCase(odd, {})).toMatchObject({ answered: 0 });
  });
});
