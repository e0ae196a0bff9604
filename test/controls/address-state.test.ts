// What a tool makes of an address, however bad, and which address says a state.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateField, datesField } from '../../src/components/controls/date-fields.ts';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';

const options = [
  { id: 'one', label: 'First' },
  { id: 'two', label: 'Second' },
  { id: 'three', label: 'Third' },
];
const days = { min: '2020-01-01', max: '2099-12-31' };
const fields = {
  depth: {
    kind: 'number',
    start: 10,
    limits: { min: 0, max: 30, unit: 'cm' },
    meaning: 'cm of depth',
    decimals: 1,
  },
  view: { kind: 'choice', start: 'one', options },
  studies: { kind: 'list', start: ['one', 'two'], options },
  barriers: { kind: 'switch', start: true, meaning: 'barriers' },
  begins: dateField('2027-03-01', days),
  off: datesField(3, days),
} as const;
const start = {
  depth: 10,
  view: 'one',
  studies: ['one', 'two'],
  barriers: true,
  begins: '2027-03-01',
  off: [],
};
const read = (query: string) => readAddress(query, fields);

test('without an address everything stands at its start', () => {
  expect(startState(fields)).toEqual(start);
  expect(read('')).toEqual({ state: start, problems: [] });
});

describe('a parameter that cannot be used falls back and is named with what was used', () => {
  test.each([
    ['?depth=', 'depth', 'opened with 10 cm of depth'],
    ['?depth=deep', 'depth', 'is not a number'],
    ['?depth=31', 'depth', 'is above the range'],
    ['?depth=1&depth=2', 'depth', 'is given 2 times'],
    ['?view=four', 'view', 'not one of the choices here. This page opened with “First”'],
    ['?view=One', 'view', 'not one of the choices'],
    [
      '?studies=one,five',
      'studies',
      '“five” is not one of the choices here. This page opened with “First”, “Second”',
    ],
    ['?barriers=yes', 'barriers', 'neither on nor off. This page opened with barriers on'],
    ['?begins=tomorrow', 'begins', 'is not a day written as year-month-day, such as 2020-01-01'],
    ['?begins=2027-02-29', 'begins', 'is not a day written as year-month-day'],
    ['?begins=2019-12-31', 'begins', '31 December 2019 is outside the range, from 1 January 2020'],
    [
      '?begins=',
      'begins',
      'a day from 1 January 2020 to 31 December 2099 is needed. This page opened with 1 March',
    ],
    ['?off=2027-03-26,soon', 'off', '“soon” is not a day'],
    ['?off=2027-03-01,2027-03-02,2027-03-03,2027-03-04', 'off', '4 days are given; at most 3 are taken'],
    ['?view=%3Cscript%3E', 'view', 'not one of the choices'],
    [`?view=${'x'.repeat(9000)}`, 'view', 'not one of the choices'],
    ['?view=__proto__', 'view', 'not one of the choices'],
  ])('%s', (query, name, said) => {
    const { state, problems } = read(query);
    expect(state).toEqual(start);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`“${name}”`);
    expect(problems[0]).toContain(said);
    expect(problems[0]?.length).toBeLessThan(200);
  });
});

test.each<[query: string, part: object, note: string]>([
  ['?depth=12,34', { depth: 12.3 }, 'a decimal comma, to the decimals kept'],
  ['?depth=12.3cm', { depth: 12.3 }, 'with its unit'],
  ['?studies=', { studies: [] }, 'an empty list is none chosen'],
  ['?studies=three,one', { studies: ['one', 'three'] }, 'a list in the order of the choices'],
  ['?begins=2027-12-24', { begins: '2027-12-24' }, 'a day'],
  ['?off=', { off: [] }, 'no days'],
  [
    '?off=2027-03-29,2027-03-26,2027-03-29',
    { off: ['2027-03-26', '2027-03-29'] },
    'days in order, each once',
  ],
  ['?barriers=off&utm_source=x', { barriers: false }, 'unknown parameters are left alone'],
])('%s is read: %j (%s)', (query, part) => {
  expect(read(query)).toEqual({ state: { ...start, ...part }, problems: [] });
});

test('what is written is read back, and other parameters are kept', () => {
  fc.assert(
    fc.property(
      fc.record({
        depth: fc.integer({ min: 0, max: 300 }).map((tenths) => tenths / 10),
        view: fc.constantFrom('one', 'two', 'three'),
        studies: fc.subarray(['one', 'two', 'three']),
        barriers: fc.boolean(),
        begins: fc.constantFrom('2020-01-01', '2028-02-29'),
        off: fc.subarray(['2027-03-26', '2027-03-29', '2027-04-01']),
      }),
      (state) => {
        const query = writeAddress(state, fields, '?course=x');
        expect(read(query)).toEqual({ state, problems: [] });
        expect(new URLSearchParams(query).get('course')).toBe('x');
      },
    ),
  );
});

test('no address makes it throw', () => {
  fc.assert(fc.property(fc.string(), (query) => void read(`?${query}`)));
  fc.assert(fc.property(fc.webQueryParameters(), (query) => void read(`?${query}`)));
});
