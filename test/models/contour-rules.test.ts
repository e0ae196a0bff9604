// Which rules do outlines keep whose faults are known? On two keys: before surgery beside the femur, and after it.
import { beforeAll, describe, expect, it } from 'vitest';
import { contourKey, type ContourQuestion } from '../../src/models/contour-envelope.ts';
import {
  CONTOUR_RULES,
  SECTIONS,
  type ContourKey,
  type ContourRule,
  type Outlines,
} from '../../src/models/contour-key.ts';
import { findingsOf, piecesOf } from '../../src/models/contour-rules.ts';
import type { Ring } from '../../src/models/level-lines.ts';
import { areaCm2, beyond, joined, shared } from '../../src/models/polygon-clip.ts';
import { grownBy } from '../../src/models/polygon-grow.ts';
import { drawingRules } from '../../src/schemas/drawing.ts';
import { circle } from './shapes.ts';

const common = { sliceCm: 0, ptvCm: 0.7, stripCm: 1.5, spacingCm: 0.35 };
const exactly = (cm: number) => ({ min: cm, max: cm });
const BEFORE: ContourQuestion = {
  ...common,
  tumour: { xCm: -4.2, yCm: 0.8, zCm: 0, lengthCm: 10, widthCm: 4.6, depthCm: 3.8, lobing: 1 },
  startsFrom: 'gtv',
  alongCm: exactly(3),
  acrossCm: exactly(1.5),
};
const AFTER: ContourQuestion = {
  ...common,
  tumour: { xCm: -4.4, yCm: 0.4, zCm: 0, lengthCm: 8, widthCm: 5, depthCm: 4, lobing: 1 },
  startsFrom: 'bed',
  alongCm: exactly(4),
  acrossCm: exactly(1.5),
};
const RULES_BEFORE: ContourRule[] = ['gtv', 'longitudinal', 'radial', 'bone', 'fascia', 'septum', 'strip'];
const RULES_AFTER: ContourRule[] = [
  'bed',
  'scar',
  'drain',
  'clips',
  'longitudinal',
  'radial',
  'bone',
  'septum',
  'strip',
];

let before: ContourKey;
let after: ContourKey;
beforeAll(() => {
  before = contourKey(BEFORE).key;
  after = contourKey(AFTER).key;
});

const only = (rings: readonly Ring[]): Ring => rings.toSorted((a, b) => areaCm2([b]) - areaCm2([a]))[0] ?? [];
const of = (key: ContourKey, which: 'model' | 'inner' | 'outer' | 'start'): Outlines => ({
  axial: only(key.axial[which]),
  coronal: only(key.coronal[which]),
});
const changed = (outlines: Outlines, change: (ring: Ring) => readonly Ring[]): Outlines => ({
  axial: only(change(outlines.axial)),
  coronal: only(change(outlines.coronal)),
});
const states = (outlines: Outlines, key: ContourKey, rules: ContourRule[]) =>
  Object.fromEntries(findingsOf(outlines, key, rules).map(({ rule, state }) => [rule, state]));
const notKept = (outlines: Outlines, key: ContourKey, rules: ContourRule[]) =>
  Object.fromEntries(Object.entries(states(outlines, key, rules)).filter(([, state]) => state !== 'kept'));
const slips = (outlines: Outlines, key: ContourKey, rule: ContourRule) =>
  findingsOf(outlines, key, [rule])[0]?.slips ?? [];

it('the schema of questions knows the same rules', () => {
  expect(drawingRules).toEqual(CONTOUR_RULES);
});

describe('the envelope', () => {
  it('holds the contour, and the contour what must be covered', () => {
    for (const key of [before, after])
      for (const name of SECTIONS) {
        const { core, inner, model, outer } = key[name];
        expect(areaCm2(beyond(model, outer))).toBeLessThan(0.02);
        expect(areaCm2(beyond(inner, grownBy(model, 0.05)))).toBeLessThan(0.02);
        expect(areaCm2(beyond(core, grownBy(inner, 0.05)))).toBeLessThan(0.02);
        expect(areaCm2(outer)).toBeGreaterThan(areaCm2(inner) + 5);
      }
  });

  it('follows both ends of a range', () => {
    const { key } = contourKey({ ...BEFORE, alongCm: { min: 3, max: 4 } });
    const top = (rings: readonly Ring[]) => Math.max(...rings.flat().map(([, v]) => v));
    expect(top(key.coronal.outer)).toBeCloseTo(top(before.coronal.outer) + 1, 0);
    expect(top(key.coronal.inner)).toBeCloseTo(top(before.coronal.inner), 1);
  });
});

