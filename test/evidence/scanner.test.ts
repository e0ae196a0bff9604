// Is a figure refused that is typed instead of named, and is ordinary prose left alone?
import { describe, expect, it } from 'vitest';
import { maskedMdx } from '../../src/evidence/masked-mdx.ts';
import { checkProse, checkText } from '../../src/evidence/prose-check.ts';
import { typedFigures } from '../../src/evidence/typed-figures.ts';
import { ledger } from './ledger-of-the-course.ts';

describe('a typed figure is found', () => {
  const rows: [text: string, what: string][] = [
    ['complications in 35% of them', 'percentage'],
    ['in 35 per cent', 'percentage'],
    ['in thirty per cent', 'percentage'],
    ['significant at p = 0.01', 'p value'],
    ['with p < 0.001', 'p value'],
    ['a hazard ratio of 0.67', 'ratio'],
    ['about one in three of them', 'ratio'],
    ['31 of 88', 'ratio'],
    ['31/88', 'ratio'],
    ['half of the limbs', 'ratio'],
    ['a third of wounds', 'ratio'],
    ['twice as often', 'ratio'],
    ['a threefold risk', 'ratio'],
    ['the risk doubled', 'ratio'],
    ['in 190 patients', 'count of patients'],
    ['eight patients', 'count of patients'],
    ['six marginal recurrences', 'count of patients'],
    ['(n = 79)', 'count of patients'],
    ['50 Gy', 'dose'],
    ['in 25 fractions', 'dose'],
    ['five large fractions', 'dose'],
    ['5 × 5', 'dose'],
    ['an α/β of 4', 'dose'],
    ['3 to 4 cm along the limb', 'margin'],
    ['a margin of 5 mm', 'margin'],
    ['three centimetres', 'margin'],
    ['after 120 days', 'interval'],
    ['four to six weeks later', 'interval'],
    ['at 5 years', 'interval'],
  ];
  it.each(rows)('“%s” is a %s', (text, what) => {
    expect(typedFigures(text).map((found) => found.what)).toContain(what);
  });
});

describe('prose without study figures passes', () => {
  const rows: [text: string, note: string][] = [
    ['', 'nothing'],
    ['The review of 2021 and the guideline of 2024 agree.', 'years'],
    ['Fibrosis of grade 2 or worse, in grade 3 tumours.', 'grades'],
    ['See chapter 12 and case 1; T2 oedema and T1 contrast.', 'numbers of things'],
    ['RTOG 0630, EORTC 62931 and NCT01819831.', 'names of trials'],
    ['The two arms differ; one patient at a time.', 'small words'],
    ['It was one of the trials.', 'an idiom'],
  ];
  it.each(rows)('“%s” (%s)', (text) => {
    expect(typedFigures(text)).toEqual([]);
  });
});

describe('markup does not hide a figure and does not make one', () => {
  const masked = (source: string) => typedFigures(maskedMdx(source)).map(({ text }) => text);

  it.each([
    ['<Value of="osullivan-2002/n/preop" check="31 of 88"/> patients', [], 'a named value'],
    ['<Given>50 Gy</Given> is given', [], 'a figure of an exercise'],
    ['<Cite study="osullivan-2002">It was 35%.</Cite>', ['35%'], 'text inside Cite is read'],
    ['<Figure caption="In 35% of arms" id="x" />', ['35%'], 'captions are read'],
    ['<Figure caption="In {osullivan-2002/n} arms" id="x" />', [], 'names in captions are not'],
    ['[31 of 88](/studies/x/)', ['31 of 88'], 'the text of a link is read'],
    ['[the trial](/studies/31-of-88/)', [], 'its target is not'],
    ["import X from '../35%.svelte';\n\ntext", [], 'imports'],
    ['---\ntitle: 35%\n---\ntext', [], 'front matter is checked as data'],
    ['`EQD2 = D × 2`', [], 'a formula'],
  ])('%s → %j (%s)', (source, found) => {
    expect(masked(source)).toEqual(found);
  });

  it('keeps every line where it was, so that the line named is the line meant', () => {
    const source = '---\na: 1\n---\n\nfirst\n\n<Given>\n2 Gy\n</Given>\n\nlast 35%';
    expect(maskedMdx(source).split('\n')).toHaveLength(source.split('\n').length);
    const [mistake] = checkProse('a.mdx', source, ledger);
    expect(mistake).toMatchObject({ file: 'a.mdx', line: 11 });
  });
});

describe('the prose check stops what would mislead', () => {
  const rows: [note: string, source: string, wrong: string][] = [
    [
      'a swapped arm',
      'Before surgery <Value of="osullivan-2002/wound-complications-120d/postop" check="31 of 88"/>.',
      'checked as “31 of 88”, but the ledger says “16 of 94',
    ],
    [
      'a wrong denominator',
      '<Value of="osullivan-2002/wound-complications-120d/preop" check="31 of 94"/>.',
      'checked as “31 of 94”, but the ledger says “31 of 88',
    ],
    ['a typed figure', 'A wound failed in 31 of 88.', 'the ratio “31 of 88” is typed'],
    ['an unknown name', '<Value of="osullivan-2002/wounds/preop"/>', 'no endpoint “wounds”'],
    ['an unknown study in Cite', '<Cite study="osullivan-2003">x</Cite>', 'osullivan-2003'],
    ['a Cite without a source', '<Cite>x</Cite>', 'names no source'],
    ['an unknown form', '<Value of="osullivan-2002/n" as="loud"/>', 'no form “loud”'],
    [
      'a difference with its arms swapped',
      '<Derived of="osullivan-2002/wound-complications-120d/postop - osullivan-2002/wound-complications-120d/preop"/>',
      'arms swapped',
    ],
  ];
  it.each(rows)('%s', (_, source, wrong) => {
    const mistakes = checkProse('chapter.mdx', source, ledger);
    expect(mistakes.map((mistake) => mistake.wrong).join('\n')).toContain(wrong);
    expect(mistakes.every((mistake) => mistake.remedy.length > 10)).toBe(true);
  });

  it('data texts are held to the same rule', () => {
    const place = { file: 'q.yaml', line: 3, field: 'leadIn' };
    expect(checkText(place, 'In {osullivan-2002/n} people, {given 9 cm} deep.', ledger)).toEqual([]);
    expect(checkText(place, 'In 31 of 88.', ledger)).toHaveLength(1);
    expect(checkText(place, 'In {osullivan-2002/m}.', ledger)).toHaveLength(1);
    expect(checkText(place, 'In {osullivan-2002/n.', ledger)[0]?.wrong).toContain('never closed');
  });
});
