import { describe, expect, test } from 'vitest';
import { shortcutFor, type Press } from '../../src/quizzes/shortcut.ts';

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  isComposing: false,
  repeat: false,
  ...held,
});
const four = { options: 4, singleKeys: true };

describe('a key', () => {
  test.each([
    ['a', { does: 'choose', option: 0 }],
    ['D', { does: 'choose', option: 3 }],
    ['1', { does: 'certainty', level: 'low' }],
    ['2', { does: 'certainty', level: 'mid' }],
    ['3', { does: 'certainty', level: 'high' }],
    ['Enter', { does: 'send' }],
    ['e', null],
    ['0', null],
    ['4', null],
    [' ', null],
    ['/', null],
    ['ab', null],
    ['Tab', null],
    ['', null],
  ])('“%s” on a question with four options means %o', (key, meaning) => {
    expect(shortcutFor(press(key), four)).toEqual(meaning);
  });

  test.each(['ctrlKey', 'altKey', 'metaKey', 'shiftKey', 'isComposing', 'repeat'] as const)(
    'means nothing with %s',
    (held) => {
      for (const key of ['a', '1', 'Enter'])
        expect(shortcutFor(press(key, { [held]: true }), four)).toBeNull();
    },
  );

  test('means nothing when single keys are off, except Enter', () => {
    const off = { options: 4, singleKeys: false };
    expect(['a', '1', 'Enter'].map((key) => shortcutFor(press(key), off))).toEqual([
      null,
      null,
      { does: 'send' },
    ]);
  });

  test('chooses nothing where there are no options', () => {
    expect(shortcutFor(press('a'), { options: 0, singleKeys: true })).toBeNull();
  });
});
