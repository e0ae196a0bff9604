// The rules of item writing: a sound question breaks none, and each flaw breaks the rule that is named for it.
import { describe, expect, it, test } from 'vitest';
import { bankFaults, chiSquareEven, keyPlaces, longestKeyedShare } from '../../src/evidence/bank-rules.ts';
import { faultsOf, type Item } from '../../src/evidence/item-rules.ts';
import { contentStems, onlyNumber } from '../../src/evidence/item-words.ts';

const why = 'Trials of comparable patients settled this question long before.';
const sound: Item = {
  type: 'single',
  leadIn: 'The tumour lies deep and was not removed whole. Which treatment comes first?',
  options: [
    { text: 'Radiotherapy to the bed', rationale: why, right: false },
    { text: 'A second operation', rationale: why, right: true },
    { text: 'Chemotherapy at once', rationale: why, right: false },
    { text: 'Imaging in three months', rationale: why, right: false },
  ],
  rationales: [],
  disputed: [],
  shown: '',
  marked: new Set(),
};
const numeric: Item = { ...sound, type: 'numeric', options: [], rationales: [why, why] };
const texts = (...texts: string[]): Item => ({
  ...sound,
  options: texts.map((text, at) => ({ text, rationale: why, right: at === 1 })),
});
const asking = (leadIn: string, type: Item['type'] = 'single'): Item => ({ ...sound, leadIn, type });
const told = (rationale: string): Item => ({
  ...sound,
  options: sound.options.map((option, at) => (at === 2 ? { ...option, rationale } : option)),
});
const disputed = (marked: string[], shown = 'It was 35% in that trial.'): Item => ({
  ...sound,
  disputed: [{ printed: ['35%', '31 of 88'], errata: ['E19', 'E20'] }],
  shown,
  marked: new Set(marked),
});

describe('a sound question breaks no rule', () => {
  it.each<[string, Item]>([
    ['single answer, a negative in what is told', sound],
    ['a number', numeric],
    [
      'an order asked for by an instruction',
      asking(
        'Four designs. Put them in order, from the one that shows most to the one that shows least.',
        'ordering',
      ),
    ],
    ['numbers that rise', texts('36 Gy', '50 Gy', '60 Gy', '66 Gy')],
    ['numbers that fall', texts('66 Gy', '60 Gy', '50 Gy', '36 Gy')],
    ['texts with two numbers each, in any order', texts('3 of 9 early', '1 of 8 early', '2 of 7 early')],
    [
      'opposites in the same words',
      texts('Pain rises as swelling falls', 'Swelling rises as pain falls', 'Both stay as they were'),
    ],
    ['a disputed figure with its mark', disputed(['E20'])],
    ['a disputed figure that is not shown', disputed([], 'It was 135% of 131 of 88 or so.')],
  ])('%s', (_, item) => {
    expect(faultsOf(item)).toEqual([]);
  });
});

