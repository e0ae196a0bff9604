// What the margin explorer makes of an address, however bad.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMarginAddress, writeMarginAddress } from '../../src/components/widgets/margin-address.ts';
import {
  MARGIN_LIMITS,
  START_TUMOUR,
  type MarginNumbers,
} from '../../src/components/widgets/margin-state.ts';
import { marginRule } from './margin-rules.ts';

const rules = [
  marginRule({ id: 'review-preoperative', label: 'This review, before surgery' }),
  marginRule({ id: 'review-postoperative', setting: 'postoperative', startsFrom: 'bed', along: 3.5 }),
  marginRule({ id: 'rtog-2011', ptv: null }),
  marginRule({ id: 'small-margin-igrt', along: 2.5, across: 1 }),
];
const start = {
  ...START_TUMOUR,
  along: 3,
  across: 1.5,
  ptv: 0.5,
  barriers: true,
  rule: 'review-preoperative',
};
const read = (query: string) => readMarginAddress(query, { start, rules });

describe('a parameter that cannot be used falls back to its start value and is named', () => {
  test.each([
    ['?along=', 'along', 'empty'],
    ['?along=abc', 'along', 'a word'],
    ['?along=-1', 'along', 'negative'],
    ['?along=5.1', 'along', 'more than the control allows'],
    ['?along=1e0', 'along', 'exponent'],
    ['?along=3&along=4', 'along', 'given twice'],
    ['?across=3.1', 'across', 'more than the control allows'],
    ['?across=NaN', 'across', 'not a number by name'],
    ['?ptv=1.6', 'ptv', 'more than the control allows'],
    ['?ptv=Infinity', 'ptv', 'infinity'],
    ['?ptv=%3Cscript%3Ealert(1)%3C/script%3E', 'ptv', 'markup'],
    ['?slice=40', 'slice', 'outside the limb'],
    ['?x=-20', 'x', 'outside the limb'],
    ['?width=0', 'width', 'no tumour'],
    [`?length=${'9'.repeat(5000)}`, 'length', 'five thousand digits'],
    ['?barriers=maybe', 'barriers', 'neither on nor off'],
    ['?barriers=', 'barriers', 'empty'],
    ['?barriers=on&barriers=off', 'barriers', 'given twice'],
    ['?rule=nobody', 'rule', 'not a rule'],
    ['?rule=', 'rule', 'empty'],
    ['?rule=toString', 'rule', 'a name every object has'],
    ['?rule=constructor', 'rule', 'another'],
    ['?rule=%E0%A4%A', 'rule', 'a broken escape'],
  ])('%s', (query, name) => {
    const { state, problems } = read(query);
    expect(state).toEqual(start);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`“${name}”`);
    expect(problems[0]).toContain('opened with');
    expect(problems[0]?.length).toBeLessThan(200);
  });

  test('each bad parameter has its own sentence, and the good one beside them is used', () => {
    const { state, problems } = read('?along=x&across=2&barriers=7&rule=nobody');
    expect(state).toEqual({ ...start, across: 2 });
    expect(problems.map((problem) => /“(\w+)”/.exec(problem)?.[1])).toEqual(['rule', 'along', 'barriers']);
  });
});

test.each([
  ['', start, 'no query'],
  ['?utm_source=x&Along=1', start, 'names that are not ours'],
  ['?along=3&across=1.5&ptv=0.5&barriers=on&rule=preoperative', start, 'the address of the start'],
  ['?rule=review-preoperative', start, 'the rule by its own name'],
  ['?rule=postoperative', { ...start, rule: 'review-postoperative', along: 3.5 }, 'a rule sets its margins'],
  [
    '?rule=postoperative&along=4',
    { ...start, rule: 'review-postoperative', along: 4 },
    'numbers beside it win',
  ],
  ['?ptv=1&rule=rtog-2011', { ...start, rule: 'rtog-2011', ptv: 1 }, 'a rule without a PTV leaves it'],
  ['?barriers=off', { ...start, barriers: false }, 'no barriers'],
  ['?across=0,7', { ...start, across: 0.7 }, 'a decimal comma'],
  ['?across=0.74', { ...start, across: 0.7 }, 'to the nearest tenth'],
  ['?x=-3&slice=2.5', { ...start, x: -3, slice: 2.5 }, 'tumour and slice'],
])('%s is read without a complaint', (query, expected) => {
  expect(read(query)).toEqual({ state: expected, problems: [] });
});

test('the address of a state names margins, barriers and rule, and the tumour only where it was changed', () => {
  expect(writeMarginAddress(start, start)).toBe('?along=3&across=1.5&ptv=0.5&barriers=on&rule=preoperative');
  expect(writeMarginAddress({ ...start, x: -3, barriers: false, rule: 'rtog-2011' }, start)).toBe(
    '?along=3&across=1.5&ptv=0.5&barriers=off&rule=rtog-2011&x=-3',
  );
});

test('parameters that are not ours stay in the address, and those no longer needed go', () => {
  expect(writeMarginAddress(start, start, '?course=7&x=2')).toBe(
    '?course=7&along=3&across=1.5&ptv=0.5&barriers=on&rule=preoperative',
  );
});

test('every state the controls can reach survives its own address', () => {
  const numbers = Object.fromEntries(
    Object.entries(MARGIN_LIMITS).map(([name, { min, max }]) => [
      name,
      fc.integer({ min: min * 10, max: max * 10 }).map((n) => n / 10),
    ]),
  ) as { [name in keyof MarginNumbers]: fc.Arbitrary<number> };
  const reachable = fc.record({
    ...numbers,
    barriers: fc.boolean(),
    rule: fc.constantFrom(...rules.map(({ id }) => id)),
  });
  fc.assert(
    fc.property(reachable, (state) => {
      expect(read(writeMarginAddress(state, start))).toEqual({ state, problems: [] });
    }),
  );
});

test('any text at all gives a state within the limits and does not change the start', () => {
  const names = ['along', 'across', 'ptv', 'slice', 'x', 'length'] as const;
  const before = { ...start };
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...names, 'rule', 'barriers'), (text, name) => {
      const { state } = read(`?${name}=${encodeURIComponent(text.toWellFormed())}`);
      for (const key of names) {
        expect(state[key]).toBeGreaterThanOrEqual(MARGIN_LIMITS[key].min);
        expect(state[key]).toBeLessThanOrEqual(MARGIN_LIMITS[key].max);
      }
      expect(rules.some(({ id }) => id === state.rule)).toBe(true);
      expect(start).toEqual(before);
    }),
  );
});
