// What the trade-off figure takes from the studies, works out, says and draws; published values of SR2.
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { filledArea } from '../../src/components/charts/icon-marks.ts';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { MOST_DRAWS, tradeOffFields } from '../../src/components/widgets/trade-off-fields.ts';
import { harmResult, supposed, turnedRound } from '../../src/components/widgets/trade-off-results.ts';
import { tradeOffProps, type Harm } from '../../src/components/widgets/trade-off-source.ts';
import { tradeOffColumns, tradeOffRows } from '../../src/components/widgets/trade-off-table.ts';
import {
  announcement,
  exact,
  neededWords,
  ofHundred,
  supposedWords,
} from '../../src/components/widgets/trade-off-words.ts';
import { studySchema, type Study } from '../../src/schemas/study.ts';

const studies: Study[] = ['osullivan-2002', 'davis-2005'].map((id) =>
  studySchema.parse(parse(readFileSync(`src/content/studies/${id}.yaml`, 'utf8'))),
);
const { harms, randomised } = tradeOffProps(studies);
const results = harms.map(harmResult);
const result = (id: string) => results.find(({ harm }) => harm.id === id)!;
const wound = harms[0] as Harm;

describe('counts come from the studies, each harm with its own patients', () => {
  it.each([
    ['wound', 31, 88, 16, 94, 'p = 0.01', 'E19', 'O’Sullivan 2002'],
    ['fibrosis', 23, 73, 27, 56, 'p = 0.07', 'E23', 'Davis 2005'],
    ['oedema', 11, 73, 13, 56, 'Given as not significant', 'E23', 'Davis 2005'],
    ['stiffness', 13, 73, 13, 56, 'Given as not significant', 'E23', 'Davis 2005'],
  ])('%s: %i of %i against %i of %i, %s (%s)', (id, x1, n1, x2, n2, published, erratum, study) => {
    const { harm } = result(id);
    expect([harm.first, harm.second]).toEqual([
      { events: x1, n: n1 },
      { events: x2, n: n2 },
    ]);
    expect(harm.published.replaceAll('\u00a0', ' ')).toBe(published);
    expect(harm.errata).toEqual([erratum]);
    expect(harm.study).toBe(study);
  });

  it('190 were randomised; when each harm was judged is said', () => {
    expect(randomised).toBe(190);
    expect(harms.map(({ when }) => when)).toEqual([
      'Within 120 days of surgery',
      'At 2 years',
      'At 2 years',
      'At 2 years',
    ]);
  });

  it('a missing study, endpoint or count is named with its file', () => {
    expect(() => tradeOffProps(studies.slice(0, 1))).toThrow(
      'the file of src/content/studies/davis-2005.yaml',
    );
    const without = studies.map((study) => ({ ...study, endpoints: study.endpoints.slice(1) }));
    expect(() => tradeOffProps(without)).toThrow('`wound-complications-120d`');
    const empty = studies.map((study) => ({
      ...study,
      endpoints: study.endpoints.map((one) => ({ ...one, values: [] })),
    }));
    expect(() => tradeOffProps(empty)).toThrow('verified events of `wound-complications-120d`, arm preop');
  });
});

describe('published values of SR2', () => {
  it('wounds differ by 18 points, 5 to 30 (O’Sullivan 2002, abstract), one more for every 5.5 patients', () => {
    const { difference, exactP } = result('wound');
    expect(Math.round(100 * difference.estimate)).toBe(18);
    expect(Math.round(100 * difference.low)).toBe(5);
    expect(Math.round(100 * difference.high)).toBe(30);
    expect(exactP.toFixed(4)).toBe('0.0065');
    expect(neededWords(result('wound').needed)).toBe(
      'One more for every 5.5 patients given radiotherapy first (3.3 to 18.3).',
    );
  });

  it.each([
    ['fibrosis', '0.07'],
    ['oedema', '0.26'],
    ['stiffness', '0.51'],
  ])('%s: an exact test gives %s (Davis 2005; ledger), and no number needed is quoted', (id, p) => {
    expect(result(id).exactP.toFixed(2)).toBe(p);
    expect(neededWords(result(id).needed)).toContain('holds zero');
  });
});

