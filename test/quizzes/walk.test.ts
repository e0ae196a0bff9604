// How far a learner has come in a case, from answers as they lie in the log.
import { describe, expect, test } from 'vitest';
import type { Response } from '../../src/quizzes/answering.ts';
import { keyFingerprint } from '../../src/quizzes/key-fingerprint.ts';
import type { ShownStep } from '../../src/quizzes/shown-case.ts';
import { walkOf } from '../../src/quizzes/walk.ts';
import { deepFreeze } from './deep-freeze.ts';

const step = (id: string, when?: ShownStep['when']): ShownStep =>
  deepFreeze({
    id,
    type: 'single',
    title: id,
    leadIn: [],
    outcome: [],
    objective: '',
    examines: { chapter: '', objective: '' },
    difficulty: 'core',
    rereads: { href: '', text: '' },
    options: [{ id: 'a', key: true }, { id: 'b' }].map((option) => ({ ...option, text: [], rationale: [] })),
    ...(when && { when }),
  });
/** start parts into left and straight on; both meet at end. */
const STEPS = [step('start'), step('left', { step: 'start', chose: ['b'] }), step('end')];
const KEY = keyFingerprint(STEPS[0]!);

const given = (item: string, option: unknown = 'a', key = KEY) => ({
  item,
  response: { type: 'single', option } as Response,
  certainty: 'mid' as const,
  key,
});
const walked = (...answers: ReturnType<typeof given>[]) => Object.keys(walkOf(STEPS, answers)).join(' ');

describe('the walk through a case', () => {
  test.each<[string, ReturnType<typeof given>[], string]>([
    ['of no answers is nowhere', [], ''],
    ['goes on from question to question', [given('start'), given('end')], 'start end'],
    ['takes the road decided on', [given('start', 'b'), given('left'), given('end')], 'start left end'],
    ['waits for the step that road asks next', [given('start', 'b'), given('end')], 'start'],
    ['passes over a step off its road', [given('start'), given('left'), given('end')], 'start end'],
    ['begins at its first step', [given('end')], ''],
    ['ends with the case', [given('start'), given('end'), given('end'), given('start')], 'start end'],
    ['waits where the key has changed', [given('start', 'a', '11111111'), given('end')], ''],
    ['passes over an option that is not there', [given('start', 'z'), given('start', 'b')], 'start'],
    ['passes over nothing given', [given('start', null)], ''],
    ['of another case is nowhere', [given('constructor')], ''],
  ])('%s', (_, answers, steps) => {
    expect(walked(...answers)).toBe(steps);
  });

  test('holds what was first given, with its result and its certainty', () => {
    expect(walkOf(STEPS, [given('start', 'b'), given('start', 'a')])).toEqual({
      start: {
        response: { type: 'single', option: 'b' },
        certainty: 'mid',
        result: {
          state: 'scored',
          earned: 0,
          possible: 1,
          whyNotFull: [{ reason: 'another-option', option: 'b' }],
        },
      },
    });
  });
});
