// What the figure of stereotactic series says of each reading, where the readings differ, and what its address holds.
import { describe, expect, it } from 'vitest';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { compared, contradicted } from '../../src/components/widgets/sbrt-compared.ts';
import { sbrtFields, sbrtProps } from '../../src/components/widgets/sbrt-source.ts';
import { sbrtTable } from '../../src/components/widgets/sbrt-table.ts';
import {
  aboutText,
  announcement,
  bedNote,
  bedText,
  doseText,
  resultsText,
  valueText,
} from '../../src/components/widgets/sbrt-words.ts';
import { sbrtSeries } from '../../src/evidence/sbrt-series.ts';
import { ledger } from '../evidence/ledger-of-the-course.ts';

const props = sbrtProps(sbrtSeries(ledger), ledger.errata.values());
const of = (id: string) => props.series.find((one) => one.id === id)!;
const verdicts = (id: string) =>
  Object.fromEntries(compared(of(id)).map(({ term, verdict }) => [term, verdict]));

it('without a series it is said what is missing', () => {
  expect(() => sbrtProps({ series: [], alphaBetaGy: 10 }, [])).toThrow('src/content/studies');
});

it('every erratum of a row has its title', () => {
  for (const { errata } of props.series) for (const code of errata) expect(props.errata[code]).toBeTruthy();
});

describe('where the readings differ', () => {
  it('in every series but Bologna', () => {
    expect(contradicted(props.series).map(({ id }) => id)).toEqual([
      'dhakal-2012',
      'navarria-2015',
      'soyfer-2017',
      'lindsay-2018',
      'baumann-2020',
    ]);
  });
  it('a figure rounded for print at its own time is the same, at another time it is not', () => {
    expect(verdicts('frakulli-2015')).toMatchObject({ 'Local control': 'same', 'Overall survival': 'same' });
    expect(verdicts('navarria-2015')).toMatchObject({ 'Local control': 'differs' });
    expect(verdicts('lindsay-2018')).toMatchObject({
      'Local control': 'differs',
      'Overall survival': 'same',
    });
  });
  it('what no abstract holds is neither confirmed nor contradicted', () => {
    expect(verdicts('soyfer-2017')).toMatchObject({ 'Dose and fractions': 'not-read' });
    expect(verdicts('lindsay-2018')).toMatchObject({ 'Dose and fractions': 'not-read' });
    expect(verdicts('baumann-2020')).toMatchObject({ 'Toxicity, grade 3 or worse': 'not-read' });
  });
  it('swapped columns are a difference', () => {
    expect(verdicts('baumann-2020')).toMatchObject({ 'Patients and lesions': 'differs' });
  });
});

describe('words', () => {
  it('of values, times, kinds and units', () => {
    const { control, survival } = of('dhakal-2012').original;
    expect(valueText(control[0]!)).toBe('82%');
    expect(aboutText(control[0]!)).toBe('at 3 years; kind not stated, of lesions');
    expect(resultsText(survival)).toBe('median 2.1 years, actuarial, of patients');
    expect(aboutText(of('baumann-2020').original.control[0]!)).toBe(
      'at 2 years; actuarial, of lesions, published interval 84 to 96',
    );
    expect(aboutText(of('soyfer-2017').original.survival[1]!)).toMatch(/^at 5 years, from diagnosis;/);
    expect(resultsText([])).toBe('not in the abstract');
  });
  it('of doses and BED', () => {
    expect(doseText(of('soyfer-2017').original)).toBe('not in the abstract');
    expect(doseText(of('frakulli-2015').printed)).toBe('30–60 Gy in 3–8');
    expect(bedText(of('navarria-2015').original)).toBe('105 to 180 Gy');
    expect(bedText(of('dhakal-2012').original)).toBe('75 Gy');
    expect(bedText(of('dhakal-2012').printed)).toBe('none');
  });
  it('the caution stands only where a fraction above 6 Gy is shown with a BED', () => {
    expect(bedNote([of('navarria-2015').original], 10)).toContain('Above 6 Gy per fraction');
    expect(bedNote([of('dhakal-2012').original], 10)).not.toContain('Above');
    expect(bedNote([of('soyfer-2017').printed], 10)).not.toContain('Above');
  });
  it('the announcement names reading, outcome and the series looked at', () => {
    const said = announcement({
      series: props.series,
      reading: 'printed',
      outcome: 'survival',
      closer: of('navarria-2015'),
    });
    expect(said).toBe(
      'Overall survival, 6 series, as Table 3 prints them. Navarria 2015: 56% at 2 years; kind not stated, unit not stated. 28 patients, 51 lesions. 48 Gy in 4; BED 105.6 Gy.',
    );
  });
});

it('the table holds both readings of every series', () => {
  const { rows, columns } = sbrtTable(props.series, props.alphaBetaGy);
  expect(rows).toHaveLength(12);
  for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
  expect(rows.find(({ id }) => id === 'lindsay-2018-original')?.cells).toContain('1 of 44, worked back');
});

describe('address', () => {
  const fields = sbrtFields(props);
  it('is read as it was written', () => {
    const state = { reading: 'printed', outcome: 'survival', closer: 'soyfer-2017' };
    expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
  });
  it('what is not a choice is named and replaced', () => {
    const { state, problems } = readAddress('?reading=corrected&outcome=dose', fields);
    expect(state).toEqual(startState(fields));
    expect(problems.join(' ')).toMatch(/“reading”.*“corrected”.*“outcome”.*“dose”/);
  });
});
