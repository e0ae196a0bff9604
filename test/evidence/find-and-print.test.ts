// Does a name print the figure it stands for, with what a reader must be told?
import { describe, expect, it } from 'vitest';
import { findFigure } from '../../src/evidence/find-figure.ts';
import { namedFigures } from '../../src/evidence/named-figures.ts';
import { describeFigure, FORMS, printFigure, type Form } from '../../src/evidence/print-figure.ts';
import { ledger } from './ledger-of-the-course.ts';

const print = (name: string, form?: Form) => printFigure(findFigure(name, ledger), form);

describe('a name that leads nowhere is refused with the nearest names', () => {
  const rows: [name: string, part: string, note: string][] = [
    ['', 'not a whole name', 'empty'],
    ['osullivan-2002', 'not a whole name', 'a study alone is not a figure'],
    ['osullivan-2002/', 'not a whole name', 'nothing after the slash'],
    ['osulivan-2002/n', 'osulivan-2002', 'misspelt study'],
    ['osullivan-2002/wound-complications/preop', 'no endpoint', 'misspelt endpoint'],
    ['osullivan-2002/wound-complications-120d/before', 'no arm', 'unknown arm'],
    ['osullivan-2002/pfs/p', 'no p value', 'no p recorded'],
    ['osullivan-2002/local-control/preop', 'only words', 'the ledger holds words, no figure'],
    ['c-preop-volumes/ctv', 'does not exist', 'unknown quantity of a claim'],
    ['schedule/7x7', 'does not exist', 'unknown schedule'],
  ];
  it.each(rows)('%j is refused: %s (%s)', (name, part) => {
    expect(() => findFigure(name, ledger)).toThrow(part);
  });

  it('the remedy names the study that was meant', () => {
    try {
      findFigure('osulivan-2002/n', ledger);
      expect.unreachable();
    } catch (error) {
      expect((error as { remedy: string }).remedy).toContain('osullivan-2002');
    }
  });
});

describe('a figure prints with its denominator, kind and time point', () => {
  const rows: [name: string, form: Form | undefined, printed: string, note: string][] = [
    [
      'osullivan-2002/wound-complications-120d/preop',
      undefined,
      '31 of 88 (35%)',
      'counts before percentage',
    ],
    ['osullivan-2002/wound-complications-120d/preop', 'count', '31 of 88', ''],
    ['osullivan-2002/wound-complications-120d/preop', 'percent', '35%', ''],
    [
      'osullivan-2002/wound-complications-120d/preop',
      'full',
      '31 of 88 (35%, crude, within 120 days of surgery)',
      'all that is known',
    ],
    ['osullivan-2002/wound-complications-120d/postop', 'count', '16 of 94', 'the other arm'],
    ['since/lansu-2021/interval-to-surgery', undefined, 'at least 4 weeks', 'open above'],
    [
      'since/haussmann-2021/os-hr-adjuvant',
      undefined,
      'hazard ratio 0.86 (95% interval 0.75 to 0.97)',
      'a measure before its value',
    ],
    ['beane-2014/os-10y/surgery-alone', 'interval', '77% (95% interval 66 to 85)', 'as published'],
    ['osullivan-2002/wound-complications-120d/p', undefined, 'p = 0.01', 'as published'],
    ['osullivan-2002/wound-complications-120d/p-exact', undefined, 'p = 0.0065', 'recomputed'],
    [
      'osullivan-2002/wound-complications-120d/effect',
      undefined,
      '18 points (95% interval 5 to 30)',
      'published',
    ],
    [
      'pisters-1996/lc-5y-high/brachytherapy',
      undefined,
      '89% (actuarial, at 5 years)',
      'no counts: kind and time',
    ],
    ['koshy-2010/hr-os-high/effect', undefined, 'hazard ratio 0.67 (95% interval 0.57 to 0.79)', ''],
    ['koshy-2010/os-3y-high/p', undefined, 'p < 0.001', 'a bound'],
    [
      'rosenberg-1982/local-recurrence-crude/p',
      'full',
      'p = 0.06 (generalised Wilcoxon, one-sided)',
      'sides told',
    ],
    ['yang-1998/n/high-grade', undefined, '91', 'verified, not the printed 99'],
    ['yang-1998/n/high-grade/surgery-ebrt', undefined, '47', 'an arm of a subgroup'],
    [
      'osullivan-2002/dose/postop',
      undefined,
      '66 Gy in 33 fractions',
      'verified schedule before the printed range',
    ],
    ['osullivan-2002/dose/postop/1', undefined, '60–66 Gy', 'the printed range by its place'],
    ['osullivan-2002/follow-up', undefined, '3.3 years', ''],
    ['kosela-2014/follow-up', undefined, '35 months', 'months where the paper counts months'],
    ['c-preop-volumes/ptv', undefined, '5–10 mm', 'a range with its unit'],
    ['c-lr-combined/local-recurrence', undefined, 'less than 15%', 'a bound'],
    ['c-natural-history/disease-specific-survival-at-10-years', undefined, 'about 60%', 'roughly'],
    ['c-preop-schedule/fractions', undefined, '25', 'a bare count'],
    ['wang-2011/statement/ctv-longitudinal-margin', undefined, '3 cm', 'verified before printed 3–4'],
    ['schedule/5x5', undefined, '25 Gy in 5 fractions', ''],
    ['constant/alpha-beta-tumour-band', undefined, '3–10 Gy', ''],
  ];
  it.each(rows)('%s as %s is “%s” %s', (name, form, printed) => {
    expect(print(name, form)).toBe(printed);
  });

  it('counts that are not known are never made up', () => {
    expect(() => print('pisters-1996/lc-5y-high/brachytherapy', 'count')).toThrow('no counts');
  });

  it('a figure known only from the review says so', () => {
    expect(describeFigure(findFigure('sampath-2011/os-5y/preop', ledger))).toContain(
      'as the review prints it',
    );
  });
});

describe('every name the ledger answers to', () => {
  const figures = namedFigures(ledger);

  it('there are several hundred of them', () => {
    expect(figures.length).toBeGreaterThan(300);
  });

  it('prints in its usual form without an empty or broken text', () => {
    for (const figure of figures) {
      if (
        figure.quantity.type === 'prescription' &&
        !figure.quantity.totalGy &&
        !figure.quantity.totalGyRange
      )
        continue;
      expect(printFigure(figure), figure.address).toMatch(/\d/);
      expect(printFigure(figure), figure.address).not.toMatch(/NaN|null|undefined/);
    }
  });

  it('no form turns a percentage into a count or the reverse', () => {
    for (const figure of figures) {
      if (figure.quantity.type !== 'share') continue;
      const { events, n } = figure.quantity;
      if (events === null || n === null) continue;
      expect(printFigure(figure, 'count')).toBe(`${events} of ${n}`);
    }
    expect(FORMS).toContain('count');
  });
});
