import { describe, expect, test } from 'vitest';
import { ruleRows } from '../../src/components/quiz/drawing-words.ts';
import { explainedRows } from '../../src/components/quiz/explained-rows.ts';
import { missingAnswer, sureness, verdictOf } from '../../src/components/quiz/judged-words.ts';
import { pointsOf, withUnit } from '../../src/components/quiz/words.ts';
import type { Response } from '../../src/quizzes/answering.ts';
import { certaintyLevels } from '../../src/quizzes/certainty.ts';
import { scoreQuestion } from '../../src/quizzes/score-question.ts';
import { square } from '../models/shapes.ts';
import type { ShownQuestion } from '../../src/quizzes/shown-question.ts';

const text = (words: string) => [{ t: 'text' as const, text: words }];
const options = (['a', 'b', 'c'] as const).map((id) => ({
  id,
  text: text(id),
  rationale: text(`why ${id}`),
}));
const common = {
  id: 'question/x',
  leadIn: text('Which?'),
  objective: 'Choose',
  examines: { chapter: 'preoperative', objective: 'preop-choose' },
  difficulty: 'core' as const,
  rereads: { href: '/chapters/x/#y', text: 'Chapter 1' },
};
const single: ShownQuestion = {
  ...common,
  type: 'single',
  options: [
    { ...options[0]!, credit: 0.5, verdict: 'Weak reason' },
    { ...options[1]!, key: true },
    options[2]!,
  ],
};
const multiple: ShownQuestion = {
  ...common,
  type: 'multiple',
  options: [{ ...options[0]!, key: true }, { ...options[1]!, key: true }, options[2]!],
};
const numeric: ShownQuestion = {
  ...common,
  type: 'numeric',
  answer: {
    value: 37.5,
    unit: 'Gy',
    tolerance: 0.1,
    rationale: text('sum'),
    misreadings: [{ value: 25, rationale: text('total') }],
  },
};
const drawing: ShownQuestion = {
  ...common,
  type: 'drawing',
  drawing: {
    plate: '/data/drawings/x',
    basis: 'x',
    bed: false,
    rules: (['gtv', 'longitudinal', 'bone', 'strip'] as const).map((rule) => ({
      rule,
      rationale: text('why'),
    })),
  },
};
const drawn: Response = {
  type: 'drawing',
  outlines: { axial: square(2), coronal: square(2) },
  measured: {
    findings: [
      { rule: 'gtv', state: 'kept', slips: [] },
      {
        rule: 'longitudinal',
        state: 'broken',
        slips: [
          { section: 'coronal', what: 'short', end: 'lower', cm: 0.84 },
          { section: 'coronal', what: 'beyond', end: 'upper', cm: 1.2 },
        ],
      },
      { rule: 'bone', state: 'not-reached', slips: [] },
      { rule: 'strip', state: 'kept', slips: [], sparedCm: 42.37 },
    ],
    agreement: { axial: null, coronal: null },
  },
};
const ordering: ShownQuestion = { ...common, type: 'ordering', options };

const linesOf = (question: ShownQuestion, response: Response | null) =>
  question.type === 'drawing' ? ruleRows(question, response) : explainedRows(question, response);
const rows = (question: ShownQuestion, response: Response | null) =>
  linesOf(question, response).map(({ letter, grade, word, points, yours }) =>
    [letter, grade, word, points, yours].join(' ').trim(),
  );
const verdict = (question: ShownQuestion, response: Response) => {
  const result = scoreQuestion(question, response);
  if (result.state === 'unanswered') throw new Error('unanswered');
  return verdictOf(question, { response, result, certainty: 'low' });
};