describe('a flaw is named', () => {
  it.each<[string, Item, string, (string | number)[]]>([
    ['no question', asking('Name the first treatment.'), 'question', ['leadIn']],
    [
      'an instruction where one answer is asked',
      asking('Put the first treatment here.'),
      'question',
      ['leadIn'],
    ],
    [
      'no question after one',
      asking('Which treatment comes first? Think of the margin.'),
      'question',
      ['leadIn'],
    ],
    [
      'a lead-in that needs its options',
      asking('Which of these statements is true?'),
      'question',
      ['leadIn'],
    ],
    ['a negative', asking('Which treatment is not indicated?'), 'negative', ['leadIn']],
    ['an exception', asking('Each helps here, except which one?'), 'negative', ['leadIn']],
    ['a contraction', asking('Which treatment doesn’t help?'), 'negative', ['leadIn']],
    ['the least', asking('Which treatment helps least?'), 'negative', ['leadIn']],
    [
      'all of the above',
      texts('Surgery', 'Radiotherapy', 'All of the above'),
      'together',
      ['options', 2, 'text'],
    ],
    ['none of these', texts('Surgery', 'Radiotherapy', 'None of these'), 'together', ['options', 2, 'text']],
    ['two letters', texts('Surgery', 'Radiotherapy', 'A and B'), 'together', ['options', 2, 'text']],
    [
      'always',
      texts('It always fails', 'It fails in some', 'It fails in many'),
      'absolute',
      ['options', 0, 'text'],
    ],
    [
      'only, in the key',
      texts('It fails in some', 'It only fails late', 'It fails in many'),
      'absolute',
      ['options', 1, 'text'],
    ],
    [
      'a key that is far longer',
      texts('Surgery', 'Radiotherapy before surgery at the usual dose', 'Observation'),
      'length',
      ['options', 1, 'text'],
    ],
    [
      'the same in other words',
      texts('Waiting for the scan', 'Surgery', 'Wait for a scan'),
      'duplicate',
      ['options', 2, 'text'],
    ],
    ['a sentence to finish', asking('Which? The first treatment is a'), 'grammar', ['leadIn']],
    [
      'a key that alone gives no reason',
      texts('Because it is deep', 'The size', 'Because it is big'),
      'grammar',
      ['options', 1, 'text'],
    ],
    [
      'a key that alone ends with a stop',
      texts('Deep site', 'Large size.', 'High grade'),
      'grammar',
      ['options', 1, 'text'],
    ],
    ['numbers in no order', texts('50 Gy', '36 Gy', '66 Gy'), 'order', ['options']],
    ['numbers below zero in no order', texts('−3 points', '5 points', '0 points'), 'order', ['options']],
    [
      'a rationale that repeats its option',
      told('Chemotherapy is given at once.'),
      'rationale',
      ['options', 2, 'rationale'],
    ],
    ['a rationale of a word', told('Wrong.'), 'rationale', ['options', 2, 'rationale']],
    [
      'a working that is missing',
      { ...numeric, rationales: ['Divide.', why] },
      'rationale',
      ['answer', 'rationale'],
    ],
    [
      'a misreading without its slip',
      { ...numeric, rationales: [why, 'A slip.'] },
      'rationale',
      ['answer', 'misreadings', 0, 'rationale'],
    ],
    ['a disputed figure without its mark', disputed(['E02']), 'dispute', ['ledger']],
    ['a disputed count without its mark', disputed([], 'Wounds failed in 31 of 88.'), 'dispute', ['ledger']],
  ])('%s', (_, item, rule, path) => {
    expect(faultsOf(item)).toContainEqual(expect.objectContaining({ rule, path }));
  });
});

describe('the bank', () => {
  const keyed = (key: number, ...lengths: number[]) => ({ lengths, key });
  const even = [0, 1, 2, 3].flatMap((key) => Array.from({ length: 5 }, () => keyed(key, 10, 10, 10, 10)));

  test('without questions breaks no rule', () => {
    expect(longestKeyedShare([])).toBeNull();
    expect(bankFaults([])).toEqual([]);
  });

  test('with keys spread and no longer than the rest breaks no rule', () => {
    expect(keyPlaces(even, 4)).toEqual([5, 5, 5, 5]);
    expect(bankFaults(even)).toEqual([]);
  });

  test('a key as long as another is not the longest', () => {
    expect(longestKeyedShare([keyed(0, 9, 9, 2), keyed(1, 3, 4, 2)])).toBe(0.5);
  });

  test('a longest key in more than a third is named', () => {
    const long = even.map((one, at) =>
      at < 8
        ? keyed(one.key, ...one.lengths.map((length, place) => length + Number(place === one.key)))
        : one,
    );
    expect(bankFaults(long).map(({ wrong }) => wrong)).toEqual([
      'the right option is the longest in 40% of 20 single-answer questions.',
    ]);
  });

  test('the statistic is that of a published example: 120 throws of a die', () => {
    // 20 expected a side: (2² + 3² + 2² + 5² + 1² + 3²) / 20, worked by hand.
    expect(chiSquareEven([22, 17, 18, 25, 21, 17])).toBeCloseTo(52 / 20, 10);
  });

  test('a place that holds too many keys is named', () => {
    const skew = [...even, ...Array.from({ length: 8 }, () => keyed(1, 10, 10, 10, 10))];
    expect(chiSquareEven(keyPlaces(skew, 4))).toBeGreaterThan(6.8);
    expect(bankFaults([...skew, keyed(1, 1, 1, 1, 1), keyed(1, 1, 1, 1, 1)])[0]?.wrong).toContain(
      'B 15 times',
    );
  });

  test('too few questions to judge are not judged', () => {
    expect(bankFaults(Array.from({ length: 19 }, () => keyed(1, 9, 9, 9, 9)))).toEqual([]);
  });
});

describe('the words of an option', () => {
  test('are its content, in order, without endings', () => {
    expect(contentStems('The tumours were not irradiated')).toEqual(['tumour', 'not', 'irradiat']);
  });

  it.each([
    ['', null],
    ['fifty', null],
    ['50 Gy', 50],
    ['about −2.5 points', -2.5],
    ['3,5 cm', 3.5],
    ['3 of 9', null],
  ])('of “%s” hold the number %s', (text, number) => {
    expect(onlyNumber(text)).toBe(number);
  });
});
