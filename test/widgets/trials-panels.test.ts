// What may share an axis in the trial comparison, and where its marks and words stand.
import { describe, expect, it } from 'vitest';
import { forestPanels } from '../../src/components/widgets/trials-forest.ts';
import { armsPanels, toldRows } from '../../src/components/widgets/trials-panels.ts';
import { studiesOf } from '../../src/components/widgets/trials-source.ts';
import {
  announcement,
  armText,
  effectText,
  intervalNote,
  poolingNote,
  pText,
  toldText,
} from '../../src/components/widgets/trials-words.ts';
import { trials } from './trials-of-the-course.ts';

const of = (id: string) => ({
  outcome: trials.outcomes.find((outcome) => outcome.id === id)!,
  studies: trials.studies,
  rows: trials.rows.filter(({ outcome }) => outcome === id),
});
const row = (id: string) => trials.rows.find((one) => one.id === id)!;
const allocationOf = (label: string) => trials.studies.find((study) => study.label === label)!.allocation;

describe('one axis', () => {
  it('never holds randomised and other comparisons, nor two directions of better', () => {
    for (const { id } of trials.outcomes) {
      for (const panel of armsPanels(of(id))) {
        expect(new Set(panel.rows.map(({ label }) => allocationOf(label))).size, panel.id).toBe(1);
        expect(new Set(panel.rows.map((it) => row(it.id).better)).size, panel.id).toBe(1);
      }
      for (const panel of forestPanels(of(id)))
        expect(new Set(panel.rows.map(({ label }) => allocationOf(label))).size, panel.id).toBe(1);
    }
  });

  it('of harm holds one study', () => {
    for (const id of ['wounds', 'late', 'acute'])
      for (const panel of [...armsPanels(of(id)), ...forestPanels(of(id))])
        expect(new Set(panel.rows.map(({ label }) => label)).size, `${id} ${panel.id}`).toBe(1);
    expect(armsPanels(of('late')).map(({ title }) => title.split('.')[0])).toEqual([
      'Davis 2005',
      'Beane 2014',
    ]);
  });

  it('of ratios holds one measure, and a pooled result has its diamond', () => {
    const ratios = forestPanels(of('survival')).filter(({ scale }) => scale === 'ratio');
    expect(ratios.map(({ sub }) => sub.split(' as ')[0])).toEqual([
      'Hazard ratio',
      'Odds ratio',
      'Hazard ratio',
    ]);
    for (const { rows } of ratios)
      for (const { label, pooled } of rows) expect(pooled).toBe(label === 'Pervaiz 2008');
  });

  it('reaches beyond every interval and marks the line of no difference', () => {
    for (const { id } of trials.outcomes)
      for (const { rows, ticks, scale } of forestPanels(of(id))) {
        expect(ticks).toContain(scale === 'ratio' ? 1 : 0);
        for (const { value, low, high } of rows) {
          expect(ticks[0]).toBeLessThanOrEqual(low ?? value);
          expect(ticks.at(-1)).toBeGreaterThanOrEqual(high ?? value);
        }
        if (scale === 'points') expect(ticks[0]).toBe(-ticks.at(-1)!);
      }
  });
});

it('every row is drawn or told, in either layout', () => {
  for (const { id } of trials.outcomes) {
    const shown = of(id);
    const drawn = armsPanels(shown).flatMap((panel) => panel.rows.map((it) => it.id));
    expect([...drawn, ...toldRows(shown.rows, 'arms').map((it) => it.id)].sort()).toEqual(
      shown.rows.map((it) => it.id).sort(),
    );
    const forest = forestPanels(shown).flatMap((panel) => panel.rows.map((it) => it.id));
    expect([...forest, ...toldRows(shown.rows, 'forest').map((it) => it.id)].sort()).toEqual(
      shown.rows.map((it) => it.id).sort(),
    );
  }
});

describe('words', () => {
  it('a bare difference says why it has no interval, a published one that none is published', () => {
    const missing = (outcome: string, id: string) =>
      forestPanels(of(outcome))
        .flatMap(({ rows }) => rows)
        .find((it) => it.id === id)?.missing;
    expect(missing('local-control', 'pisters-1996.lc-5y-high')).toBe('interval not computable');
    expect(missing('survival', 'kachare-2015.gain-5y-matched')).toBe('no interval published');
    expect(missing('local-control', 'rosenberg-1982.local-recurrence-crude')).toBeNull();
  });

  it.each([
    [{ value: -14.8, low: -32.5, high: 6.5 }, 'points', '−14.8 points (−32.5 to 6.5)'],
    [{ value: 23, low: null, high: null }, 'points', '23 points'],
    [{ value: 1, low: null, high: null }, 'points', '1 point'],
    [{ value: 0.67, low: 0.57, high: 0.79 }, 'ratio', '0.67 (0.57 to 0.79)'],
  ] as const)('%j in %s is “%s”', (effect, scale, words) => expect(effectText(effect, scale)).toBe(words));

  it('arms, p values and results without figures', () => {
    const crude = row('rosenberg-1982.local-recurrence-crude');
    expect(armText(crude.points[1]!)).toBe('14.8%, 4 of 27 (5.9 to 32.5)');
    expect(pText(crude)).toBe('p 0.06, exact 0.279');
    expect(pText({ p: null, exactP: null })).toBe('no p published');
    expect(toldText(row('yang-1998.os'))).toBe('No difference in either grade stratum.');
    expect(toldText(row('koshy-2010.hr-os-high'))).toContain('0.67 (95% interval 0.57 to 0.79)');
  });

  it('notes stand where they are needed', () => {
    expect(intervalNote(row('pisters-1996.lc-5y-high').points)).toContain('only a percentage is printed');
    expect(intervalNote(row('rosenberg-1982.local-recurrence-crude').points)).toBe('');
    const { outcome } = of('local-control');
    expect(poolingNote(outcome, [])).not.toContain('diamond');
    expect(poolingNote(outcome, studiesOf(trials, 'local-control'))).toContain('diamond');
    expect(poolingNote(of('late').outcome, [])).toContain('nothing here is compared across studies');
  });

  it('the announcement names the comparison looked at, with units', () => {
    const shown = of('local-control');
    const said = announcement({ ...shown, closer: row('rosenberg-1982.local-recurrence-crude') });
    expect(said).toMatch(
      /^Local control: 14 studies, \d+ comparisons\. Rosenberg 1982, Local recurrence, crude\./,
    );
    expect(said).toContain('−14.8 points');
    expect(announcement({ ...shown, closer: undefined })).toBe('Local control: no study is chosen.');
  });
});
