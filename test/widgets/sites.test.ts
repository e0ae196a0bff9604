// What the figures of sites and metastases take from the review's statements, lay out, suppose and say; what their address holds.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { sitesFields, UNSAID } from '../../src/components/widgets/sites-fields.ts';
import { coverage, laidShares, orderTurned, reached } from '../../src/components/widgets/sites-results.ts';
import { sitesProps } from '../../src/components/widgets/sites-source.ts';
import {
  announcement,
  orderText,
  patientsText,
  shareText,
  sitesTable,
} from '../../src/components/widgets/sites-words.ts';
import { ledger } from '../evidence/ledger-of-the-course.ts';

const errata = [...ledger.errata.values()];
const props = sitesProps(ledger.claims, errata);
const ids = props.sites.shares.map(({ id }) => id);
const anywhere = fc.constantFrom(UNSAID, ...ids);

describe('from the review', () => {
  it('c-sites as printed: 43, 19, 15, 10 and 9 per cent; 4 points left (erratum E01)', () => {
    expect(props.sites.shares.map(({ label, from }) => [label, from])).toEqual([
      ['Limbs', 43],
      ['Viscera', 19],
      ['Retroperitoneum', 15],
      ['Trunk', 10],
      ['Head and neck', 9],
    ]);
    expect(props.sites.missing).toBe(4);
    expect(props.sites.errata).toEqual(['E01', 'E61']);
  });
  it('c-dm and c-natural-history: about 50, 30–50 and about 10 per cent, each with its section; lung 70–80', () => {
    expect(props.spread.patients.map((share) => [shareText(share), share.section])).toEqual([
      ['about 50%', 'Oligometastatic disease'],
      ['30–50%', 'Introduction'],
      ['about 10%', 'Introduction'],
    ]);
    expect(shareText(props.spread.lung)).toBe('70–80%');
    expect(props.spread.unshared.map(({ label }) => label)).toEqual(['Bone', 'Liver', 'Brain']);
  });
  it('every erratum marked has its title', () => {
    for (const code of [...props.sites.errata, ...props.spread.patientErrata, ...props.spread.siteErrata])
      expect(props.errata[code], code).toBeTruthy();
  });
  it('a statement that is missing, or no longer names the organs, is named with its file', () => {
    const dm = ledger.claims.get('c-dm')!;
    expect(() => sitesProps(new Map(), errata)).toThrow('src/content/claims/c-sites.yaml');
    expect(() =>
      sitesProps(new Map([...ledger.claims, ['c-dm', { ...dm, statement: 'Lung first.' }]]), errata),
    ).toThrow('src/content/claims/c-dm.yaml');
  });
});

describe('worked out', () => {
  it('shares lie end to end, wherever the missing points are put, and what is covered, left and unstated is a hundred', () => {
    fc.assert(
      fc.property(anywhere, fc.subarray(ids), (holder, chosen) => {
        const laid = laidShares(props.sites, holder);
        for (const [at, share] of laid.slice(1).entries())
          expect(share.at).toBe(laid[at]!.at + laid[at]!.from + laid[at]!.supposed);
        const { covered, elsewhere, unstated } = coverage(laid, chosen);
        expect(covered + elsewhere + unstated).toBe(100);
        expect(unstated).toBe(holder === UNSAID ? props.sites.missing : 0);
      }),
    );
  });
  it('limbs and trunk are 53 per cent as printed', () => {
    expect(coverage(laidShares(props.sites, UNSAID), ['limbs', 'trunk'])).toEqual({
      covered: 53,
      elsewhere: 43,
      unstated: 4,
    });
  });
  it('of the five sites only head and neck would pass another; the retroperitoneum would draw level', () => {
    const turned = ids.map((id) => {
      const found = orderTurned(laidShares(props.sites, id));
      return [id, found?.passes.map((one) => one.id), found?.equals.map((one) => one.id)];
    });
    expect(turned).toEqual([
      ['limbs', [], []],
      ['visceral', [], []],
      ['retroperitoneum', [], ['visceral']],
      ['trunk', [], []],
      ['head-and-neck', ['trunk'], []],
    ]);
    expect(orderTurned(laidShares(props.sites, UNSAID))).toBeNull();
  });
  it('70–80% of 50 patients are 35 to 40, of 30 they are 21 to 24, of none none; never more than the patients', () => {
    expect(reached(50, props.spread.lung)).toEqual({ from: 35, to: 40 });
    expect(reached(30, props.spread.lung)).toEqual({ from: 21, to: 24 });
    expect(reached(0, props.spread.lung)).toEqual({ from: 0, to: 0 });
    for (let ill = 0; ill <= 100; ill++) expect(reached(ill, props.spread.lung).to).toBeLessThanOrEqual(ill);
  });
});

describe('said', () => {
  it('shares and patients with their units', () => {
    expect(shareText({ from: 43, to: 43, about: false })).toBe('43%');
    expect(patientsText({ from: 35, to: 40 })).toBe('35 to 40 of 100 patients');
    expect(patientsText({ from: 0, to: 0 })).toBe('0 of 100 patients');
  });
  it('what a supposition does to the order', () => {
    const said = (holder: string) => orderText(laidShares(props.sites, holder));
    expect(said(UNSAID)).toBeNull();
    expect(said('head-and-neck')).toBe('Head and neck would then stand above the trunk: the order changes.');
    expect(said('retroperitoneum')).toContain('draw level with the viscera');
    expect(said('limbs')).toBe('The order of sites stays as printed.');
  });
  it('announced: what is chosen, what is supposed, what has no share', () => {
    const state = startState(sitesFields(props, 'sites'));
    expect(announcement(props, state)).toBe('Chosen sites 43%, other sites 53%. 4 points at no site named.');
    expect(announcement(props, { ...state, missing: 'limbs' })).toContain('supposed, not printed');
    expect(announcement(props, { ...state, view: 'metastases' })).toBe(
      'If 50 of 100 patients have metastases, the lung’s share of them is 35 to 40 of 100 patients. For bone, liver and brain no share is printed.',
    );
  });
  it('the table has a row for what the review leaves out', () => {
    const sites = sitesTable(props, 'sites').rows;
    expect(sites).toHaveLength(6);
    expect(sites.at(-1)?.cells[1]).toBe('no share printed; 4 points by subtraction');
    const spread = sitesTable(props, 'metastases').rows.map(({ cells }) => cells.slice(0, 2));
    expect(spread).toContainEqual(['Lung', '70–80%']);
    expect(spread.slice(-3)).toEqual(['Bone', 'Liver', 'Brain'].map((organ) => [organ, 'no share printed']));
  });
});

describe('address', () => {
  const fields = sitesFields(props, 'sites');
  it('starts as printed: limbs chosen, nothing supposed, patients as the review puts them', () => {
    expect(startState(fields)).toEqual({ view: 'sites', sites: ['limbs'], missing: UNSAID, metastases: 50 });
  });
  it('is read as it was written', () => {
    const state = { view: 'metastases', sites: ['limbs', 'trunk'], missing: 'trunk', metastases: 30 };
    expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
  });
  it.each([
    ['metastases=101', 'metastases'],
    ['sites=bone', 'sites'],
    ['missing=anywhere', 'missing'],
  ])('%s is named and replaced', (query, name) => {
    const { state, problems } = readAddress(`?${query}`, fields);
    expect(state).toEqual(startState(fields));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(`“${name}”`);
  });
});
