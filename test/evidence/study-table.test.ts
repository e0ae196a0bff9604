// Does a study's page say of every figure what may be said, and no more? Over the ledger of the course.
import { describe, expect, it } from 'vitest';
import { compareArms } from '../../src/evidence/library-comparison.ts';
import { exactPText } from '../../src/models/p-digits.ts';
import { plotRow } from '../../src/evidence/arm-plot.ts';
import { studyTable } from '../../src/evidence/study-table.ts';
import { ledger } from './ledger-of-the-course.ts';

const study = (id: string) => ledger.studies.get(id)!;
const endpoint = (name: string) => {
  const [id = '', part = ''] = name.split('/');
  return study(id).endpoints.find((one) => one.id === part)!;
};
const group = (name: string) => {
  const [id = '', part = ''] = name.split('/');
  return studyTable(study(id)).find((one) => one.id === part)!;
};
const between = (name: string, term: string) =>
  group(name).between.find((one) => one.term.startsWith(term))?.text;
const endpoints = [...ledger.studies].flatMap(([id, one]) =>
  one.endpoints.map((it) => ({ name: `${id}/${it.id}`, study: one, endpoint: it })),
);

describe('between the arms', () => {
  it('the exact p agrees with the ledger wherever the ledger has one', () => {
    const recomputed = endpoints.filter(({ endpoint: it }) => it.p?.recomputed);
    expect(recomputed.length).toBeGreaterThan(5);
    for (const one of recomputed) {
      const comparison = compareArms(one.study, one.endpoint);
      expect(comparison, one.name).not.toBeNull();
      expect(exactPText(comparison!.exactP), one.name).toBe(exactPText(one.endpoint.p!.recomputed!.value));
    }
  });

  it('14 of 87 against 7 of 89: 8.2 points, −1.5 to 18.2, p 0.107 beside the published 0.044', () => {
    expect(between('bonvalot-2019/pcr', 'Difference')).toMatch(/^8\.2 points \(−1\.5 to 18\.2\)/);
    expect(between('bonvalot-2019/pcr', 'p, exact')).toBe('0.107 (Fisher, two-sided)');
    expect(between('bonvalot-2019/pcr', 'p, published')).toBe('0.044');
  });

  it('a wanted event gives a number to treat, an unwanted one to harm', () => {
    expect(between('bonvalot-2019/pcr', 'Number needed to treat')).toMatch(/interval not computable/);
    expect(between('osullivan-2002/wound-complications-120d', 'Number needed to harm')).toMatch(/^5\.5 \(/);
  });

  it('an arm without events has no interval of the ratio', () => {
    expect(between('rosenberg-1982/local-recurrence-crude', 'Risk ratio')).toBe(
      '0; interval not computable: an arm has no events',
    );
  });

  it('actuarial rates and bare percentages are never compared by us', () => {
    for (const { name, study: one, endpoint: it } of endpoints)
      if (it.kind !== 'crude') expect(compareArms(one, it), name).toBeNull();
    expect(between('pisters-1996/lc-5y-high', 'Difference')).toMatch(/not computable: these are actuarial/);
    expect(between('jebsen-2008/lc-5y-wide', 'Difference')).toMatch(/not computable: only percentages/);
  });

  it('patients quoted from another trial are never compared', () => {
    const sr2 = study('osullivan-2002');
    const wounds = endpoint('osullivan-2002/wound-complications-120d');
    const quoting = sr2.arms.map((arm) => (arm.id === 'postop' ? { ...arm, external: 'other-2000' } : arm));
    expect(compareArms(sr2, wounds)).not.toBeNull();
    expect(compareArms({ ...sr2, arms: quoting }, wounds)).toBeNull();
    expect(compareArms(study('wang-2015'), endpoint('wang-2015/late-toxicity-text'))).toBeNull();
    expect(group('wang-2015/late-toxicity-text').rows.map(({ quoted }) => quoted)).toEqual([false, true]);
  });

  it('both p values are told where the review prints another than the original', () => {
    expect(between('yang-1998/lc-10y-low', 'p, published')).toBe(
      '0.016; the review prints 0.067 (two-sided)',
    );
  });
});

describe('exact p in digits', () => {
  const rows: [p: number, text: string][] = [
    [1, '1'],
    [0.5061, '0.506'],
    [0.1068, '0.107'],
    [0.0693, '0.069'],
    [0.00654, '0.0065'],
    [0.0000253, '0.000025'],
  ];
  it.each(rows)('%f reads %s', (p, text) => expect(exactPText(p)).toBe(text));
});

describe('values', () => {
  it('counts read like “31 of 88”', () => {
    const [preop] = group('osullivan-2002/wound-complications-120d').rows;
    expect(preop).toEqual({
      arm: 'Pre-operative RT',
      quoted: false,
      printed: '35%',
      verified: '35% (31 of 88)',
      interval: '26.1 to 45.6 (Wilson)',
    });
  });
  it('every interval of ours agrees with the ledger’s', () => {
    for (const { name, study: one, endpoint: it } of endpoints) {
      const row = plotRow(name, ledger);
      for (const value of it.values) {
        if (!value.computed || one.arms.find(({ id }) => id === value.arm)?.external) continue;
        const labelOf = one.arms.find(({ id }) => id === value.arm)?.label;
        const point = row.points.find(({ label }) => label === labelOf);
        expect([point?.low, point?.high], `${name}/${value.arm}`).toEqual([...value.computed.ci95]);
      }
    }
  });
  it('an actuarial rate keeps the interval its paper gives, and gets none of ours', () => {
    const intervals = (name: string) => group(name).rows.map(({ interval }) => interval);
    expect(intervals('tinkle-2015/lc-5y')).toEqual(['36 to 75 (published)']);
    expect(intervals('frakulli-2015/lc-2y')).toEqual(['not computable']);
    expect(intervals('woll-2012/os-5y')).toEqual(['58.8 to 73 (published)', 'not computable']);
  });
  it('counts worked back are said to be', () => {
    expect(group('wang-2015/wound-complications').rows[0]?.verified).toBe(
      'not in the abstract; 26 of 71, worked back',
    );
  });
  it('every endpoint says how it is known', () => {
    for (const id of ledger.studies.keys())
      for (const { level } of studyTable(study(id))) expect(level).toMatch(/\.$/);
  });
});