describe('the explanation', () => {
  test.each<[string, ShownQuestion, Response | null, string[]]>([
    [
      'single',
      single,
      { type: 'single', option: 'a' },
      ['A partly Weak reason +0.5 Your answer', 'B right Best answer +1', 'C wrong Wrong 0'],
    ],
    [
      'single, unanswered',
      single,
      null,
      ['A partly Weak reason +0.5', 'B right Best answer +1', 'C wrong Wrong 0'],
    ],
    [
      'multiple',
      multiple,
      { type: 'multiple', options: ['a', 'c'] },
      ['A right Right +0.5 Your answer', 'B right Right 0', 'C wrong Wrong −0.5 Your answer'],
    ],
    ['multiple, unanswered', multiple, null, ['A right Right', 'B right Right', 'C wrong Wrong']],
    [
      'numeric, right',
      numeric,
      { type: 'numeric', text: '37,5' },
      ['right Answer +1 Your answer', 'wrong Misreading 0'],
    ],
    [
      'numeric, misread',
      numeric,
      { type: 'numeric', text: '25' },
      ['right Answer +1', 'wrong Misreading 0 Your answer'],
    ],
    [
      'ordering',
      ordering,
      { type: 'ordering', order: ['a', 'c', 'b'] },
      ['1 right In place', '2 wrong Out of place  You had it 3rd', '3 wrong Out of place  You had it 2nd'],
    ],
    [
      'drawing',
      drawing,
      drawn,
      ['right Kept +0.25', 'wrong Broken −0.25', 'partly Not reached 0', 'right Kept +0.25'],
    ],
    [
      'drawing, unanswered',
      drawing,
      null,
      ['right To be kept', 'right To be kept', 'right To be kept', 'right To be kept'],
    ],
    ['ordering, unanswered', ordering, null, ['1 right In place', '2 right In place', '3 right In place']],
  ])('of a question (%s) has one line an option, right or wrong', (_, question, response, lines) => {
    expect(rows(question, response)).toEqual(lines);
  });

  test('links to the section once', () => {
    for (const question of [single, multiple, numeric, ordering, drawing])
      expect(linesOf(question, null).filter(({ keyed }) => keyed)).toHaveLength(1);
  });

  test('says of a drawing where a rule was broken, and by how much', () => {
    const said = linesOf(drawing, drawn).map(({ rationale }) => rationale.map((run) => run.text).join(''));
    expect(said).toEqual([
      'why',
      'Coronal: up to 0.8 cm too little at the lower end, up to 1.2 cm too far at the upper end. why',
      'Your line stays away from this wall. why',
      '42.3 cm of skin lie outside the PTV in one piece. why',
    ]);
  });

  test.each<[ShownQuestion, Response, string]>([
    [single, { type: 'single', option: 'b' }, 'You chose B, the best answer.'],
    [
      single,
      { type: 'single', option: 'a' },
      'You chose A, which earns part of the point; the best answer is B.',
    ],
    [single, { type: 'single', option: 'c' }, 'You chose C; the best answer is B.'],
    [multiple, { type: 'multiple', options: ['a', 'b'] }, 'You marked 2 of the 2 that apply.'],
    [
      multiple,
      { type: 'multiple', options: ['a', 'c'] },
      'You marked 1 of the 2 that apply, and 1 that does not.',
    ],
    [numeric, { type: 'numeric', text: ' 40 ' }, 'You wrote 40; the answer is 37.5 Gy.'],
    [drawing, drawn, 'Your outlines keep 2 of 4 rules; they broke 1 and stayed away from 1 wall.'],
    [ordering, { type: 'ordering', order: ['a', 'b', 'c'] }, 'All 3 lines stand in the right order.'],
    [
      ordering,
      { type: 'ordering', order: ['c', 'a', 'b'] },
      '1 of 3 pairs of lines stand in the right order.',
    ],
  ])('opens with a sentence on the response (%#)', (question, response, sentence) => {
    expect(verdict(question, response)).toBe(sentence);
  });
});

describe('the words of the player', () => {
  test('never praise and never shout', () => {
    const said = certaintyLevels.flatMap((certainty) =>
      [0, 0.5, 1].map((earned) =>
        sureness({
          certainty,
          response: { type: 'single', option: 'a' },
          result: { state: 'scored', earned, possible: 1, whyNotFull: [] },
        }),
      ),
    );
    expect(new Set(said).size).toBe(9);
    for (const sentence of said) expect(sentence).not.toMatch(/!|well done|great|excellent|congrat/i);
  });

  test('say that nonsense has not been counted', () => {
    expect(missingAnswer(numeric, 'not-a-number')).toContain('not been counted');
    expect(missingAnswer(numeric, 'other-unit')).toContain('Gy');
    for (const why of ['empty', 'one-section', 'crossing'] as const)
      expect(missingAnswer(drawing, why)).toMatch(/send/);
    expect(missingAnswer(drawing, 'crossing')).toContain('nothing has been counted');
  });

  test.each([
    [0, 1, '0 of 1 point'],
    [1 / 3, 1, '0.33 of 1 point'],
    [2.5, 6, '2.5 of 6 points'],
  ])('write %d of %d as “%s”', (earned, possible, words) => {
    expect(pointsOf(earned, possible)).toBe(words);
  });

  test.each([
    [37.5, 'Gy', '37.5 Gy'],
    [20, '%', '20%'],
    [-2, undefined, '−2'],
  ])('write %d with unit %s as “%s”', (value, unit, words) => {
    expect(withUnit(value, unit).replace(' ', ' ')).toBe(words);
  });
});
