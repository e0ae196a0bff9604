// What the dose explorer makes of an address, however bad.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../src/components/controls/address-state.ts';
import { doseFields, doseLimits, doseStart } from '../../src/components/widgets/dose-address.ts';

const start = { fractions: 25, dose: 2, tumour: 4, late: 3 };
const limits = doseLimits([]);
const fields = doseFields(start, limits);
const read = (query: string) => readAddress(query, fields);
const write = (state: typeof start, query?: string) => writeAddress(state, fields, query);

describe('a parameter that cannot be used falls back to its start value and is named', () => {
  test.each([
    ['?fractions=', 'fractions', 'empty'],
    ['?fractions=abc', 'fractions', 'a word'],
    ['?fractions=0', 'fractions', 'no fraction'],
    ['?fractions=-5', 'fractions', 'negative'],
    ['?fractions=2.5', 'fractions', 'half a fraction'],
    ['?fractions=1e1', 'fractions', 'exponent'],
    ['?fractions=41', 'fractions', 'more than the control allows'],
    ['?fractions=5&fractions=6', 'fractions', 'given twice'],
    ['?fractions=NaN', 'fractions', 'not a number by name'],
    ['?fractions[]=5&fractions=x', 'fractions', 'array form beside a bad one'],
    ['?dose=0', 'dose', 'no dose'],
    ['?dose=-2', 'dose', 'negative'],
    ['?dose=Infinity', 'dose', 'infinity'],
    ['?dose=0x10', 'dose', 'hexadecimal'],
    ['?dose=1000', 'dose', 'more than the control allows'],
    ['?dose=%3Cscript%3Ealert(1)%3C/script%3E', 'dose', 'markup'],
    ['?dose=%00', 'dose', 'a null character'],
    ['?dose=%E0%A4%A', 'dose', 'a broken escape'],
    [`?dose=${'9'.repeat(5000)}`, 'dose', 'five thousand digits'],
    ['?tumour=0', 'tumour', 'alpha/beta of zero'],
    ['?tumour=-1.4', 'tumour', 'negative alpha/beta'],
    ['?tumour=0.4', 'tumour', 'the liposarcoma estimate: not to be calculated with'],
    ['?late=null', 'late', 'null by name'],
    ['?late=1,2,3', 'late', 'a list'],
  ])('%s', (query, name) => {
    const { state, problems } = read(query);
    expect(state).toEqual(start);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`“${name}”`);
    expect(problems[0]).toContain(`opened with ${start[name as keyof typeof start]} `);
    expect(problems[0]?.length).toBeLessThan(180);
  });

  test('each bad parameter has its own sentence, and the good one beside them is used', () => {
    const { state, problems } = read('?fractions=x&dose=5&tumour=99&late=');
    expect(state).toEqual({ ...start, dose: 5 });
    expect(problems.map((problem) => /“(\w+)”/.exec(problem)?.[1])).toEqual(['fractions', 'tumour', 'late']);
  });
});

test.each([
  ['', start, 'no query'],
  ['?', start, 'an empty query'],
  ['?fractions=5&dose=5&tumour=10&late=1.7', { fractions: 5, dose: 5, tumour: 10, late: 1.7 }, 'all four'],
  ['?dose=2,85', { ...start, dose: 2.85 }, 'a decimal comma'],
  ['?late=2', { ...start, late: 2 }, 'one of four'],
  ['?utm_source=x&Fractions=7', start, 'names that are not ours'],
])('%s is read without a complaint', (query, expected) => {
  expect(read(query)).toEqual({ state: expected, problems: [] });
});

test('the address of a state names its four values in order', () => {
  expect(write(start)).toBe('?fractions=25&dose=2&tumour=4&late=3');
});

test('parameters that are not ours stay in the address', () => {
  expect(write(start, '?course=7&dose=bad')).toBe('?course=7&dose=2&fractions=25&tumour=4&late=3');
});

test('every state the controls can reach survives its own address', () => {
  const tenths = (min: number, max: number) =>
    fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10);
  const reachable = fc.record({
    fractions: fc.integer({ min: limits.fractions.min, max: limits.fractions.max }),
    dose: tenths(limits.dose.min, limits.dose.max),
    tumour: tenths(limits.tumour.min, limits.tumour.max),
    late: tenths(limits.late.min, limits.late.max),
  });
  fc.assert(
    fc.property(reachable, (state) => {
      expect(read(write(state))).toEqual({ state, problems: [] });
    }),
  );
});

test('any text at all gives a state within the limits and changes neither start nor limits', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('fractions', 'dose', 'tumour', 'late'), (text, name) => {
      const { state } = read(`?${name}=${encodeURIComponent(text.toWellFormed())}`);
      for (const key of ['fractions', 'dose', 'tumour', 'late'] as const) {
        expect(state[key]).toBeGreaterThanOrEqual(limits[key].min);
        expect(state[key]).toBeLessThanOrEqual(limits[key].max);
      }
      expect(start).toEqual({ fractions: 25, dose: 2, tumour: 4, late: 3 });
    }),
  );
});

test('the limits reach to the largest schedule given', () => {
  const wider = doseLimits([{ fractions: 44, dosePerFractionGy: 30 }]);
  expect([wider.fractions.max, wider.dose.max]).toEqual([44, 30]);
});

test('the controls start at the first schedule and the alpha/beta assumed; without a schedule there is no start', () => {
  expect(doseStart([{ fractions: 25, dosePerFractionGy: 2 }], { assumed: 4, late: 3 })).toEqual(start);
  expect(() => doseStart([], { assumed: 4, late: 3 })).toThrow('at least one schedule');
});
