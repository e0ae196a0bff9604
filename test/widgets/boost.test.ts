// What the boost comparison takes from the content, works out, says and draws.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { boostFields } from '../../src/components/widgets/boost-fields.ts';
import {
  boostBand,
  boostSection,
  curveEnd,
  curveName,
  meets,
  worthCurve,
} from '../../src/components/widgets/boost-plot.ts';
import { boostResults } from '../../src/components/widgets/boost-results.ts';
import { boostProps } from '../../src/components/widgets/boost-source.ts';
import {
  boostAnnouncement,
  boostDoseTable,
  boostReadout,
  boostVolumeTable,
} from '../../src/components/widgets/boost-words.ts';
import { cautions } from '../../src/components/widgets/dose-words.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { marginRuleSchema } from '../../src/schemas/margin-rule.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';
import { studySchema } from '../../src/schemas/study.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const content = {
  studies: read('studies').map((file) => studySchema.parse(file)),
  schedules: read('schedules').map((file) => scheduleSchema.parse(file)),
  constants: read('constants').map((file) => constantSchema.parse(file)),
  marginRules: read('margin-rules').map((file) => marginRuleSchema.parse(file)),
};
const props = boostProps(content);
const fields = boostFields(props);
const start = startState(fields);
const said = (state = start): Record<string, string> =>
  Object.fromEntries(
    boostReadout(state, boostResults(state, props), props).map(({ name, value }) => [name, value]),
  );

describe('published values', () => {
  test('Tinkle 2015: 10 to 18 Gy in one fraction, median 15; the ESTRO task force: boosts of 10 to 20 Gy', () => {
    expect(props.single).toEqual({ min: 10, max: 18, start: 15 });
    const { min, max } = props.fractions;
    expect([min, max].map((n) => n * props.fractionGy)).toEqual([10, 20]);
  });
  test('SR2 gave 66 Gy after surgery: 16 Gy in 8 beyond the first phase', () => {
    expect(props.fractions.start * props.fractionGy).toBe(16);
    expect(props.course).toEqual({ fractions: 25, dosePerFractionGy: 2 });
  });
  test.each([
    [10, 10, 16.7],
    [10, 4, 23.3],
    [10, 3, 26],
    [12, 4, 32],
  ])(
    'one fraction of %d Gy at alpha/beta %d Gy is an EQD2 of %d Gy, as the chapter works it',
    (single, tumour, gy) => {
      const { single: worth } = boostResults({ ...start, single, tumour }, props);
      expect(worth.tumour).toMatchObject({ state: 'shown', eqd2Gy: expect.closeTo(gy, 1) as number });
    },
  );
});

describe('at the start', () => {
  test('what is said begins with the number and has its unit', () => {
    expect(said()).toEqual({
      'single-tumour': '47.5 Gy',
      'single-late': '54.0 Gy',
      'boost-eqd2': '16.0 Gy',
      'single-nerve': 'withheld: α/⁠β below 3 Gy',
      'volume-single': `${boostResults(start, props).volume.single.cm3} cm³`,
      'volume-boost': `${boostResults(start, props).volume.boost.cm3} cm³`,
    });
    expect(boostAnnouncement(start, props)).toMatch(
      /^One fraction of 15 Gy: EQD2 47\.5 Gy in tumour, 54\.0 Gy in late tissue; nerve withheld\. 16 Gy in 8 fractions: EQD2 16\.0 Gy\. Irradiated: \d+ cm³ and \d+ cm³\.$/,
    );
  });
  test('the guess: at 18 Gy the ends of the band lie 33.6 Gy apart', () => {
    const { band } = boostResults({ ...start, single: 18 }, props).single;
    expect(band!.atLowGy - band!.atHighGy).toBeCloseTo(33.6, 6);
  });
  test('the tables hold the same, and a chapter’s leaves BED out', () => {
    const row = boostDoseTable(start, props).rows.find(({ id }) => id === '1 × 15');
    expect(row?.cells).toEqual(['1 × 15', '71.3', '47.5', '31.3–54.0', '90.0', '54.0', 'withheld', '104.0']);
    const short = boostDoseTable(start, props, true);
    expect(short.columns.join()).not.toContain('BED');
    expect(boostDoseTable(start, props).rows.map(({ id }) => id)).toContain('10 × 2');
    expect(boostVolumeTable(props).rows).toHaveLength(8);
  });
});

