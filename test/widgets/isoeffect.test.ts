// What the isoeffect plot takes from the content, works out, says and draws.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { isoeffectFields } from '../../src/components/widgets/isoeffect-fields.ts';
import { firstFree, placeBesideMarks } from '../../src/components/widgets/isoeffect-labels.ts';
import {
  isoeffectBand,
  isoeffectLine,
  LAYOUTS,
  lineNameStyle,
  markStyle,
  placeSchedules,
} from '../../src/components/widgets/isoeffect-plot.ts';
import { isoeffectResults, lineDose } from '../../src/components/widgets/isoeffect-results.ts';
import { isoeffectInChapter, isoeffectProps } from '../../src/components/widgets/isoeffect-source.ts';
import { isoeffectStill } from '../../src/components/widgets/isoeffect-still.ts';
import {
  isoeffectAnnouncement,
  isoeffectCautions,
  isoeffectReadout,
  isoeffectTable,
} from '../../src/components/widgets/isoeffect-words.ts';
import { bed, totalDose } from '../../src/models/linear-quadratic.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const content = {
  schedules: read('schedules').map((file) => scheduleSchema.parse(file)),
  constants: read('constants').map((file) => constantSchema.parse(file)),
};
const props = isoeffectProps(content);
const fields = isoeffectFields(props);
const start = startState(fields);
const standard = { fractions: 25, dosePerFractionGy: 2 };

describe('published and known values', () => {
  test('5 × 6 Gy equals 25 × 2 Gy at an alpha/beta of exactly 4 Gy (note of src/content/schedules/5x6.yaml)', () => {
    expect(lineDose(standard, { atGy: 6, alphaBetaGy: 4 })).toBeCloseTo(30, 10);
  });
  test('15 × 2.85 Gy equals 25 × 2 Gy at an alpha/beta of 3 Gy (note of src/content/schedules/15x2-85.yaml)', () => {
    expect(lineDose(standard, { atGy: 2.85, alphaBetaGy: 3 })).toBeCloseTo(42.735, 3);
  });
  test.each([
    [1.5, 74.29],
    [3, 71.5],
    [10, 67.71],
  ])(
    'the line through 26 × 2.5 Gy is at its EQD2 at 2 Gy: alpha/beta %d, %d Gy (SHARE protocol, table 3)',
    (alphaBetaGy, gy) => {
      expect(lineDose({ fractions: 26, dosePerFractionGy: 2.5 }, { atGy: 2, alphaBetaGy })).toBeCloseTo(
        gy,
        2,
      );
    },
  );
});

describe('what it takes from the content', () => {
  test('every schedule of the course, each once', () => {
    expect(props.schedules.map(({ id }) => id).toSorted()).toEqual(
      content.schedules.map(({ id }) => id).toSorted(),
    );
  });
  test('SBRT is for metastases, and what no study gave is marked so', () => {
    const use = new Map(props.schedules.map(({ id, use }) => [id, use]));
    expect(use.get('25x2')).toBe('primary');
    expect(use.get('3x20')).toBe('metastases');
    expect([...use].filter(([, one]) => one === 'none').map(([id]) => id)).toEqual(['22x2', '14x3']);
  });
  test.each([
    [{ schedules: content.schedules.filter(({ id }) => id !== '5x6') }, '5x6.yaml'],
    [{ constants: content.constants.filter(({ id }) => id !== 'alpha-beta-late') }, 'alpha-beta-late.yaml'],
  ])('%# what is missing is named', (part, file) => {
    expect(() => isoeffectProps({ ...content, ...part })).toThrow(file);
  });
});

describe('at the start: lines through 25 × 2, 5 × 6 beside them', () => {
  const results = isoeffectResults(start, props);
  test('what is said begins with the number and has its unit', () => {
    expect(isoeffectReadout(results, props).map(({ name, value, more }) => [name, value, more])).toEqual([
      ['line-tumour', '30.0 Gy', '5 × 6 gives 30.0 Gy, on the line'],
      ['eqd2-tumour', '50.0 Gy', '25 × 2: 50.0 Gy; 40.0 to 54.0 Gy across α/⁠β 3 to 10 Gy'],
      ['line-late', '27.8 Gy', '5 × 6 gives 30.0 Gy, 2.2 Gy above the line'],
      ['eqd2-late', '54.0 Gy', '25 × 2: 50.0 Gy'],
    ]);
    expect(isoeffectAnnouncement(results)).toBe(
      'Lines through 25 × 2 Gy, read at 6 Gy a fraction. Tumour: line at 30.0 Gy, 5 × 6 on the line. ' +
        'Late tissue: line at 27.8 Gy, 5 × 6 2.2 Gy above the line.',
    );
    expect(isoeffectCautions(results)).toEqual([]);
  });
  test('the guess: at an alpha/beta of 10 Gy the line is at 37.5 Gy', () => {
    expect(isoeffectResults({ ...start, tumour: 10 }, props).line.tumour).toBeCloseTo(37.5, 10);
  });
  test('the table has every schedule; a chapter’s has fewer columns', () => {
    const table = isoeffectTable(start, props);
    expect(table.rows).toHaveLength(content.schedules.length);
    expect(table.rows.find(({ id }) => id === '5x6')?.cells).toEqual([
      '5 × 6',
      '30',
      '30.0',
      '27.8',
      '50.0',
      '54.0',
      'Primary tumour',
    ]);
    expect(isoeffectTable(start, props, true).columns).toHaveLength(4);
  });
});

