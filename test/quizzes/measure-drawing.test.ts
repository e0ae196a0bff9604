// What is measured on a drawing: nothing while it cannot be judged, else every rule and both sections.
import { expect, test } from 'vitest';
import type { ContourKey, ContourSection } from '../../src/models/contour-key.ts';
import { measureDrawing } from '../../src/quizzes/measure-drawing.ts';
import { bowTie, square } from '../models/shapes.ts';

const section: ContourSection = {
  atCm: 0,
  start: [square(2)],
  core: [square(1.6)],
  model: [square(4)],
  inner: [square(3)],
  outer: [square(5)],
  held: { bone: [], fascia: [], septum: [] },
  marks: { scar: [], drain: [], clips: [] },
};
const key: ContourKey = {
  axial: section,
  coronal: section,
  ends: { lowerCm: -1, upperCm: 1 },
  spaces: [1, 2, 3, 4, 5],
  ptvCm: 0,
  stripCm: 0,
};
const rules = [{ rule: 'gtv' }, { rule: 'longitudinal' }, { rule: 'radial' }] as const;
const measured = (axial: Parameters<typeof measureDrawing>[0]['axial'], coronal = axial) =>
  measureDrawing({ axial, coronal }, key, rules);

test.each([
  ['no outline', []],
  ['a point', square(4).slice(3)],
  ['two points', square(4).slice(2)],
  ['an outline that crosses itself', bowTie],
])('%s in one section is not measured', (_, outline) => {
  expect(measured(outline, square(4))).toBeNull();
  expect(measured(square(4), outline)).toBeNull();
});

test('an outline on the contour keeps each rule and agrees with it', () => {
  const same = { dice: 1, meanSignedCm: 0, hausdorff95Cm: 0 };
  const found = measured(square(4));
  expect(found?.findings.map(({ rule, state }) => [rule, state])).toEqual([
    ['gtv', 'kept'],
    ['longitudinal', 'kept'],
    ['radial', 'kept'],
  ]);
  expect(found?.agreement).toEqual({ axial: same, coronal: same });
});

test('a square twice as wide breaks margins, by what lies beyond the envelope, to three decimals', () => {
  const found = measured(square(8));
  expect(found?.findings.find(({ rule }) => rule === 'longitudinal')?.state).toBe('broken');
  expect(found?.findings.find(({ rule }) => rule === 'gtv')?.state).toBe('kept');
  // Dice = 2·16 / (16 + 64).
  expect(found?.agreement.axial?.dice).toBe(0.4);
  expect(JSON.stringify(found)).not.toMatch(/\.\d{4}/);
});
