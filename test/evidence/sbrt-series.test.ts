// The stereotactic series as the review's table prints them and as their abstracts give them. Over the course's ledger.
import { describe, expect, it } from 'vitest';
import { CONVENTION, sbrtSeries } from '../../src/evidence/sbrt-series.ts';
import { ledger } from './ledger-of-the-course.ts';

const { series, alphaBetaGy } = sbrtSeries(ledger);
const of = (id: string) => series.find((one) => one.id === id)!;

it('without the alpha/beta of the convention it is said what is missing', () => {
  const constants = new Map([...ledger.constants].filter(([id]) => id !== CONVENTION));
  expect(() => sbrtSeries({ ...ledger, constants })).toThrow(CONVENTION);
});

it('six series, by year', () => {
  expect(series.map(({ label }) => label)).toEqual([
    'Dhakal 2012',
    'Frakulli 2015',
    'Navarria 2015',
    'Soyfer 2017',
    'Lindsay 2018',
    'Baumann 2020',
  ]);
});

describe('published values', () => {
  it('Dhakal 2012: 14 patients and 50 Gy in 5 in print, 15 patients and 50 Gy in 10 in the abstract', () => {
    expect(of('dhakal-2012').printed).toMatchObject({ patients: 14, lesions: 74 });
    expect(of('dhakal-2012').original).toMatchObject({ patients: 15, lesions: 74 });
    expect(of('dhakal-2012').printed.doses[0]!.text).toBe('50 Gy in 5');
    expect(of('dhakal-2012').original.doses[0]).toMatchObject({ text: '50 Gy in 10', bedGy: 75 });
  });
  it('Lindsay 2018: 111 of 117 nodules, crude, with a Wilson interval from 89.3 to 97.6', () => {
    expect(of('lindsay-2018').original.control).toEqual([
      expect.objectContaining({
        percent: 94.9,
        low: 89.3,
        high: 97.6,
        kind: 'crude',
        unit: 'lesions',
        counts: '111 of 117',
        time: 'median follow-up 14 months',
      }),
    ]);
  });
  it('Baumann 2020: patients and lesions change places, the interval 84 to 96 is the paper’s own', () => {
    const { printed, original } = of('baumann-2020');
    expect([printed.patients, printed.lesions]).toEqual([original.lesions, original.patients]);
    expect(original.control[0]).toMatchObject({ low: 84, high: 96, counts: 'interval as published' });
  });
  it('Navarria 2015: 56% at 2 years in print, 96.2% in the abstract, and 15 of 28 alive', () => {
    expect(of('navarria-2015').printed.survival.map(({ percent }) => percent)).toEqual([56]);
    expect(of('navarria-2015').original.survival.map(({ percent, counts }) => [percent, counts])).toEqual([
      [96.2, null],
      [60.5, null],
      [53.6, '15 of 28'],
    ]);
  });
});

describe('a BED', () => {
  it('stands only where an abstract confirms the fractionation: Rochester and Humanitas', () => {
    expect(alphaBetaGy).toBe(10);
    const withBed = (face: 'printed' | 'original') =>
      series.filter((one) => one[face].doses.some(({ bedGy }) => bedGy !== null)).map(({ id }) => id);
    expect(withBed('original')).toEqual(['dhakal-2012', 'navarria-2015']);
    expect(withBed('printed')).toEqual(['navarria-2015']);
  });
  it('of Humanitas is 120, 180, 105 and 105.6 Gy', () => {
    expect(of('navarria-2015').original.doses.map(({ bedGy }) => bedGy)).toEqual([120, 180, 105, 105.6]);
  });
});

it('the table states neither kind nor unit, and no interval is drawn from it', () => {
  for (const { printed } of series)
    for (const point of [...printed.control, ...printed.survival])
      expect(point).toMatchObject({ kind: 'not-stated', unit: 'not-stated', low: null, high: null });
});

it('a rate that is not crude has no interval of ours', () => {
  for (const { original } of series)
    for (const { kind, counts } of [...original.control, ...original.survival])
      if (kind !== 'crude') expect(counts === null || counts === 'interval as published').toBe(true);
});
