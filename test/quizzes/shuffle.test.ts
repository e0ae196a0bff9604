import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moveInOrder, startOrder } from '../../src/quizzes/shuffle.ts';
import { deepFreeze } from './deep-freeze.ts';

const ids = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 6 }).map(deepFreeze);

describe('the start order', () => {
  test.each([[[]], [['alone']]])('of %o is itself', (few) => {
    expect(startOrder(few, 'seed')).toEqual(few);
  });

  test('has the same lines, and is never the right order', () => {
    fc.assert(
      fc.property(ids, fc.string(), (right, seed) => {
        const order = startOrder(right, seed);
        expect([...order].sort()).toEqual([...right].sort());
        expect(order).not.toEqual(right);
      }),
    );
  });

  test('is the same for the same question, every time', () => {
    expect(startOrder([...'abcde'], 'question/x')).toEqual(startOrder([...'abcde'], 'question/x'));
  });

  test('differs from question to question', () => {
    const orders = Array.from({ length: 50 }, (_, n) => startOrder([...'abcde'], `question/${n}`).join(''));
    expect(new Set(orders).size).toBeGreaterThan(20);
  });
});

describe('a move', () => {
  test.each([
    ['a', -1, 'abc', 'the first line stays first'],
    ['c', 1, 'abc', 'the last line stays last'],
    ['z', 1, 'abc', 'an unknown line moves nothing'],
    ['a', 1, 'bac', 'down'],
    ['c', -1, 'acb', 'up'],
  ] as const)('of %s by %d gives %s (%s)', (id, by, after, _) => {
    expect(moveInOrder(deepFreeze([...'abc']), id, by).join('')).toBe(after);
  });
});
