// Dose of one photon beam against published constants, and what must hold for any beam: monotone with depth, mirrored, water.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beamThrough,
  pastEdge,
  primaryDose,
  PRIMARY_MAXIMUM_CM,
  SOURCE_CM,
  type Place,
} from '../../src/models/photon-beam.ts';
import { photonDose } from '../../src/models/photon-depth-dose.ts';
import { refusal, within } from './comparing.ts';

const circle = (radiusCm: number, corners = 720): Place[] =>
  Array.from({ length: corners }, (_, n) => {
    const angle = (2 * Math.PI * n) / corners;
    return [radiusCm * Math.cos(angle), radiusCm * Math.sin(angle)];
  });
const ROUND = circle(8);

describe('what no beam can have is refused', () => {
  it.each([
    ['an angle that is none', { gantryDeg: NaN }, 'gantryDeg'],
    ['an outline of two places', { outline: [[0, 0] as Place, [1, 0] as Place] }, 'outline.length'],
  ])('%s', (_, part, field) => {
    const question = { gantryDeg: 0, isocentreCm: [0, 0] as Place, outline: ROUND, ...part };
    expect(refusal(() => beamThrough(question))).toMatchObject({ field });
  });
});

describe('primary dose', () => {
  it('is largest at 1.5 cm', () => within(0.01, PRIMARY_MAXIMUM_CM, 1.5));
  it('past build-up it falls as NIST has water attenuate 2 MeV, 0.04942 per cm: to a half in 14.03 cm', () => {
    within(0.0005, Math.log(primaryDose(6) / primaryDose(16)) / 10, 0.04942);
    within(0.001, primaryDose(6 + 14.026) / primaryDose(6), 0.5);
  });
  it('with the inverse square it lies below the measured curve, which has scatter, by no more than 12 points', () => {
    for (const depthCm of [2, 5, 10, 15, 20]) {
      const primary = primaryDose(depthCm) * ((SOURCE_CM + 1.5) / (SOURCE_CM + depthCm)) ** 2;
      expect(primary).toBeLessThan(photonDose({ depthCm }));
      within(0.12, primary, photonDose({ depthCm }));
    }
  });
  it('rises to its maximum, falls for ever after, and is nothing before the skin', () => {
    expect(primaryDose(-1)).toBe(0);
    expect(primaryDose(0)).toBe(0);
    const aDepth = fc.double({ min: 0, max: 40, noNaN: true });
    fc.assert(
      fc.property(aDepth, aDepth, (one, other) => {
        fc.pre(Math.abs(one - other) > 1e-3);
        const [shallow, deep] = [Math.min(one, other), Math.max(one, other)];
        if (deep <= PRIMARY_MAXIMUM_CM) expect(primaryDose(deep)).toBeGreaterThan(primaryDose(shallow));
        if (shallow >= PRIMARY_MAXIMUM_CM) expect(primaryDose(deep)).toBeLessThan(primaryDose(shallow));
      }),
    );
  });
});

describe('the edge of a field', () => {
  it('falls from 80% to 20% over 0.37 cm, as measured at 10 cm depth (J Appl Clin Med Phys 2011;12(3))', () => {
    within(0.001, pastEdge(0.185), 0.8);
    within(0.001, pastEdge(-0.185), 0.2);
  });
  it('is a half on the edge, and with its mirror image adds up to 1', () => {
    within(1e-12, pastEdge(0), 0.5);
    fc.assert(
      fc.property(fc.double({ min: -3, max: 3, noNaN: true }), (cm) => {
        within(1e-6, pastEdge(cm) + pastEdge(-cm), 1);
      }),
    );
  });
});

describe('a beam', () => {
  const front = beamThrough({ gantryDeg: 0, isocentreCm: [0, 0], outline: ROUND });

  it('on its axis is primary dose at the depth below the skin, times the inverse square', () => {
    for (const depthCm of [2, 5, 8, 12]) {
      const expected = primaryDose(depthCm) * (100 / (100 - 8 + depthCm)) ** 2;
      within(0.002, front.open(0, 8 - depthCm), expected);
    }
  });

  it('sees a point off its axis as it would lie at the isocentre', () => {
    within(1e-9, front.offAxisCm(3, 0), -3);
    within(1e-9, front.offAxisCm(3, 50), -6);
    within(1e-9, front.offAxisCm(0, -7), 0);
  });

  it('along any ray falls from 2 cm below the skin on', () => {
    const anOff = fc.double({ min: -6, max: 6, noNaN: true });
    fc.assert(
      fc.property(anOff, fc.double({ min: 0, max: 360, noNaN: true }), (off, gantryDeg) => {
        const beam = beamThrough({ gantryDeg, isocentreCm: [0, 0], outline: ROUND });
        const turn = (gantryDeg * Math.PI) / 180;
        // From the source to the place off the axis at the isocentre.
        const source: Place = [100 * Math.sin(turn), 100 * Math.cos(turn)];
        const aim: Place = [off * -Math.cos(turn), off * Math.sin(turn)];
        const length = Math.hypot(aim[0] - source[0], aim[1] - source[1]);
        const at = (cm: number) =>
          beam.open(
            source[0] + ((aim[0] - source[0]) * cm) / length,
            source[1] + ((aim[1] - source[1]) * cm) / length,
          );
        const entry = length - Math.sqrt(64 - off * off);
        for (let cm = entry + 2; cm < entry + 8; cm += 0.5) expect(at(cm + 0.5)).toBeLessThan(at(cm));
      }),
      { numRuns: 60 },
    );
  });

  it('turned with the point, gives the same; mirrored, too', () => {
    const aPlace = fc.record({
      x: fc.double({ min: -5, max: 5, noNaN: true }),
      y: fc.double({ min: -5, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(aPlace, fc.integer({ min: 0, max: 359 }), ({ x, y }, gantryDeg) => {
        const turn = (gantryDeg * Math.PI) / 180;
        const beam = beamThrough({ gantryDeg, isocentreCm: [0, 0], outline: ROUND });
        const turned: Place = [
          x * Math.cos(turn) + y * Math.sin(turn),
          y * Math.cos(turn) - x * Math.sin(turn),
        ];
        within(0.003, beam.open(...turned), front.open(x, y));
        within(0.003, front.open(-x, y), front.open(x, y));
      }),
    );
  });

  it('leaves nothing before the skin and nothing where its ray misses the limb', () => {
    expect(front.open(0, 8.5)).toBe(0);
    expect(front.open(9.5, 0)).toBe(0);
  });
});
