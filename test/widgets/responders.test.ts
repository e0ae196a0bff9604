// What the responder figure takes from the trial, works out, draws and says; and what its address holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { barsOf, rowsOf } from '../../src/components/widgets/responders-drawing.ts';
import {
  asAsked,
  countsOf,
  endpointOf,
  responderFields,
} from '../../src/components/widgets/responders-fields.ts';
import { responderResults } from '../../src/components/widgets/responders-results.ts';
import { responderProps } from '../../src/components/widgets/responders-source.ts';
import {
  announcement,
  armText,
  differenceText,
  isSource,
  neededText,
  publishedText,
  pText,
  responderTable,
} from '../../src/components/widgets/responders-words.ts';
import { ledger } from '../evidence/ledger-of-the-course.ts';

const ID = 'bonvalot-2019';
const props = responderProps(ID, ledger.studies.get(ID), ledger.errata.values());
const [pcr, r0] = props.endpoints as [(typeof props.endpoints)[0], (typeof props.endpoints)[0]];
const arms = (first: number, second: number) => ({
  arm: { events: first, n: 87 },
  comparator: { events: second, n: 89 },
});
const published = responderResults(arms(14, 7), 'two-sided');
const p = (id: string) => pText(published.tests.find((test) => test.id === id)!.p);

describe('from the trial', () => {
  it('a study that is missing or has no counts in two arms is named with its file', () => {
    expect(() => responderProps('nobody-1900', undefined, [])).toThrow(
      'src/content/studies/nobody-1900.yaml',
    );
    expect(() => responderProps('koshy-2010', ledger.studies.get('koshy-2010'), [])).toThrow('koshy-2010');
  });
  it('Bonvalot 2019: 14 of 87 v 7 of 89, p 0.044; R0 67 of 87 v 57 of 89, worked back, p 0.042', () => {
    expect(pcr.arms.map(({ events, n }) => [events, n])).toEqual([
      [14, 87],
      [7, 89],
    ]);
    expect(publishedText(pcr)).toBe('0.044 (sides not stated), for 14 of 87 and 7 of 89');
    expect(pcr.workedBack).toBe(false);
    expect(countsOf(r0)).toEqual({ first: 67, second: 57 });
    expect(r0).toMatchObject({ workedBack: true, published: { p: 0.042 } });
    expect(props.errata).toEqual([{ code: 'E53', title: 'NBTXR3: p-values' }]);
  });
});

describe('worked out', () => {
  it('erratum E53: 8.2 points, −1.5 to 18.2; Fisher 0.107 and 0.073; chi-square 0.092, 0.147, 0.046', () => {
    expect(differenceText(published)).toBe('8.2 points (95% interval −1.5 to 18.2)');
    expect(['p-exact', 'p-one-sided', 'p-chi-square', 'p-yates', 'p-chi-square-one-sided'].map(p)).toEqual([
      '0.107',
      '0.073',
      '0.092',
      '0.147',
      '0.046',
    ]);
  });
  it('the dark splits add to the p, and the observed one is among them', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 87 }),
        fc.integer({ min: 0, max: 89 }),
        fc.constantFrom('two-sided' as const, 'more-in-first' as const),
        (first, second, tails) => {
          const { splits, p: total } = responderResults(arms(first, second), tails);
          const dark = splits.filter(({ counted }) => counted);
          expect(Math.abs(dark.reduce((sum, { probability }) => sum + probability, 0) - total)).toBeLessThan(
            1e-9,
          );
          expect(splits.filter(({ observed }) => observed)).toHaveLength(1);
          expect(dark.some(({ observed }) => observed)).toBe(true);
        },
      ),
    );
  });
  it('a one-sided chi-square against the direction seen lies above a half', () => {
    const against = responderResults(arms(7, 14), 'more-in-first');
    expect(against.tests.find(({ id }) => id === 'p-chi-square-one-sided')!.p).toBeGreaterThan(0.5);
  });
  it('nobody or everybody: the exact p is 1, chi-square has none', () => {
    for (const [first, second] of [
      [0, 0],
      [87, 89],
    ] as const) {
      const { p: exact, tests } = responderResults(arms(first, second), 'two-sided');
      expect(exact).toBeCloseTo(1, 9);
      expect(tests.find(({ id }) => id === 'p-chi-square')!.p).toBeNull();
      expect(pText(null)).toBe('not computable');
    }
  });
});

