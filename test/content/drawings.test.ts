// Can every drawing question of the course be answered? Its own contour keeps each rule, and so do both ends of the band.
import { describe, expect, it } from 'vitest';
import { contourQuestion, drawingPlate } from '../../src/components/widgets/drawing-plate.ts';
import { answerDrawn } from '../../src/components/widgets/drawing-view.ts';
import { measureDrawing } from '../../src/quizzes/measure-drawing.ts';
import { readCourse } from '../../src/evidence/check-content.ts';
import { SECTIONS, WALLS, type Outlines } from '../../src/models/contour-key.ts';
import { SPACE } from '../../src/models/phantom-tissues.ts';
import { areaCm2 } from '../../src/models/polygon-clip.ts';
import { scoreDrawing } from '../../src/quizzes/score-drawing.ts';
import type { Drawing } from '../../src/schemas/drawing.ts';

const { ledger, questions, cases } = readCourse(process.cwd());
const drawings: [string, Drawing][] = [
  ...questions.flatMap(({ id, data }): [string, Drawing][] =>
    data.type === 'drawing' ? [[`question ${id}`, data.drawing]] : [],
  ),
  ...cases.flatMap(({ id, data }) =>
    data.steps.flatMap((step): [string, Drawing][] =>
      step.type === 'drawing' ? [[`case ${id}, ${step.id}`, step.drawing]] : [],
    ),
  ),
];

it('the course has at least five drawing questions, in cases 15 and 16 among others', () => {
  expect(drawings.length).toBeGreaterThanOrEqual(5);
  for (const number of [15, 16])
    expect(
      cases.find(({ data }) => data.number === number)?.data.steps.some(({ type }) => type === 'drawing'),
    ).toBe(true);
});

describe.each(drawings)('%s', (_, drawing) => {
  const rule = ledger.marginRules.get(drawing.margins)!;
  const plate = drawingPlate(contourQuestion(drawing, rule, ledger.constants.get('skin-strip')!));
  const { key, views } = plate;
  const score = (outlines: Outlines) =>
    scoreDrawing(
      { type: 'drawing', drawing: { ...drawing, basis: '' } },
      { type: 'drawing', outlines, measured: measureDrawing(outlines, key, drawing.rules) },
    );

  it('has one contour in each section, and it earns the whole point; so do both ends of the band', () => {
    for (const which of ['model', 'inner', 'outer'] as const) {
      for (const name of SECTIONS)
        expect(key[name][which].filter((ring) => areaCm2([ring]) > 0.05)).toHaveLength(1);
      const outlines = { axial: key.axial[which][0]!, coronal: key.coronal[which][0]! };
      expect(score(outlines), which).toMatchObject({ state: 'scored', earned: 1, whyNotFull: [] });
    }
  });

  it('what is grown, without a margin, earns less than half', () => {
    const result = score({ axial: key.axial.start[0]!, coronal: key.coronal.start[0]! });
    expect(result.state === 'scored' && result.earned).toBeLessThan(0.5);
  });

  it('lies in one compartment and crosses no wall that is said to be intact', () => {
    const breached = rule.startsFrom === 'bed' || drawing.tumour.tongueCm !== undefined;
    expect(key.spaces.filter((space) => space !== SPACE.fat)).toHaveLength(1);
    expect(key.spaces.includes(SPACE.fat)).toBe(breached);
  });

  it('asks only for walls that hold the contour', () => {
    for (const wall of WALLS)
      if (drawing.rules.some((each) => each.rule === wall))
        expect(key.axial.held[wall].length + key.coronal.held[wall].length, wall).toBeGreaterThan(3);
  });

  it('shows no contour before it is answered, a band afterwards, and travels in at most 20 kB', () => {
    for (const name of SECTIONS) {
      const kinds = (paths: readonly (readonly [string, string])[]) => paths.map(([kind]) => kind);
      expect(kinds(views[name].blank.paths)).not.toContain('ctv');
      expect(kinds(answerDrawn(name, views[name], key[name]).paths)).toEqual(
        expect.arrayContaining(['band', 'ctv', 'gtv']),
      );
    }
    const text = JSON.stringify(plate);
    expect(text).not.toMatch(/null|NaN/);
    expect(text.length).toBeLessThan(20_000);
  });
});
