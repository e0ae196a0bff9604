// What the dose explorer shows and says, with rows of radiobiology.md section 4 for the numbers.
import { describe, expect, test } from 'vitest';
import { bandRange, doseResults, tissueDose } from '../../src/components/widgets/dose-results.ts';
import { bandHasRoom, scaleRows } from '../../src/components/widgets/dose-rows.ts';
import { axisEndGy } from '../../src/components/widgets/dose-axis.ts';
import { placeMarks } from '../../src/components/widgets/dose-scale.ts';
import { doseTable } from '../../src/components/widgets/dose-table.ts';
import { announcement, cautions, readout, working } from '../../src/components/widgets/dose-words.ts';
import {
  ALPHA_BETA,
  gy,
  presetLabel,
  sayPhases,
  timesDose,
} from '../../src/components/widgets/schedule-words.ts';

const band = { bandLow: 3, bandHigh: 10, assumed: 4 };
const ask = (fractions: number, dosePerFractionGy: number, tumour = 4, late = 3) => {
  const phases = [{ fractions, dosePerFractionGy }];
  return { phases, results: doseResults({ phases, tumourAlphaBetaGy: tumour, lateAlphaBetaGy: late, band }) };
};

describe('the readouts begin with the number and say the unit', () => {
  test.each([
    [25, 2, '50.0 Gy', '75.0 Gy', '50.0 Gy', '83.3 Gy', '50.0 Gy'],
    [5, 5, '25.0 Gy', '56.3 Gy', '37.5 Gy', '66.7 Gy', '40.0 Gy'],
    [5, 6, '30.0 Gy', '75.0 Gy', '50.0 Gy', '90.0 Gy', '54.0 Gy'],
    [15, 2.85, '42.8 Gy', '73.2 Gy', '48.8 Gy', '83.4 Gy', '50.0 Gy'],
    [3, 20, '60.0 Gy', '360.0 Gy', '240.0 Gy', '460.0 Gy', '276.0 Gy'],
  ])('%i × %d Gy', (fractions, dose, total, bedTumour, eqd2Tumour, bedLate, eqd2Late) => {
    const { results } = ask(fractions, dose);
    expect([
      gy(results.totalGy),
      readout(results.tumour, 'bedGy'),
      readout(results.tumour, 'eqd2Gy'),
      readout(results.late, 'bedGy'),
      readout(results.late, 'eqd2Gy'),
    ]).toEqual([total, bedTumour, eqd2Tumour, bedLate, eqd2Late]);
  });
});

describe('large fractions are warned of, and withheld where alpha/beta is low', () => {
  test.each([
    [6, 4, 3, 0, 'shown', 'shown', '6 Gy itself: no warning'],
    [6.1, 4, 3, 1, 'shown', 'shown', 'above 6 Gy: a warning'],
    [8, 2, 1, 1, 'shown', 'shown', '8 Gy itself: still shown'],
    [8.1, 4, 2.9, 2, 'shown', 'withheld', 'late tissue below 3 Gy'],
    [8.1, 2.9, 3, 2, 'withheld', 'shown', 'tumour below 3 Gy; late tissue at 3 Gy'],
    [12, 1, 1, 2, 'withheld', 'withheld', 'both'],
  ])('%d Gy, alpha/beta %d and %d Gy', (dose, tumour, late, count, tumourState, lateState) => {
    const { results } = ask(5, dose, tumour, late);
    expect([results.tumour.state, results.late.state]).toEqual([tumourState, lateState]);
    expect(cautions(results)).toHaveLength(count);
  });

  test('a withheld readout does not begin with a number and says why', () => {
    const text = readout(ask(3, 20, 2).results.tumour, 'eqd2Gy');
    expect(text).toBe(`withheld: ${ALPHA_BETA} below 3 Gy`);
  });

  test('the band is withheld where its low end is', () => {
    const phases = [{ fractions: 3, dosePerFractionGy: 20 }];
    const low = { ...band, bandLow: 2 };
    expect(doseResults({ phases, tumourAlphaBetaGy: 4, lateAlphaBetaGy: 3, band: low }).band).toBeNull();
  });
});

test('2 Gy fractions make the band a point: EQD2 is the total whatever alpha/beta', () => {
  expect(ask(33, 2).results.band).toEqual({ atHighGy: 66, atAssumedGy: 66, atLowGy: 66 });
});

test('across the band 5 × 5 Gy runs from 31.25 to 40 Gy', () => {
  expect(ask(5, 5).results.band).toEqual({ atHighGy: 31.25, atAssumedGy: 37.5, atLowGy: 40 });
});

test('below 2 Gy per fraction the band runs the other way, and its range is still told from low to high', () => {
  const across = ask(28, 1.8).results.band;
  expect(across).not.toBeNull();
  if (!across) return;
  expect(across.atLowGy).toBeLessThan(across.atHighGy);
  expect(bandRange(across)).toEqual({ fromGy: across.atLowGy, toGy: across.atHighGy });
});

test('two phases add in each tissue, and one withheld phase withholds the sum', () => {
  const phases = [
    { fractions: 25, dosePerFractionGy: 2 },
    { fractions: 1, dosePerFractionGy: 12 },
  ];
  expect(tissueDose(phases, 4)).toEqual({ state: 'shown', alphaBetaGy: 4, bedGy: 75 + 48, eqd2Gy: 50 + 32 });
  expect(tissueDose(phases, 2)).toEqual({ state: 'withheld', alphaBetaGy: 2 });
  expect(sayPhases(phases)).toBe('50 Gy in 25 fractions, then 12 Gy in 1 fraction');
});