describe('draws', () => {
  it('turn the wound round almost never and stiffness about every fifth time, 39 of 200 (the guess of the chapter)', () => {
    const turned = Object.fromEntries(results.map((one) => [one.harm.id, turnedRound(one, one.pairs)]));
    expect(turned['wound']).toBeLessThanOrEqual(2);
    expect(turned['fibrosis']).toBeLessThan(turned['oedema'] as number);
    expect(turned['oedema']).toBeLessThan(turned['stiffness'] as number);
    const guess = parse(readFileSync('src/content/questions/ebrt-turned-round.yaml', 'utf8')) as {
      answer: { value: number; scale: { max: number } };
    };
    expect(turned['stiffness']).toBe(guess.answer.value);
    expect(MOST_DRAWS).toBe(guess.answer.scale.max);
  });

  it('are the same at every visit and differ between harms', () => {
    expect(harmResult(wound, 0).pairs).toEqual(result('wound').pairs);
    expect(harmResult(wound, 1).pairs).not.toEqual(result('wound').pairs);
  });
});

describe('a supposed wound risk', () => {
  it('at the trial’s own risk is the trial’s own result; at half and twice it the points differ', () => {
    const at = (percent: number) => supposed(wound, percent)!;
    expect(ofHundred(at((100 * 16) / 94).first.estimate)).toBe('35.2');
    const cost = (percent: number) => at(percent).first.estimate - at(percent).second;
    expect(cost(5)).toBeLessThan(cost(17));
    expect(cost(17)).toBeLessThan(cost(35));
    expect(at(60).first.high).toBeLessThan(1);
  });

  it('is said to be an assumption, and there is none without an odds ratio', () => {
    expect(supposedWords(supposed(wound, 17)!)).toMatch(/2\.65 \(1\.33 to 5\.30\).*assumption/);
    expect(supposed({ ...wound, second: { events: 0, n: 94 } }, 17)).toBeNull();
  });
});

test('the start is the counts and the trial’s own risk; an address says every state', () => {
  const fields = tradeOffFields(wound);
  expect(startState(fields)).toEqual({ draws: 0, risk: 17 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (draws, risk) => {
      expect(readAddress(writeAddress({ draws, risk }, fields), fields)).toEqual({
        state: { draws, risk },
        problems: [],
      });
      const yours = supposed(wound, risk);
      expect(announcement(results, draws, yours)).not.toMatch(/NaN|undefined/);
      for (const { cells } of tradeOffRows(results, draws, yours))
        expect(cells).toHaveLength(tradeOffColumns(draws).length);
    }),
  );
});

test.each([
  [0.0065, 'p = 0.0065'],
  [0.069, 'p = 0.069'],
  [0.00001, 'p < 0.0001'],
])('an exact p of %d is printed %s', (p, said) => expect(exact(p).replaceAll('\u00a0', ' ')).toBe(said));

describe('a hundred marks', () => {
  it.each<[share: number, arm: 'a' | 'b', area: string, note: string]>([
    [0, 'a', 'M0 0H100V0H0V10H0Z', 'none'],
    [0.35, 'a', 'M0 0H100V30H50V40H0Z', 'three rows and five'],
    [1, 'b', 'M0 0H100V100H0V110H0Z', 'all'],
    [0.315, 'a', 'M0 0H100V30H15V40H0Z', 'half a circle after thirty-one'],
    [0.482, 'b', 'M0 0H100V40H82.7V50H0Z', 'a fifth of a square after forty-eight'],
  ] as const)('%d of arm %s fills %s (%s)', (share, arm, area) => expect(filledArea(share, arm)).toBe(area));

  it('the area grows with the share', () => {
    const size = (share: number) => {
      const [, top, end] = /V([\d.]+)H([\d.]+)V/.exec(filledArea(share, 'b')) ?? [];
      return Number(top) * 100 + Number(end) * 10;
    };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999 }), (tenths) => {
        expect(size((tenths + 1) / 1000)).toBeGreaterThan(size(tenths / 1000));
      }),
    );
  });
});

test('no other study of the course is in the figure', () => {
  const all = readdirSync('src/content/studies').map((name) =>
    studySchema.parse(parse(readFileSync(`src/content/studies/${name}`, 'utf8'))),
  );
  expect(tradeOffProps(all)).toEqual({ harms, randomised });
});
