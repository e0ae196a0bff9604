import { describe, expect, test } from 'vitest';
import { chooseOption } from '../../src/quizzes/choose-option.ts';
import { deepFreeze } from './deep-freeze.ts';

describe('choosing an option', () => {
  test('replaces a single choice', () => {
    expect(chooseOption(deepFreeze({ type: 'single', option: 'a' }), 'b')).toEqual({
      type: 'single',
      option: 'b',
    });
  });
  test('adds a mark, and takes it away again', () => {
    const marked = chooseOption(deepFreeze({ type: 'multiple', options: ['a'] }), 'b');
    expect(marked).toEqual({ type: 'multiple', options: ['a', 'b'] });
    expect(chooseOption(deepFreeze(marked), 'a')).toEqual({ type: 'multiple', options: ['b'] });
  });
  test('leaves a number alone', () => {
    expect(chooseOption(deepFreeze({ type: 'numeric', text: '3' }), 'a')).toEqual({
      type: 'numeric',
      text: '3',
    });
  });
});
