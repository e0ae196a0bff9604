// Are the course's own sums right, and are those refused that make no sense?
import { describe, expect, it } from 'vitest';
import { derive } from '../../src/evidence/derive.ts';
import { ledger } from './ledger-of-the-course.ts';

const wounds = 'osullivan-2002/wound-complications-120d';

describe('a sum that makes no sense is refused', () => {
  const rows: [expression: string, part: string, note: string][] = [
    ['', 'not a sum', 'empty'],
    [`${wounds}/preop`, 'not a sum', 'one figure is not a sum'],
    [`${wounds}/preop minus ${wounds}/postop`, 'not a sum', 'a word for the sign'],
    [`${wounds}/postop - ${wounds}/preop`, 'arms swapped', 'the published contrast is pre minus post'],
    [`${wounds}/preop - davis-2005/fibrosis/preop`, 'not two arms of one endpoint', 'two sets of patients'],
    ['wang-2015/late-toxicity-2y/all - lansu-2021/late-toxicity/all', 'not two arms', 'two trials'],
    [`${wounds}/p - ${wounds}/preop`, 'not a share', 'a p value cannot be subtracted'],
    [
      'pisters-1996/lc-5y-high/brachytherapy / pisters-1996/lc-5y-high/surgery-alone',
      'with counts',
      'no counts',
    ],
    ['eqd2 schedule/5x5 constant/alpha-beta-tumour-band', 'one α/β value', 'a band is not one value'],
  ];
  it.each(rows)('%s → %s (%s)', (expression, part) => {
    expect(() => derive(expression, ledger)).toThrow(part);
  });
});

describe('a sum on named figures', () => {
  const rows: [expression: string, text: string, note: string][] = [
    [`${wounds}/preop - ${wounds}/postop`, '18.2 points (95% interval 5.5 to 30.4)', 'Newcombe, from counts'],
    [
      'bonvalot-2019/pcr/nbtxr3 - bonvalot-2019/pcr/rt',
      '8.2 points (95% interval −1.5 to 18.2)',
      'as the errata give it',
    ],
    [
      'pisters-1996/lc-5y-high/brachytherapy - pisters-1996/lc-5y-high/surgery-alone',
      '23 points (interval not computable)',
      'actuarial rates carry no interval',
    ],
    ['100 - pisters-1996/lc-5y-all/brachytherapy', '18%', 'complement'],
    ['eqd2 schedule/5x5 constant/alpha-beta-tumour-assumed', '37.5 Gy', 'radiobiology.md section 4'],
    ['eqd2 schedule/5x6 constant/alpha-beta-tumour-assumed', '50 Gy', 'equals the standard at α/β 4'],
    ['bed schedule/25x2 constant/alpha-beta-late', '83.3 Gy', 'radiobiology.md section 4'],
  ];
  it.each(rows)('%s is %s (%s)', (expression, text) => {
    expect(derive(expression, ledger).text).toBe(text);
  });
});
