// What the figure of margin and radiotherapy takes from its series, draws, compares and says; and what its address holds.
import { describe, expect, it } from 'vitest';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import {
  groupLabel,
  MEASURES,
  statusFields,
  VIEWS,
} from '../../src/components/widgets/margin-status-fields.ts';
import { shownPercent, statusLines } from '../../src/components/widgets/margin-status-lines.ts';
import { statusProps, type StatusGroup } from '../../src/components/widgets/margin-status-source.ts';
import { announcement, comparison, statusTable } from '../../src/components/widgets/margin-status-words.ts';
import { ledger } from '../evidence/ledger-of-the-course.ts';

const ID = 'jebsen-2008';
const study = ledger.studies.get(ID)!;
const errata = [...ledger.errata.values()];
const props = statusProps(ID, study, errata);
const group = (id: string) => props.groups.find((one) => one.id === id) as StatusGroup;

describe('from the series', () => {
  it('Jebsen 2008 as the review prints it: 28 v 62, 74 v 81, 87 v 93 per cent; errata E10 and E11', () => {
    expect(props.groups.map(({ id, percent }) => [id, percent])).toEqual([
      ['intralesional.rt', 62],
      ['intralesional.no-rt', 28],
      ['marginal.rt', 81],
      ['marginal.no-rt', 74],
      ['wide.rt', 93],
      ['wide.no-rt', 87],
    ]);
    expect(props.time).toBe('kind not stated, at 5 years');
    expect(group('intralesional.rt').errata).toEqual(['E10', 'E11']);
    expect(props.errata.map(({ code }) => code)).toEqual(['E10', 'E11']);
  });
  it('none of the six was read in the original, as the captions say', () => {
    for (const { id, values } of study.endpoints.filter(({ id }) => id.startsWith('lc-')))
      for (const { verified } of values) expect(verified, id).toBeNull();
  });
  it('its abstract: hazard ratios 3 without radiotherapy, 5, 6 and 3', () => {
    expect(props.hazards.map(({ id, value }) => [id, value])).toEqual([
      ['hr-no-rt', 3],
      ['hr-high-grade', 5],
      ['hr-intralesional', 6],
      ['hr-marginal', 3],
    ]);
  });
  it('poorest margin and surgery alone come first, whatever the order of the file', () => {
    const turned = statusProps(ID, { ...study, endpoints: study.endpoints.toReversed() }, errata);
    expect(turned.margins.map(({ id }) => id)).toEqual(['intralesional', 'marginal', 'wide']);
    expect(turned.treatments.map(({ id }) => id)).toEqual(['no-rt', 'rt']);
  });
  it('a study that is missing, lacks the margins, or mixes times is named with its file', () => {
    const later = study.endpoints.map((one) => (one.id === 'lc-5y-wide' ? { ...one, timeYears: 10 } : one));
    for (const wrong of [undefined, ledger.studies.get('koshy-2010'), { ...study, endpoints: later }])
      expect(() => statusProps(ID, wrong, errata)).toThrow('src/content/studies/jebsen-2008.yaml');
  });
});

describe('drawn', () => {
  it('three lines of two marks join a margin; two lines of three join a treatment; the marks are the same', () => {
    const byMargin = statusLines(props, { view: 'margin', measure: 'control' });
    const byTreatment = statusLines(props, { view: 'treatment', measure: 'control' });
    expect(byMargin.lines.map(({ id, arm, points }) => [id, arm, points.length])).toEqual([
      ['intralesional', null, 2],
      ['marginal', null, 2],
      ['wide', null, 2],
    ]);
    expect(byTreatment.lines.map(({ id, arm, points }) => [id, arm, points.length])).toEqual([
      ['no-rt', 'b', 3],
      ['rt', 'a', 3],
    ]);
    const marks = ({ lines }: typeof byMargin) =>
      lines
        .flatMap(({ points }) => points.map(({ id, y, arm, above }) => `${id} ${y} ${arm} ${above}`))
        .toSorted();
    expect(marks(byMargin)).toEqual(marks(byTreatment));
    expect(byTreatment.lines[1]?.path).toBe('M0,38L50,19L100,7');
  });
  it('of each margin one value stands above its mark, in both measures', () => {
    for (const { id: measure } of MEASURES) {
      const points = statusLines(props, { view: 'treatment', measure }).lines.flatMap((one) => one.points);
      expect(points.filter(({ above }) => above).map(({ arm }) => arm)).toEqual(
        Array(3).fill(measure === 'control' ? 'a' : 'b'),
      );
    }
  });
  it('the rest is what is left of a hundred', () => {
    for (const { percent } of props.groups)
      expect(shownPercent(percent, 'control') + shownPercent(percent, 'recurrence')).toBe(100);
  });
});

describe('said', () => {
  const [alone, irradiated] = [group('intralesional.no-rt'), group('intralesional.rt')];
  it('one margin: 34 points, and none of the six groups is given an interval', () => {
    expect(comparison(alone, irradiated, 'control').difference).toBe(
      '34 points; interval not computable: only percentages are printed',
    );
    expect(comparison(alone, irradiated, 'recurrence').difference).toMatch(/^−34 points/);
  });
  it('two margins are never subtracted, nor a group from itself', () => {
    for (const first of props.groups)
      for (const second of props.groups) {
        const { difference, says } = comparison(first, second, 'control');
        expect(difference !== null).toBe(first.margin === second.margin && first.id !== second.id);
        expect(says).not.toBe('');
      }
    expect(comparison(irradiated, group('wide.no-rt'), 'control').says).toContain('cannot be told');
  });
  it('announced with units, and what cannot be concluded', () => {
    expect(announcement(props, { first: irradiated, second: group('wide.no-rt'), measure: 'control' })).toBe(
      'Local control: Intralesional margin, surgery + RT 62%, Wide margin, surgery alone 87%. Margin and treatment both differ. Which of them made the difference cannot be told, and nothing is subtracted.',
    );
  });
  it('the table holds every margin and every hazard', () => {
    const { rows, columns } = statusTable(props);
    expect(rows.map(({ cells }) => cells.length)).toEqual(Array(7).fill(columns.length));
    expect(rows[0]?.cells).toEqual(['Intralesional margin', '28%', '62%', '34 points', '–']);
    expect(rows[5]?.cells.at(-1)).toBe('6');
  });
});

describe('address', () => {
  const fields = statusFields(props);
  it('starts with the poorest margin, without radiotherapy against with it', () => {
    expect(startState(fields)).toEqual({
      lines: VIEWS[0].id,
      measure: MEASURES[0].id,
      first: 'intralesional.no-rt',
      second: 'intralesional.rt',
    });
    expect(groupLabel(props, group('wide.no-rt'))).toBe('Wide margin, surgery alone');
  });
  it('is read as it was written', () => {
    const state = { lines: 'treatment', measure: 'recurrence', first: 'wide.rt', second: 'marginal.no-rt' };
    expect(readAddress(writeAddress(state, fields), fields)).toEqual({ state, problems: [] });
  });
  it('a group that is none is named and replaced', () => {
    const { state, problems } = readAddress('?first=close.rt', fields);
    expect(state).toEqual(startState(fields));
    expect(problems[0]).toContain('“close.rt” is not one of the choices here.');
  });
});
