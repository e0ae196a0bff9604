// Ratings of oral answers: what they are worth, and how they stand in the log.
import { describe, expect, it, test } from 'vitest';
import { readEntry } from '../../src/progress/read-entry.ts';
import { isAnswerEvent } from '../../src/quizzes/answer-event.ts';
import { comesBack, type ReviewItem } from '../../src/quizzes/review-item.ts';
import { rateViva, vivaAnswer, type ShownViva } from '../../src/quizzes/viva.ts';
import { vivaSchema } from '../../src/schemas/viva.ts';
import { deepFreeze } from './deep-freeze.ts';

const points = ['a', 'b', 'c', 'd'].map((id) => ({ id, text: [{ t: 'text' as const, text: id }] }));
const viva: ShownViva = deepFreeze({
  id: 'viva/x',
  examines: { chapter: 'preoperative', objective: 'preop-volumes' },
  prompt: [],
  thinkingSeconds: 60,
  answer: [],
  points,
  rereads: { href: '/chapters/preoperative/', text: 'Chapter 6' },
});
const told = (said: string[]) =>
  vivaAnswer({ id: 'one', at: new Date('2026-11-02T08:00:00Z'), viva, said, certainty: 'mid' });

describe('a rating', () => {
  it.each([
    [[], 0],
    [['a'], 0.25],
    [['d', 'a', 'c', 'b'], 1],
  ])('of %j earns %d', (said, earned) => {
    expect(rateViva(points, said)).toEqual({ earned, possible: 1 });
  });

  it.each([
    [['z'], 'unknown-option'],
    [['a', 'a'], 'duplicate-choice'],
  ])('of %j is refused', (said, kind) => {
    expect(() => rateViva(points, said)).toThrow(expect.objectContaining({ kind }));
  });

  test('stands in the log as an answer, also when nothing was said', () => {
    for (const said of [[], ['a', 'c']]) {
      expect(isAnswerEvent(told(said))).toBe(true);
      expect(readEntry({ kind: 'answer', ...told(said), device: 'd', counter: 1 })).toHaveProperty('entry');
    }
    expect(told(['a', 'c'])).toMatchObject({ item: 'viva/x', earned: 0.5, chapter: 'preoperative' });
  });

  test('keeps its key when the wording of a point changes, not when a point is added', () => {
    const reworded = { ...viva, points: points.map((point) => ({ ...point, text: [] })) };
    const longer = { ...viva, points: [...points, { id: 'e', text: [] }] };
    const keyOf = (each: ShownViva) =>
      vivaAnswer({ id: 'x', at: new Date(0), viva: each, said: [], certainty: 'low' }).key;
    expect(keyOf(reworded)).toBe(keyOf(viva));
    expect(keyOf(longer)).not.toBe(keyOf(viva));
  });

  test('does not come back in review, while questions and steps do', () => {
    const item = (name: string) => ({ item: name }) as ReviewItem;
    expect(['viva/x', 'question/x', 'case/x/y'].map((name) => comesBack(item(name)))).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('a file of a prompt', () => {
  const sound = {
    chapter: 'preoperative',
    objective: 'preop-volumes',
    prompt: 'Draw it.',
    thinkingSeconds: 60,
    answer: ['It is {given 3 cm} or {haas-2012/statement/ctv-radial-margin}.'],
    points: ['a', 'b', 'c'].map((id) => ({ id, text: `Says ${id}` })),
    ledger: ['haas-2012/statement/ctv-radial-margin'],
    rereads: 'each-margin-belongs-to-its-source',
  };
  it.each<[string, object, string]>([
    ['two points', { points: sound.points.slice(1) }, 'at least 3 points'],
    ['seven points', { points: [...'abcdefg'].map((id) => ({ id, text: id })) }, 'at most 6 points'],
    ['a point twice', { points: [...sound.points, sound.points[0]] }, 'two points are called a'],
    ['an answer that names no figure', { answer: ['It is {given 3 cm}.'] }, 'names no figure'],
    ['no time to think', { thinkingSeconds: 5 }, 'at least 15 seconds'],
  ])('with %s is refused', (_, change, said) => {
    const result = vivaSchema.safeParse({ ...sound, ...change });
    expect(result.success ? '' : result.error.issues.map(({ message }) => message).join()).toContain(said);
  });

  test('that is sound is taken', () => {
    expect(vivaSchema.safeParse(sound).success).toBe(true);
  });
});
