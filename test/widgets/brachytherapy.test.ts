// What the brachytherapy figure takes from the content, works out and draws.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { brachyFields } from '../../src/components/widgets/brachytherapy-fields.ts';
import {
  brachyCurves,
  brachyNames,
  capsule,
  isodose,
  isodoseNumbers,
  LEVELS,
  PLATE,
} from '../../src/components/widgets/brachytherapy-plot.ts';
import {
  atPoint,
  beamShare,
  brachyResults,
  implantShare,
  whereImplantIs,
} from '../../src/components/widgets/brachytherapy-results.ts';
import { brachyProps } from '../../src/components/widgets/brachytherapy-source.ts';
import {
  bedCaution,
  brachyAnnouncement,
  brachyReadout,
  brachyTable,
} from '../../src/components/widgets/brachytherapy-words.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { marginRuleSchema } from '../../src/schemas/margin-rule.ts';
import { studySchema } from '../../src/schemas/study.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const content = {
  studies: read('studies').map((file) => studySchema.parse(file)),
  constants: read('constants').map((file) => constantSchema.parse(file)),
  marginRules: read('margin-rules').map((file) => marginRuleSchema.parse(file)),
};
const props = brachyProps(content);
const fields = brachyFields(props);
const start = startState(fields);

describe('what it takes from the content', () => {
  test('two low-dose-rate implants, alpha/beta, repair and the smaller margin', () => {
    expect(props.implants.map(({ id, doseGy }) => [id, doseGy])).toEqual([
      ['andrews-2004', 16],
      ['alektiar-2011', 45],
    ]);
    expect(props).toMatchObject({ tumour: 4, late: 3, repairHalfTimeHours: 1.5, marginCm: 0.5 });
  });
  test.each([
    [{ studies: content.studies.filter(({ id }) => id !== 'andrews-2004') }, 'andrews-2004.yaml'],
    [
      { constants: content.constants.filter(({ id }) => id !== 'lq-repair-half-time') },
      'lq-repair-half-time.yaml',
    ],
    [{ marginRules: [] }, 'review-postoperative.yaml'],
  ])('%# what is missing is named', (part, file) => {
    expect(() => brachyProps({ ...content, ...part })).toThrow(file);
  });
  test('without an implant there is no start', () => {
    expect(() => brachyFields({ implants: [], marginCm: 1 })).toThrow('an implant to start from');
  });
});

describe('at the start: 16 Gy at 1 cm from a line of 6 cm', () => {
  const results = brachyResults(start, props);
  test('16 Gy in 8 fractions have BED 24 Gy at alpha/beta 4; the beam’s edge takes a little of it', () => {
    expect(results.fractions).toBe(8);
    expect(results.beamBedTumourGy).toBeGreaterThan(23.8);
    expect(results.beamBedTumourGy).toBeLessThanOrEqual(24);
  });
  test('the implant’s BED is 16 (1 + 2 R / (µ r)), as in low-dose-rate.ts, R 1/3 Gy/h and µ ln 2 / 1.5 h', () => {
    expect(results.rateGyPerHour).toBeCloseTo(1 / 3, 10);
    expect(results.implantBedTumourGy).toBeCloseTo(16 * (1 + 2 / 3 / (Math.LN2 / 1.5) / 4), 6);
  });
  test('at twice the distance 39% of the dose is left, and half of it at 1.7 cm', () => {
    expect(results.point.shareImplant).toBeCloseTo(0.395, 3);
    expect(results.halfAtCm).toBeCloseTo(1.696, 2);
  });
  test('what is said begins with the number and has its unit', () => {
    const said = Object.fromEntries(
      brachyReadout(start, results, props).map(({ name, value }) => [name, value]),
    );
    expect(said).toEqual({
      'implant-dose': '6.3 Gy',
      'beam-dose': '12.7 Gy',
      'implant-bed-late': '7.5 Gy',
      'beam-bed-late': '19.3 Gy',
      'implant-bed-tumour': '21.8 Gy',
      'beam-bed-tumour': '23.9 Gy',
      'dose-rate': '0.33 Gy/h',
      'half-distance': '1.7 cm',
    });
    expect(brachyAnnouncement(start, results)).toBe(
      '16 Gy prescribed 1 cm from a line of 6 cm. At 2 cm: implant 6.3 Gy, external beam 12.7 Gy.',
    );
    expect(bedCaution(results, props)).toContain('taken as 1.5 hours');
    expect(bedCaution(results, props)).toContain('about 5%');
  });
  test('the table says the same at the same distance', () => {
    const row = brachyTable(start, props).rows.find(({ id }) => id === '2');
    expect(row?.cells).toEqual(['2 cm', '39', '6.3', '7.5', '79', '12.7', '19.3']);
  });
});

const reachable = fc.record({
  dose: fc.integer({ min: 5, max: 50 }),
  days: fc.integer({ min: 2, max: 14 }).map((n) => n / 2),
  length: fc.integer({ min: 4, max: 24 }).map((n) => n / 2),
  at: fc.integer({ min: 5, max: 20 }).map((n) => n / 10),
  margin: fc.integer({ min: 0, max: 20 }).map((n) => n / 10),
  point: fc.integer({ min: 3, max: 60 }).map((n) => n / 10),
});

describe('whatever the controls can reach', () => {
  test('survives its own address', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
      }),
    );
  });
  test('is drawn: curves, isodoses that shrink as dose rises, numbers apart from each other', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        for (const d of Object.values(brachyCurves(state))) {
          expect(d).toMatch(/^M[\d.,L-]+$/);
          expect(d).not.toContain('NaN');
        }
        for (const style of Object.values(brachyNames(state))) expect(style).not.toContain('NaN');
        const lines = LEVELS.map((level) => ({ level, ...isodose(level, state) }));
        lines.forEach(({ d, topPx }, n) => {
          expect(d).toMatch(/^M[\d.,L-]+$/);
          if (n > 0) expect(topPx).toBeLessThan(lines[n - 1]!.topPx);
        });
        const tops = isodoseNumbers(lines).map(({ topPx }) => topPx);
        tops.forEach((top, n) => n > 0 && expect(top - tops[n - 1]!).toBeGreaterThanOrEqual(16));
      }),
      { numRuns: 30 },
    );
  });
  test('gives the dose prescribed at its distance and no more than the whole beam beyond', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        expect(implantShare(state.at, state)).toBeCloseTo(1, 10);
        expect(beamShare(0, state)).toBeCloseTo(1, 10);
        expect(whereImplantIs(1, state)).toBeCloseTo(state.at, 2);
        const { implantBedGy, implantGy, beamBedGy, beamGy } = atPoint(state.point, state, props);
        expect(implantBedGy).toBeGreaterThanOrEqual(implantGy);
        expect(beamBedGy).toBeGreaterThanOrEqual(beamGy);
      }),
    );
  });
});

test('an isodose of 100 passes through the distance prescribed, and target and PTV keep theirs', () => {
  expect(isodose(100, start).topPx).toBe(-PLATE.scale);
  expect(capsule(6, 1)).toEqual({ x: -160, y: -40, width: 320, height: 80, rx: 40 });
});