describe('where the model stops', () => {
  test('above 6 Gy a fraction it warns', () => {
    expect(isoeffectCautions(isoeffectResults({ ...start, against: '5x7' }, props))[0]).toMatch(
      /^Above 6 Gy/,
    );
  });
  test('above 8 Gy a fraction nothing is said or drawn of a tissue below 3 Gy', () => {
    const results = isoeffectResults({ ...start, against: '3x20', late: 2.5 }, props);
    expect(results.line.late).toBeNull();
    const said = isoeffectReadout(results, props);
    expect(said.find(({ name }) => name === 'line-late')?.value).toBe('withheld');
    expect(said.find(({ name }) => name === 'eqd2-late')?.value).toMatch(/^withheld/);
    expect(isoeffectCautions(results)[1]).toContain('withheld for late tissue');
    expect(
      isoeffectTable({ ...start, late: 2.5 }, props).rows.find(({ id }) => id === '1x30')?.cells[5],
    ).toBe('withheld');
    const ends = (alphaBetaGy: number) =>
      Number(/(\d+) \d+$/.exec(isoeffectLine(standard, alphaBetaGy).beyond)?.[1]);
    expect(ends(2.5)).toBe(360); // 8 Gy: three fifths of the way from 1 to 32 by doubling
    expect(ends(3)).toBe(600);
  });
  test('through a schedule of large fractions no line of low alpha/beta is drawn at all', () => {
    const sbrt = { fractions: 3, dosePerFractionGy: 20 };
    expect(lineDose(sbrt, { atGy: 2, alphaBetaGy: 2 })).toBeNull();
    expect(isoeffectLine(sbrt, 2)).toEqual({ within: '', beyond: '' });
  });
});

const ids = props.schedules.map(({ id }) => id);
const reachable = fc.record({
  through: fc.constantFrom(...ids),
  against: fc.constantFrom(...ids),
  tumour: fc.integer({ min: 10, max: 150 }).map((n) => n / 10),
  late: fc.integer({ min: 10, max: 100 }).map((n) => n / 10),
});

describe('whatever the controls can reach', () => {
  test('survives its own address', () => {
    fc.assert(
      fc.property(reachable, (state) => {
        expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
      }),
    );
  });
  test('a line has one BED along its whole length and falls with the fraction size', () => {
    fc.assert(
      fc.property(reachable, fc.double({ min: 1, max: 16, noNaN: true }), (state, atGy) => {
        const { through } = isoeffectResults(state, props);
        const [near, far] = [atGy, 2 * atGy].map((size) =>
          lineDose(through, { atGy: size, alphaBetaGy: state.tumour }),
        );
        if (near === null || near === undefined) return;
        const whole = bed({ ...through, alphaBetaGy: state.tumour });
        expect(near * (1 + atGy / state.tumour)).toBeCloseTo(whole, 6);
        if (typeof far === 'number') expect(far).toBeLessThan(near);
      }),
    );
  });
  test('is drawn without a number missing, and its lines are named clear of the schedules', () => {
    const placed = placeSchedules(props.schedules);
    fc.assert(
      fc.property(reachable, (state) => {
        const { through } = isoeffectResults(state, props);
        const question = { through, alphaBeta: state, placed };
        for (const tissue of ['tumour', 'late'] as const) {
          const { within, beyond } = isoeffectLine(through, state[tissue]);
          for (const d of [within, beyond]) expect(d).toMatch(/^(?:M[\d L]+)?$/);
          expect(String(lineNameStyle(tissue, question))).not.toContain('NaN');
        }
        expect(isoeffectBand(through, 3, 10)).toMatch(/^M[\d L]+Z$/);
      }),
    );
  });
});

describe('words beside marks', () => {
  const placed = placeSchedules(props.schedules);
  test('a wide plot has room for every schedule, a narrow one for all but one', () => {
    expect(placed.wide.sides.filter((side) => side === null)).toHaveLength(0);
    expect(placed.narrow.sides.filter((side) => side === null).length).toBeLessThanOrEqual(1);
  });
  test.each(['narrow', 'wide'] as const)('on a %s plot none lies on another or on a mark', (width) => {
    const marks = props.schedules.length;
    const { taken, sides } = placed[width];
    /** The mark a word belongs to, by its place among the words. */
    const named = sides.flatMap((side, n) => (side ? [n] : []));
    for (let m = marks; m < taken.length; m++) {
      for (let n = 0; n < m; n++) {
        if (n === named[m - marks]) continue;
        const [a, b] = [taken[n]!, taken[m]!];
        const apart = a.right <= b.left || b.right <= a.left || a.top <= b.bottom || b.top <= a.bottom;
        expect(apart, `${n} and ${m}`).toBe(true);
      }
    }
  });
  test('a word without room makes another move, and one that finds none is left out', () => {
    const crowd = Array.from({ length: 30 }, () => ({ text: '25 × 2', x: 0.5, y: 0.5 }));
    const { sides } = placeBesideMarks(crowd, LAYOUTS.narrow);
    expect(sides.some((side) => side === null)).toBe(true);
    expect(firstFree([], { above: true, taken: [], layout: LAYOUTS.wide })).toBeNull();
    expect(markStyle(standard, { narrow: null, wide: null })).toMatch(/--nf:0;--wf:0$/);
  });
});

test('the picture of a chapter holds every schedule and says what it shows', () => {
  const { still, ...rest } = isoeffectInChapter(content);
  expect(still.alt).toContain(`${content.schedules.length} schedules`);
  expect(still.says).toContain('filled for the primary tumour');
  const [wide, narrow] = [isoeffectStill(rest), isoeffectStill(rest, { narrow: true })];
  for (const svg of [wide, narrow]) {
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<circle class="(?!ring)/g)).toHaveLength(content.schedules.length);
  }
  expect(wide).toContain('>late tissue<');
  expect(totalDose(standard)).toBe(50);
});