test('the working shows the substituted numbers', () => {
  const { phases, results } = ask(25, 2);
  expect(working(phases, results).map((line) => line.sum)).toEqual([
    '25 × 2 = 50 Gy',
    '50 × (1 + 2 / 4) = 75 Gy',
    '50 × (2 + 4) / (2 + 4) = 50 Gy',
    '50 × (1 + 2 / 3) ≈ 83.33 Gy',
    '50 × (2 + 3) / (2 + 3) = 50 Gy',
  ]);
});

test('no working is shown for what is withheld', () => {
  const { phases, results } = ask(3, 20, 2);
  expect(working(phases, results).map((line) => line.name)).toEqual([
    'Total dose',
    'BED, late tissue',
    'EQD2, late tissue',
  ]);
});

test('the announcement says schedule, both tissues with units, and the warning', () => {
  const { phases, results } = ask(5, 7);
  expect(announcement(phases, results)).toMatch(
    /^35 Gy in 5 fractions\. Tumour: BED 96\.3 Gy, EQD2 64\.2 Gy\. Late tissue: BED 116\.7 Gy, EQD2 70\.0 Gy\. Above 6 Gy/,
  );
});

test('the table has the reader’s schedule first, then each schedule once', () => {
  const schedules = [{ fractions: 5, dosePerFractionGy: 5 }];
  const table = doseTable({
    schedules,
    chosen: [{ fractions: 25, dosePerFractionGy: 2 }],
    tumourAlphaBetaGy: 4,
    lateAlphaBetaGy: 3,
    band,
  });
  expect(table.rows.map((row) => row.cells)).toEqual([
    ['Yours: 25 × 2', '50', '75.0', '50.0', '50.0–50.0', '83.3', '50.0', '25 / 33'],
    ['5 × 5', '25', '56.3', '37.5', '31.3–40.0', '66.7', '40.0', '5 / 5'],
  ]);
  for (const row of table.rows) expect(row.cells).toHaveLength(table.columns.length);
});

test('in a chapter the table holds total, EQD2 and days of the course’s schedules only', () => {
  const table = doseTable({
    schedules: [{ fractions: 5, dosePerFractionGy: 5 }],
    chosen: [{ fractions: 25, dosePerFractionGy: 2 }],
    tumourAlphaBetaGy: 4,
    lateAlphaBetaGy: 3,
    band,
    short: true,
  });
  expect(table.columns).toEqual(['Schedule', 'Total', 'EQD2, tumour', 'EQD2, late', 'Days']);
  expect(table.rows.map((row) => row.cells)).toEqual([['5 × 5', '25', '37.5', '40.0', '5 / 5']]);
});

test('a schedule is named once as a mark and once as an offer', () => {
  const schedule = { fractions: 15, dosePerFractionGy: 2.85 };
  expect(timesDose(schedule)).toBe('15 × 2.85');
  expect(presetLabel(schedule)).toBe('42.75 Gy in 15 (15 × 2.85 Gy)');
});

test.each([
  [[], 80],
  [[NaN, Infinity], 80],
  [[50], 80],
  [[80], 80],
  [[80.1], 160],
  [[276], 320],
])('values %j end on an axis of %d Gy', (values, end) => {
  expect(axisEndGy(values)).toBe(end);
});

test('a schedule beyond the axis has no mark', () => {
  const marks = [
    { label: '25 × 2', eqd2Gy: 50 },
    { label: '3 × 20', eqd2Gy: 240 },
  ];
  expect(placeMarks(marks, 80).map((mark) => mark.label)).toEqual(['25 × 2']);
});

describe('the rows of the picture', () => {
  const schedules = [
    { fractions: 25, dosePerFractionGy: 2 },
    { fractions: 3, dosePerFractionGy: 20 },
    { fractions: 14, dosePerFractionGy: 3, mark: false },
  ];

  test('a schedule that is withheld in a tissue, or is no mark, does not stand in its row', () => {
    const { results } = ask(5, 5, 4, 2);
    const rows = scaleRows({ results, schedules, band });
    expect(rows.map((row) => row.marks.map((mark) => mark.label))).toEqual([
      ['25 × 2', '3 × 20'],
      ['25 × 2'],
    ]);
  });

  test('only the tumour has a band, and a withheld schedule no place', () => {
    const { results } = ask(3, 20, 2, 3);
    const rows = scaleRows({ results, schedules, band });
    expect(rows.map((row) => [row.name, row.eqd2Gy === null, row.band === null])).toEqual([
      ['Tumour', true, false],
      ['Late tissue', false, true],
    ]);
  });

  test.each([
    [5, 5, { from: 10, assumed: 4, to: 3 }, true, 'above 2 Gy the low alpha/beta is at the right'],
    [
      28,
      1.8,
      { from: 3, assumed: 4, to: 10 },
      false,
      'below 2 Gy at the left, and the bar too short to name',
    ],
    [25, 2, { from: 10, assumed: 4, to: 3 }, false, 'at 2 Gy the bar is a point'],
  ])('%i × %d Gy: the ends of the bar are %j', (fractions, dose, ends, named) => {
    const row = scaleRows({ results: ask(fractions, dose).results, schedules, band })[0];
    expect(row?.band?.alphaBetaGy).toEqual(ends);
    expect(row?.band && bandHasRoom(row.band, 80)).toBe(named);
  });
});
