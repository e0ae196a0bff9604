// What the confounding simulator takes from the content, offers, says and draws, tried on the course's own studies.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { startState, writeAddress, readAddress } from '../../src/components/controls/address-state.ts';
import {
  BOX,
  distributionPath,
  endLabels,
  gainPlace,
  gainReach,
  gainTicks,
  survivalPoints,
} from '../../src/components/widgets/confounding-drawing.ts';
import { confoundingFields, rulesOf } from '../../src/components/widgets/confounding-fields.ts';
import { confoundingResult } from '../../src/components/widgets/confounding-results.ts';
import { confoundingProps } from '../../src/components/widgets/confounding-source.ts';
import { storyOf } from '../../src/components/widgets/confounding-stories.ts';
import { COLUMNS, confoundingRows } from '../../src/components/widgets/confounding-table.ts';
import {
  announcement,
  hints,
  points,
  spreadWords,
  tenths,
} from '../../src/components/widgets/confounding-words.ts';
import { kaplanMeier } from '../../src/models/kaplan-meier.ts';
import { studySchema, type Study } from '../../src/schemas/study.ts';

const studies: Study[] = readdirSync('src/content/studies').map((name) =>
  studySchema.parse(parse(readFileSync(`src/content/studies/${name}`, 'utf8'))),
);
const { sizes, told } = confoundingProps(studies);
const fields = confoundingFields(sizes);
const start = startState(fields);
const story = (id: string) => {
  const found = told.find((one) => one.id === id);
  if (!found) throw new Error(`no story ${id}`);
  return { ...start, ...found.rules };
};

describe('sizes', () => {
  it('are those of the studies, Koshy’s 6960 first', () => {
    expect(sizes.map(({ patients }) => patients)).toEqual([6960, 2606, 164, 141]);
    expect(start.patients).toBe('6960');
  });

  it.each(['koshy-2010', 'yang-1998'])('without %s the missing file is named', (id) => {
    expect(() => confoundingProps(studies.filter((study) => study.id !== id))).toThrow(`studies/${id}.yaml`);
  });
});

describe('stories', () => {
  it('each can be set with the controls, is recognised, and has its row', () => {
    for (const { id, rules, cells } of told) {
      const state = { ...start, ...rules };
      expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
      expect(storyOf({ ...state, seed: 9 }, told)?.id).toBe(id);
      expect(cells).toHaveLength(COLUMNS.length - 1);
    }
    expect(storyOf({ ...start, selection: 5 }, told)).toBeUndefined();
    expect(storyOf(start, told)?.id).toBe('hidden');
  });

  it('a benefit is hidden: true, and not seen crudely', () => {
    const { trueGain, crude } = confoundingResult(story('hidden'));
    expect(trueGain).toBeGreaterThan(0.07);
    expect(crude.low).toBeLessThan(0);
    expect(crude.high).toBeLessThan(trueGain);
  });

  it('a benefit is made up, pairs leave about half of it, and a full record nearly nothing (the guess of the chapter)', () => {
    const { trueGain, crude, matched } = confoundingResult(story('made-up'));
    expect(trueGain).toBe(0);
    expect((matched?.estimate ?? 0) / crude.estimate).toBeGreaterThan(0.4);
    expect((matched?.estimate ?? 0) / crude.estimate).toBeLessThan(0.6);
    const known = confoundingResult(story('recorded')).matched;
    expect(known?.low).toBeLessThan(0);
    expect(known?.high).toBeGreaterThan(0);
    const blind = confoundingResult({ ...story('made-up'), recorded: 0 });
    expect((blind.matched?.estimate ?? 0) / blind.crude.estimate).toBeGreaterThan(0.85);
  });

  it('immortal time makes every method claim a gain', () => {
    const { trueGain, crude, stratified, matched } = confoundingResult(story('immortal'));
    expect(trueGain).toBe(0);
    for (const gain of [crude, stratified, matched]) expect(gain?.low).toBeGreaterThan(0);
  });

  it('by lot the interval holds the truth; in 164 patients it holds nothing as well', () => {
    const lot = confoundingResult(story('lot'));
    expect(lot.crude.low).toBeLessThan(lot.trueGain);
    expect(lot.crude.high).toBeGreaterThan(lot.trueGain);
    expect(lot.crude.low).toBeGreaterThan(0);
    const small = confoundingResult(story('small'));
    expect(small.patients).toBe(164);
    expect(small.crude.low).toBeLessThan(0);
    expect(small.crude.high).toBeGreaterThan(small.trueGain);
  });
});

test('percentages and months of the controls become shares and years of the model', () => {
  expect(rulesOf({ ...start, selection: 40, recorded: 30, wait: 6 })).toMatchObject({
    fitterFirst: 0.4,
    recordedShare: 0.3,
    waitYears: 0.5,
    patients: 6960,
  });
});

