// What the two-phase figure takes from the content, works out and says.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { twoPhasesFields } from '../../src/components/widgets/two-phases-fields.ts';
import { twoPhasesResults } from '../../src/components/widgets/two-phases-results.ts';
import { twoPhasesProps } from '../../src/components/widgets/two-phases-source.ts';
import {
  besideUsual,
  boostCost,
  twoPhasesAnnouncement,
  twoPhasesBars,
  twoPhasesReadout,
  twoPhasesTable,
  twoPhasesWorking,
} from '../../src/components/widgets/two-phases-words.ts';
import { claimSchema } from '../../src/schemas/claim.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const content = {
  schedules: read('schedules').map((file) => scheduleSchema.parse(file)),
  claims: read('claims').map((file) => claimSchema.parse(file)),
  constants: read('constants').map((file) => constantSchema.parse(file)),
};
const props = twoPhasesProps(content);
const fields = twoPhasesFields(props);
const start = startState(fields);
const at = (part: Partial<typeof start>) => twoPhasesResults({ ...start, ...part }, props);

describe('published values', () => {
  test('SR2 after surgery: 66 Gy in 33, here 50 Gy in 25 and 16 Gy in 8', () => {
    expect(props.first).toEqual({ fractions: 25, dosePerFractionGy: 2 });
    expect(props.boost).toEqual({ fractions: 8, dosePerFractionGy: 2 });
    expect(at({}).doses.bed.totalGy).toBe(66);
  });
  test('in fractions of 2 Gy EQD2 is the total, 66 Gy at any alpha/beta (SHARE protocol, table 3)', () => {
    for (const late of [1.5, 3, 10])
      expect(at({ late }).doses.bed.late).toMatchObject({ eqd2Gy: expect.closeTo(66, 8) as number });
  });
  test('50 Gy and a boost of 4 × 3 Gy are 64.4 Gy in late tissue, as the chapter’s question works it', () => {
    expect(at({ fractions: 4, dose: 3 }).doses.bed.late).toMatchObject({
      eqd2Gy: expect.closeTo(64.4, 8) as number,
    });
  });
});

describe('what is said', () => {
  const results = at({});
  test('begins with the number and has its unit', () => {
    expect(twoPhasesReadout(results, props).map(({ name, value }) => [name, value])).toEqual([
      ['large-total', '50.0 Gy'],
      ['bed-total', '66.0 Gy'],
      ['large-eqd2-tumour', '50.0 Gy'],
      ['bed-eqd2-tumour', '66.0 Gy'],
      ['large-eqd2-late', '50.0 Gy'],
      ['bed-eqd2-late', '66.0 Gy'],
    ]);
    expect(twoPhasesAnnouncement(results, props)).toBe(
      '50 Gy in 25 fractions, then 16 Gy in 8 fractions. Large volume: total 50.0 Gy, EQD2 50.0 Gy in tumour, ' +
        '50.0 Gy in late tissue. Bed: total 66.0 Gy, EQD2 66.0 Gy in tumour, 66.0 Gy in late tissue.',
    );
  });
  test('the guess: a boost of 4 × 4 Gy brings late tissue in the bed to 72.4 Gy', () => {
    const larger = at({ fractions: 4, dose: 4 });
    expect(twoPhasesReadout(larger, props).at(-1)?.value).toBe('72.4 Gy');
    expect(boostCost(larger)).toBe(
      'The boost of 16 Gy in fractions of 4 Gy counts in late tissue for 6.4 Gy more than its total.',
    );
    expect(twoPhasesWorking(larger, props).at(-1)?.sum).toBe(
      '50 × (2 + 3) / (2 + 3) + 16 × (4 + 3) / (2 + 3) = 72.4 Gy',
    );
  });
  test.each([
    [{ dose: 2 }, 'counts in late tissue for what it is'],
    [{ dose: 1.5 }, 'less than its total'],
  ])('a boost with %o %s', (part, words) => {
    expect(boostCost(at(part))).toContain(words);
  });
  test.each([
    [4, 'below the usual 60 to 66 Gy'],
    [8, 'within the usual 60 to 66 Gy'],
    [10, 'above the usual 60 to 66 Gy'],
  ])('with %i boost fractions the total lies %s', (fractions, words) => {
    expect(besideUsual(at({ fractions }), props)).toContain(words);
  });
  test('the table has the phases apart and together', () => {
    expect(twoPhasesTable(start, results, props).rows.map(({ cells }) => cells.slice(0, 3))).toEqual([
      ['Large volume, first phase', '25 × 2', '50'],
      ['Boost alone', '8 × 2', '16'],
      ['Bed, both phases', '25 × 2 + 8 × 2', '66'],
    ]);
  });
});

test.each([
  [{ schedules: content.schedules.filter(({ id }) => id !== '33x2') }, '33x2.yaml'],
  [{ claims: [] }, 'c-postop-dose.yaml'],
])('%# what is missing is named', (part, file) => {
  expect(() => twoPhasesProps({ ...content, ...part })).toThrow(file);
});

const reachable = fc.record({
  fractions: fc.integer({ min: 1, max: 12 }),
  dose: fc.integer({ min: 15, max: 60 }).map((n) => n / 10),
  tumour: fc.integer({ min: 10, max: 150 }).map((n) => n / 10),
  late: fc.integer({ min: 10, max: 100 }).map((n) => n / 10),
});

describe('whatever the controls can reach', () => {
  test('survives its own address and stays where the model is called valid', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
        expect(twoPhasesResults(state, props).doses.bed.warned).toBe(false);
      }),
    );
  });
  test('the bed gets what the large volume gets and the boost, in each bar', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        const results = twoPhasesResults(state, props);
        const { late } = results.doses.boost;
        for (const { firstGy, bedGy } of twoPhasesBars(results, state)) {
          expect(firstGy).toBeCloseTo(50, 8);
          expect(bedGy).toBeGreaterThan(firstGy);
        }
        if (late.state === 'shown')
          expect(twoPhasesBars(results, state)[2]!.bedGy).toBeCloseTo(50 + late.eqd2Gy, 8);
      }),
    );
  });
});