describe('where the model stops', () => {
  test('a caution stands at every dose of the fraction', () => {
    for (const single of [10, 14, 18])
      expect(cautions(boostResults({ ...start, single }, props).single)).toHaveLength(1);
  });
  test('below 3 Gy nothing is said or drawn of the fraction; the boost keeps its value', () => {
    const state = { ...start, late: 2.9 };
    expect(said(state)['single-late']).toMatch(/^withheld/);
    expect(said(state)['boost-eqd2']).toBe('16.0 Gy');
    expect(cautions(boostResults(state, props).single)).toHaveLength(2);
    expect(curveEnd(2.9, props)).toBe(8);
    expect(meets(15, 2.9, props)).toBeNull();
    expect(curveEnd(3, props)).toBe(18);
    expect(boostDoseTable(state, props).rows[0]?.cells.slice(4)).toEqual(Array(4).fill('withheld'));
  });
  test('nerve is withheld for every single fraction and for no boost', () => {
    for (const { id, cells } of boostDoseTable(start, props).rows)
      expect(cells[6] === 'withheld', id).toBe(id.startsWith('1 ×'));
  });
});

describe('volumes from the margin model', () => {
  const { volumes } = props;
  test('grow with their margin, and the fraction without one is the place of the tumour', () => {
    const sizes = volumes.single.map(({ cm3 }) => cm3);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes[0]).toBe(volumes.placeCm3);
    expect(volumes.boost[0]!.cm3).toBeLessThan(volumes.boost[1]!.cm3);
  });
  test('the boost is smaller than the large field and larger than any reach of the fraction', () => {
    expect(volumes.boost[0]!.cm3).toBeLessThan(volumes.largeCm3);
    expect(volumes.boost[0]!.cm3).toBeGreaterThan(volumes.single.at(-1)!.cm3);
  });
  test('are drawn with names joined to them', () => {
    const { single, boost } = boostResults(start, props).volume;
    const drawn = boostSection(props, { single, boost }, 'a section');
    expect(drawn.paths.map(([kind]) => kind).slice(-2)).toEqual(['ptv', 'fraction']);
    expect(drawn.labels.map(({ leader }) => leader).join()).toMatch(/^M40 30L\d+ \d+,M46 382L\d+ \d+$/);
  });
  test.each([
    [{ studies: [] }, 'tinkle-2015.yaml'],
    [{ schedules: content.schedules.filter(({ id }) => id !== '33x2') }, '33x2.yaml'],
    [{ constants: content.constants.filter(({ id }) => id !== 'alpha-beta-nerve') }, 'alpha-beta-nerve.yaml'],
    [{ marginRules: [] }, 'postoperative-two-phase.yaml'],
  ])('%# what is missing is named', (part, file) => {
    expect(() => boostProps({ ...content, ...part })).toThrow(file);
  });
});

const reachable = fc.record({
  single: fc.integer({ min: 20, max: 36 }).map((n) => n / 2),
  fractions: fc.integer({ min: 5, max: 10 }),
  tumour: fc.integer({ min: 10, max: 150 }).map((n) => n / 10),
  late: fc.integer({ min: 10, max: 100 }).map((n) => n / 10),
  bed: fc.constantFrom(...fields.bed.options.map(({ id }) => id)),
  ptv: fc.constantFrom(...fields.ptv.options.map(({ id }) => id)),
});

describe('whatever the controls can reach', () => {
  test('survives its own address', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
      }),
    );
  });
  test('one fraction outweighs the same dose in small ones, and is drawn inside the plot', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        const { single } = boostResults(state, props);
        if (single.tumour.state === 'shown') expect(single.tumour.eqd2Gy).toBeGreaterThan(state.single);
        const { within, beyond } = worthCurve(state.tumour, props);
        for (const d of [within, beyond]) expect(d).toMatch(/^M[\d L]+$/);
        expect(curveName(state.tumour, true, props)).not.toContain('NaN');
        expect(boostBand(props)).toBe('M0 262.5H600V225H0z');
      }),
    );
  });
});
