// CTV and PTV in the synthetic thigh: what is refused, what tissue holds a margin, and volumes with known answers. What holds for
// every tumour stands in every-margin.test.ts.
import { describe, expect, it } from 'vitest';
import { fieldAt } from '../../src/models/margin-grid.ts';
import { femurShare, skinStrip } from '../../src/models/margin-shares.ts';
import { targets, type TargetQuestion } from '../../src/models/margin-targets.ts';
import { FEMUR, sectionAt } from '../../src/models/phantom-thigh.ts';
import { SPACE, tissuesOn } from '../../src/models/phantom-tissues.ts';
import { refusal } from './comparing.ts';

const tumour = { xCm: -4.2, yCm: 0.8, zCm: 0, lengthCm: 10, widthCm: 4.6, depthCm: 3.8, lobing: 1 };
const question: TargetQuestion = {
  tumour,
  startsFrom: 'gtv',
  alongCm: 3,
  acrossCm: 1.5,
  ptvCm: 0.5,
  barriers: true,
  spacingCm: 0.4,
};

describe('what cannot be planned is refused', () => {
  it.each<[string, Partial<TargetQuestion>, string]>([
    ['alongCm', { alongCm: -0.1 }, 'too-small'],
    ['acrossCm', { acrossCm: NaN }, 'not-a-number'],
    ['ptvCm', { ptvCm: '0.5' as never }, 'not-a-number'],
    ['spacingCm', { spacingCm: 0 }, 'too-small'],
    ['grid', { spacingCm: 0.02 }, 'too-large'],
    ['startsFrom', { startsFrom: 'scar' as never }, 'unknown-word'],
    ['tumour.widthCm', { tumour: { ...tumour, widthCm: 0 } }, 'too-small'],
    ['tumour.xCm', { tumour: { ...tumour, xCm: Infinity } }, 'not-a-number'],
    ['tumour', { tumour: { ...tumour, xCm: 30 } }, 'empty'],
  ])('%s', (field, part, kind) => {
    expect(refusal(() => targets({ ...question, ...part }))).toMatchObject({ field, kind });
  });
});

describe('barriers', () => {
  it('a tumour inside its compartment is held on all sides; without barriers it grows through', () => {
    const held = targets(question);
    const free = targets({ ...question, barriers: false });
    expect(held.crossed).toEqual([]);
    expect(held.trimmedCm3.fascia).toBeGreaterThan(5);
    expect(held.trimmedCm3.bone).toBeGreaterThan(1);
    expect(held.trimmedCm3.skin).toBe(0);
    expect(free.trimmedCm3).toMatchObject({ fascia: 0, bone: 0, septum: 0 });
    expect(free.ctvCm3).toBeGreaterThan(held.ctvCm3 + 10);
  });

  it('a tumour through the fascia grows in fat and muscle, up to the skin', () => {
    const crossing = targets({ ...question, tumour: { ...tumour, xCm: -5.6 }, acrossCm: 2 });
    expect(crossing.crossed).toContain('fascia');
    expect(crossing.trimmedCm3.skin).toBeGreaterThan(0);
  });

  it('a crossed fascia leaves no seam: the CTV along it is filled on both sides', () => {
    const crossing = targets({ ...question, tumour: { ...tumour, xCm: -5.6 }, spacingCm: 0.25 });
    const at = fieldAt(crossing.grid, crossing.fields.ctv);
    for (let x = -6.5; x > -7.9; x -= 0.1) expect(at(x, 0.8, 0), `x = ${x}`).toBeLessThan(0);
  });

  it('after surgery the scar takes the CTV to the skin over its whole length', () => {
    const after = targets({ ...question, startsFrom: 'bed' });
    expect(after.crossed).toContain('fascia');
    expect(after.trimmedCm3.skin).toBeGreaterThan(10);
    expect(after.startCm3).toBeGreaterThan(targets(question).startCm3);
    expect(after.ptvInBodyCm3).toBeLessThan(after.ptvCm3);
  });
});

describe('volumes', () => {
  it('no margins leave the tumour', () => {
    const bare = targets({ ...question, alongCm: 0, acrossCm: 0, ptvCm: 0 });
    expect(bare.ctvCm3).toBeCloseTo(bare.startCm3, 6);
    expect(bare.ptvCm3).toBeCloseTo(bare.startCm3, 6);
  });

  it('a smooth tumour has the volume of an ellipsoid, within 1%', () => {
    const smooth = targets({ ...question, tumour: { ...tumour, lobing: 0 }, spacingCm: 0.25 });
    const ellipsoid = (Math.PI / 6) * 10 * 4.6 * 3.8;
    expect(Math.abs(smooth.startCm3 / ellipsoid - 1)).toBeLessThan(0.01);
  });
});

describe('femur and skin', () => {
  const grid = () => targets(question).grid;

  it('nothing of the femur lies in a volume that is far away, all of it in one that holds it', () => {
    expect(femurShare(grid(), () => 1)).toBe(0);
    expect(femurShare(grid(), () => -1)).toBe(1);
    const far = targets({ ...question, tumour: { ...tumour, xCm: -5, widthCm: 2 }, acrossCm: 0.5 });
    expect(far.femurShare).toBe(0);
    const round = { xCm: FEMUR.xCm, yCm: FEMUR.yCm, zCm: 0, lengthCm: 10, widthCm: 6, depthCm: 6, lobing: 0 };
    expect(targets({ ...question, tumour: round }).femurShare).toBe(1);
  });

  it('half of the femur lies in a half-space through its centre', () => {
    expect(femurShare(grid(), (x) => x - FEMUR.xCm)).toBeCloseTo(0.5, 1);
  });

  it('all skin is spared by a volume that reaches none, none by one that holds the limb', () => {
    expect(skinStrip(grid(), () => 1)).toMatchObject({ share: 1, atZCm: null });
    expect(skinStrip(grid(), () => -1)).toMatchObject({ share: 0, widthCm: 0 });
  });

  it('the spared strip is narrowest where the half-space takes most of the skin', () => {
    const strip = skinStrip(grid(), (x, _, z) => x - z * 0.1);
    expect(strip.share).toBeGreaterThan(0);
    expect(strip.share).toBeLessThan(0.5);
    expect(strip.atZCm).toBeGreaterThan(0);
  });
});

describe('the synthetic thigh', () => {
  it('every place in the limb belongs to exactly one of five spaces, and outside it to none', () => {
    const { grid } = targets({
      ...question,
      acrossCm: 3,
      ptvCm: 1.5,
      tumour: { ...tumour, widthCm: 8, xCm: 0 },
    });
    const { labels, skinCm } = tissuesOn(grid, true);
    const spaces = new Set(labels);
    expect([...spaces].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    labels.forEach((label, i) => expect(label === SPACE.outside).toBe(skinCm[i]! > 0));
  });

  it('fascia lies inside the skin and bone inside the fascia in every direction', () => {
    for (let degrees = 0; degrees < 360; degrees += 5) {
      const angle = (degrees * Math.PI) / 180;
      const at = sectionAt(7 * Math.cos(angle), 7 * Math.sin(angle));
      expect(at.fasciaRadiusCm).toBeLessThan(at.skinRadiusCm - 0.5);
      expect(at.boneCm).toBeGreaterThan(3);
    }
  });
});