describe('before surgery', () => {
  it.each(['model', 'inner', 'outer'] as const)('the %s contour keeps every rule', (which) => {
    expect(notKept(of(before, which), before, RULES_BEFORE)).toEqual({});
  });

  it('the GTV alone has no margins and reaches neither bone nor fascia', () => {
    expect(notKept(of(before, 'start'), before, RULES_BEFORE)).toMatchObject({
      longitudinal: 'broken',
      radial: 'broken',
      bone: 'not-reached',
      fascia: 'not-reached',
    });
    const ends = slips(of(before, 'start'), before, 'longitudinal').map(({ what, end }) => `${what} ${end}`);
    expect(ends.sort()).toEqual(['short lower', 'short upper']);
  });

  it('a dot covers nothing and reaches no wall', () => {
    const dot = circle(0.3, -4, 1);
    const found = states({ axial: dot, coronal: circle(0.3, -4, 0) }, before, RULES_BEFORE);
    expect(found).toMatchObject({
      gtv: 'broken',
      bone: 'not-reached',
      fascia: 'not-reached',
      septum: 'not-reached',
    });
  });

  it('an outline shifted up the limb is too short below and too long above', () => {
    const up = {
      ...of(before, 'model'),
      coronal: of(before, 'model').coronal.map(([u, v]) => [u, v + 1.5] as const),
    };
    const found = slips(up, before, 'longitudinal');
    expect(found.find(({ end }) => end === 'lower')).toMatchObject({ what: 'short', section: 'coronal' });
    expect(found.find(({ end }) => end === 'upper')?.what).toBe('beyond');
    expect(found.find(({ end }) => end === 'upper')?.cm).toBeCloseTo(1, 0);
  });

  it('an outline that takes the femur in breaks that rule', () => {
    const femur = circle(1.5, 0.35, 0.2);
    const over = { ...of(before, 'model'), axial: only(joined([of(before, 'model').axial], [femur])) };
    expect(states(over, before, RULES_BEFORE)).toMatchObject({ bone: 'broken', gtv: 'kept' });
  });

  it('walls hold nothing: a contour grown by 1 cm breaks each of them and both margins', () => {
    const wide = changed(of(before, 'model'), (ring) => grownBy([ring], 1));
    expect(notKept(wide, before, RULES_BEFORE)).toEqual({
      longitudinal: 'broken', radial: 'broken', bone: 'broken', fascia: 'broken', septum: 'broken',
    }); // prettier-ignore
  });

  it('an outline through the tumour leaves a part of it uncovered', () => {
    const half = of(before, 'model').axial.map(([u, v]) => [Math.max(u, -4.2), v] as const);
    const found = states({ ...of(before, 'model'), axial: half }, before, RULES_BEFORE);
    expect(found).toMatchObject({ gtv: 'broken', radial: 'broken' });
    expect(slips({ ...of(before, 'model'), axial: half }, before, 'gtv')[0]!.cm).toBeGreaterThan(1.5);
  });

  it('a strip is spared unless the outline with its margin goes round the limb', () => {
    const [kept] = findingsOf(of(before, 'model'), before, ['strip']);
    expect(kept!.sparedCm).toBeGreaterThan(40);
    const round = { ...of(before, 'model'), axial: circle(9.2) };
    expect(findingsOf(round, before, ['strip'])[0]).toMatchObject({ state: 'broken', sparedCm: 0 });
  });

  it('nothing drawn leaves everything out, and throws nothing', () => {
    const found = states({ axial: [], coronal: [] }, before, RULES_BEFORE);
    expect(found).toMatchObject({
      gtv: 'broken',
      longitudinal: 'broken',
      radial: 'broken',
      bone: 'not-reached',
    });
  });
});

describe('after surgery', () => {
  it.each(['model', 'inner', 'outer'] as const)('the %s contour keeps every rule', (which) => {
    expect(notKept(of(after, which), after, RULES_AFTER)).toEqual({});
  });

  it('the bed crosses the fascia: fat belongs to what is grown', () => {
    expect(after.spaces).toEqual([1, 2]);
    expect(before.spaces).toEqual([2]);
  });

  it('an outline under the fascia leaves out the scar, and one that ends with the bed the drain', () => {
    const deep = changed(of(after, 'model'), (ring) => [
      ring.map(([u, v]) => [Math.max(u, -7.4), v] as const),
    ]);
    expect(states(deep, after, RULES_AFTER)).toMatchObject({ scar: 'broken', bed: 'kept' });
    const above: Ring = [[-12, -6], [12, -6], [12, 14], [-12, 14]]; // prettier-ignore
    const short = { ...of(after, 'model'), coronal: only(shared(after.coronal.model, [above])) };
    expect(states(short, after, RULES_AFTER)).toMatchObject({
      drain: 'broken', longitudinal: 'broken', scar: 'kept', clips: 'kept',
    }); // prettier-ignore
  });

  it('an outline of the former tumour’s middle leaves clips outside', () => {
    const small = { axial: circle(1.2, -4.4, 0.4), coronal: circle(1.2, -4.4, 0) };
    expect(states(small, after, RULES_AFTER)).toMatchObject({ clips: 'broken', bed: 'broken' });
  });
});

it('pieces outside the envelope are drawn as what is beyond and what is missing', () => {
  const shifted = of(before, 'model').coronal.map(([u, v]) => [u, v + 2] as const);
  const pieces = piecesOf(shifted, before.coronal);
  expect(areaCm2(pieces.beyond)).toBeGreaterThan(2);
  expect(areaCm2(pieces.short)).toBeGreaterThan(2);
  expect(areaCm2(piecesOf(of(before, 'model').coronal, before.coronal).beyond)).toBeLessThan(0.02);
});
