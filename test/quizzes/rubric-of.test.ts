// What decides about an answer as its author wrote it: a drawing by the margins it names.
import { describe, expect, test } from 'vitest';
import { keyFingerprint } from '../../src/quizzes/key-fingerprint.ts';
import { rubricOf } from '../../src/quizzes/rubric-of.ts';
import type { MarginRule } from '../../src/schemas/margin-rule.ts';
import type { Question } from '../../src/schemas/question.ts';
import { deepFreeze } from './deep-freeze.ts';

const tumour = { lengthCm: 10, widthCm: 4.6, depthCm: 3.8, medialCm: 4.2, frontCm: 0.8 };
const drawing = {
  margins: 'some',
  tumour,
  sliceCm: 0,
  ptvCm: 0.7,
  rules: [{ rule: 'gtv', rationale: 'why' }],
};
const question = deepFreeze({ type: 'drawing', drawing } as unknown as Question & { type: 'drawing' });
const rule = deepFreeze({ startsFrom: 'gtv', alongCm: 3, acrossCm: { min: 1, max: 2 } } as MarginRule);
const rubric = (told: object = {}, margins: object = {}) =>
  rubricOf(
    { ...question, drawing: { ...drawing, ...told } } as unknown as Question,
    new Map([['some', { ...rule, ...margins } as MarginRule]]),
  );
const key = (...told: Parameters<typeof rubric>) => keyFingerprint(rubric(...told));

describe('what decides about an answer', () => {
  test('is the question itself where nothing is drawn', () => {
    const number = { type: 'numeric', answer: { value: 1, tolerance: 0 } } as unknown as Question;
    expect(rubricOf(number, new Map())).toBe(number);
  });

  test('is, of a drawing, its rules and what the envelope is made from', () => {
    expect(rubric()).toEqual({
      type: 'drawing',
      drawing: {
        rules: [{ rule: 'gtv', rationale: 'why' }],
        basis: '["gtv",[3,3],[1,2],[10,4.6,3.8,4.2,0.8,0],0,0.7]',
      },
    });
  });

  test('is refused where a drawing names margins that are not there', () => {
    expect(() => rubricOf(question, new Map())).toThrow('some');
  });
});

describe('the key of a drawing', () => {
  test.each<[string, Parameters<typeof rubric>]>([
    ['a margin is written as a range of one number', [{}, { alongCm: { min: 3, max: 3 } }]],
    ['a tongue of nothing is written down', [{ tumour: { ...tumour, tongueCm: 0 } }]],
    ['the rule has another title', [{}, { title: 'other' }]],
  ])('stays when %s', (_, told) => {
    expect(key(...told)).toBe(key());
  });

  test.each<[string, Parameters<typeof rubric>]>([
    ['a margin is another', [{}, { alongCm: 4 }]],
    ['a range is wider', [{}, { acrossCm: { min: 1, max: 3 } }]],
    ['what is grown is another', [{}, { startsFrom: 'bed' }]],
    ['the rule has no radial margin', [{}, { acrossCm: undefined }]],
    ['the tumour is longer', [{ tumour: { ...tumour, lengthCm: 11 } }]],
    ['the tumour has a tongue', [{ tumour: { ...tumour, tongueCm: 1 } }]],
    ['the section lies elsewhere', [{ sliceCm: 2 }]],
    ['the PTV margin is not asked for', [{ ptvCm: undefined }]],
  ])('changes when %s', (_, told) => {
    expect(key(...told)).not.toBe(key());
  });
});