test('every state the controls can reach has a registry and estimates', () => {
  const number = (name: 'effect' | 'selection' | 'spread' | 'recorded' | 'wait') =>
    fc.double({ ...fields[name].limits, noNaN: true });
  fc.assert(
    fc.property(
      fc.record({
        effect: number('effect'),
        selection: number('selection'),
        spread: number('spread'),
        recorded: number('recorded'),
        wait: number('wait'),
        seed: fc.integer({ min: 1, max: 999 }),
      }),
      (part) => {
        const state = { ...start, ...part, patients: '141' };
        const result = confoundingResult(state);
        expect(result.crude.low).toBeLessThanOrEqual(result.crude.high);
        expect(announcement(result)).not.toMatch(/NaN|undefined|Infinity/);
        for (const path of Object.values(result.curves)) expect(survivalPoints(path)).not.toContain('NaN');
      },
    ),
    { numRuns: 60 },
  );
});

describe('words', () => {
  it.each([
    [0.082, '8.2 points'],
    [-0.003, '−0.3 points'],
    [-0.0004, '0.0 points'],
    [1, '100.0 points'],
  ])('%d is %s', (gain, said) => expect(points(gain)).toBe(said));

  it('hints say what the values mean', () => {
    const said = hints({ ...start, wait: 6 }, { ...confoundingResult(story('hidden')), diedWaiting: 1 });
    expect(said.selection).toBe('RT goes to 40 in 100 of the fitter half, 60 in 100 of the sicker half.');
    expect(said.wait).toContain('1 patient here');
    expect(said.effect).toContain('8.2 points');
  });

  it('a method without estimates says so, with no number', () => {
    expect(spreadWords('matched', null)).toBe('In matched pairs: not computable.');
    const spread = { estimates: [0, 0.1], mean: 0.05, low: 0.0025, high: 0.0975, held: 1 };
    expect(spreadWords('crude', spread)).toBe(
      'Crude: on average 5.0 points, the middle 95% from 0.3 to 9.8; the interval held the truth in 1 of 2.',
    );
  });
});

test('the table has the registry shown, what repeats gave, and every story', () => {
  const result = confoundingResult(start);
  const rows = confoundingRows(result, null, told);
  expect(rows).toHaveLength(1 + told.length);
  expect(rows[0]?.cells[1]).toBe('6960');
  expect(rows[0]?.cells[5]).toMatch(new RegExp(`^${tenths(result.crude.estimate)} \\(`));
  const spread = { estimates: [0.1], mean: 0.1, low: 0.1, high: 0.1, held: 1 };
  const repeated = confoundingRows(result, { crude: spread, stratified: spread, matched: null }, told);
  expect(repeated).toHaveLength(rows.length + 3);
  expect(repeated[3]?.cells.slice(5, 8)).toEqual(['1 of 1', '1 of 1', 'not computable']);
  for (const { cells } of repeated) expect(cells).toHaveLength(COLUMNS.length);
});

describe('drawing', () => {
  it('a curve runs from the top left and never rises; nobody dead is a level line', () => {
    const line = survivalPoints(kaplanMeier({ years: [1, 2, 9], died: [1, 1, 0] }));
    const heights = line.split(' ').map((pair) => Number(pair.split(',')[1]));
    expect(line.startsWith('0,0 ')).toBe(true);
    expect(line.endsWith(` ${BOX.width},${((2 / 3) * BOX.height).toFixed(1)}`)).toBe(true);
    for (let i = 1; i < heights.length; i++)
      expect(heights[i]).toBeGreaterThanOrEqual(heights[i - 1] as number);
    expect(survivalPoints(kaplanMeier({ years: [9], died: [0] }))).not.toMatch(/,[^0]/);
  });

  it('two labels keep their distance and their order, inside the plot', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(unit, unit, (a, b) => {
        const [first, second] = endLabels(a, b, 0.1);
        expect(Math.abs(first - second)).toBeGreaterThanOrEqual(0.1 - 1e-9);
        expect(Math.min(first, second)).toBeGreaterThanOrEqual(0);
        expect(Math.max(first, second)).toBeLessThanOrEqual(1);
        expect(first <= second).toBe(a <= b);
      }),
    );
  });

  it.each([
    [[], 0.2],
    [[0.2, -0.1], 0.2],
    [[0.21], 0.3],
    [[-0.55], 0.6],
    [[2], 1],
  ])('gains %j need an axis to %d', (gains, reach) => expect(gainReach(gains)).toBe(reach));

  it('0 stands in the middle, the ends at the ends', () => {
    expect(gainTicks(0.2).map((tick) => gainPlace(tick, 0.2))).toEqual([0, 25, 50, 75, 100]);
    expect(gainPlace(0.5, 0.2)).toBe(100);
  });

  it('the columns of a distribution stand where its estimates do, the fullest as high as the box', () => {
    const path = distributionPath([0.0012, 0.0013, 0.1001], 0.2);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path).toContain('M50 100V0.0H51.25V100Z');
    expect(path).toContain('V50.0');
    expect(distributionPath([], 0.2)).toBe('');
  });
});