describe('drawn', () => {
  it('ten marks a row', () => {
    expect(rowsOf(0)).toEqual({ whole: 0, rest: 0 });
    expect(rowsOf(14)).toEqual({ whole: 1, rest: 4 });
    expect(rowsOf(90)).toEqual({ whole: 9, rest: 0 });
  });
  it('bars lie side by side inside the drawing, the observed one always there', () => {
    for (const [first, second] of [
      [0, 0],
      [14, 7],
      [87, 0],
      [67, 57],
    ] as const) {
      const { bars, counted, others, levels, numbers } = barsOf(
        responderResults(arms(first, second), 'two-sided').splits,
      );
      expect((counted + others).split('z')).toHaveLength(bars.length + 1);
      expect(bars.some(({ observed }) => observed)).toBe(true);
      for (const [at, bar] of bars.entries()) {
        expect(bar.height).toBeLessThanOrEqual(100);
        expect(bar.x + bar.width).toBeLessThanOrEqual(100.1);
        if (at > 0) expect(bar.x).toBeGreaterThanOrEqual(bars[at - 1]!.x + bars[at - 1]!.width);
      }
      for (const { height } of levels) expect(height).toBeLessThanOrEqual(100);
      for (const { x } of numbers) expect(x).toBeGreaterThan(0);
    }
  });
});

describe('said', () => {
  it('arms, numbers needed, whose counts they are', () => {
    expect(armText(published.arms[0])).toBe('16.1%, 95% interval 9.8 to 25.2');
    expect(neededText(published)).toMatch(/^12\.2 to treat; interval not computable/);
    expect(neededText(responderResults(arms(40, 7), 'two-sided'))).toMatch(/^2\.6 to treat \(95% interval/);
    expect(neededText(responderResults(arms(0, 0), 'two-sided'))).toBe('none: no difference');
    expect(isSource(pcr, { first: 14, second: 7 })).toBe(true);
    expect(isSource(r0, { first: 14, second: 7 })).toBe(false);
  });
  it('announced with units and the test', () => {
    expect(announcement({ endpoint: pcr, first: 14, second: 7, results: published, test: 'two-sided' })).toBe(
      'NBTXR3 + RT 14 of 87, RT alone 7 of 89. Difference 8.2 points (95% interval −1.5 to 18.2). Exact p 0.107, two-sided.',
    );
  });
  it('the table says whose counts they are and every p', () => {
    const table = responderTable({ endpoint: pcr, first: 15, second: 7, results: published });
    expect(table.caption).toContain('Counts set by the reader.');
    expect(responderTable({ endpoint: r0, first: 67, second: 57, results: published }).caption).toContain(
      'worked back',
    );
    expect(table.rows.map(({ id }) => id)).toContain('p-yates');
  });
});

describe('address', () => {
  const fields = responderFields(props);
  it('is read as it was written', () => {
    const state = { endpoint: 'pcr', first: 16, second: 7, test: 'more-in-first' };
    expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
  });
  it('an endpoint alone means its own counts', () => {
    const query = '?endpoint=r0';
    const { state } = readAddress(query, fields);
    expect(asAsked(state, query, props)).toMatchObject({ first: 67, second: 57 });
    expect(endpointOf(props, state).label).toBe('R0 resection');
    expect(
      asAsked(readAddress('?endpoint=r0&first=1', fields).state, '?endpoint=r0&first=1', props).first,
    ).toBe(1);
  });
  it.each(['88', '-1', '1.5', 'many'])('first=%s is named and replaced', (first) => {
    const { state, problems } = readAddress(`?first=${first}`, fields);
    expect(state).toEqual(startState(fields));
    expect(problems[0]).toContain('14 of 87 with NBTXR3 + RT');
  });
});
