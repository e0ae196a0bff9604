import { describe, expect, test } from 'vitest';
import type { DrawingRubric, Measured, Response } from '../../src/quizzes/answering.ts';
import { scoreDrawing } from '../../src/quizzes/score-drawing.ts';
import type { DrawingRule } from '../../src/schemas/drawing.ts';
import { bowTie, square } from '../models/shapes.ts';

type Drawn = Extract<Response, { type: 'drawing' }>;
type State = Measured['findings'][number]['state'];

const RULES: readonly DrawingRule[] = ['gtv', 'longitudinal', 'radial', 'bone'];
const rubric: DrawingRubric = {
  type: 'drawing',
  drawing: { basis: 'x', rules: RULES.map((rule) => ({ rule })) },
};
const measured = (...states: State[]): Measured => ({
  findings: states.map((state, n) => ({ rule: RULES[n]!, state, slips: [] })),
  agreement: { axial: null, coronal: null },
});
const drawn = (given: Partial<Drawn>): Drawn => ({
  type: 'drawing',
  outlines: { axial: square(2), coronal: square(2) },
  measured: measured('kept', 'kept', 'kept', 'kept'),
  ...given,
});

describe('nothing is judged', () => {
  test.each<[string, Partial<Drawn>, string]>([
    ['when nothing is drawn', { outlines: { axial: [], coronal: [] } }, 'empty'],
    ['when two points are no outline', { outlines: { axial: square(2).slice(2), coronal: [] } }, 'empty'],
    ['when one section has no outline', { outlines: { axial: square(2), coronal: [] } }, 'one-section'],
    [
      'when an outline crosses itself, which is not measured',
      { outlines: { axial: square(2), coronal: bowTie }, measured: null },
      'crossing',
    ],
  ])('%s', (_, given, why) => {
    expect(scoreDrawing(rubric, drawn(given))).toEqual({ state: 'unanswered', why });
  });
});

describe('(kept − broken) / rules', () => {
  test.each<[State[], number]>([
    [['kept', 'kept', 'kept', 'kept'], 1],
    [['kept', 'kept', 'kept', 'broken'], 0.5],
    [['kept', 'kept', 'kept', 'not-reached'], 0.75],
    [['kept', 'broken', 'broken', 'kept'], 0],
    [['kept', 'broken', 'broken', 'not-reached'], 0],
    [['broken', 'broken', 'broken', 'broken'], 0],
  ])('%j earns %f', (states, earned) => {
    const result = scoreDrawing(rubric, drawn({ measured: measured(...states) }));
    expect(result).toMatchObject({ state: 'scored', earned, possible: 1 });
  });

  test('each rule that was not kept is named', () => {
    const result = scoreDrawing(
      rubric,
      drawn({ measured: measured('kept', 'broken', 'kept', 'not-reached') }),
    );
    expect(result).toMatchObject({
      whyNotFull: [
        { reason: 'rule-broken', rule: 'longitudinal' },
        { reason: 'rule-not-reached', rule: 'bone' },
      ],
    });
  });
});

describe('what cannot be judged is refused', () => {
  test('findings of other rules', () => {
    for (const states of [['kept'], ['kept', 'kept', 'kept']] as State[][])
      expect(() => scoreDrawing(rubric, drawn({ measured: measured(...states) }))).toThrow(
        expect.objectContaining({ kind: 'other-rules' }),
      );
  });
  test('a question without a rule', () => {
    const empty: DrawingRubric = { type: 'drawing', drawing: { basis: 'x', rules: [] } };
    expect(() => scoreDrawing(empty, drawn({}))).toThrow(expect.objectContaining({ kind: 'no-key' }));
  });
});
