// Which comparisons the course shows, and what may be drawn of each. Over the ledger of the course.
import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../../src/evidence/trial-row.ts';
import { trialRows } from '../../src/evidence/trial-rows.ts';
import { ledger } from './ledger-of-the-course.ts';

const { studies, rows, shared } = trialRows(ledger);
const row = (id: string) => rows.find((one) => one.id === id)!;

describe('what is left out', () => {
  it('a study of one arm compares nothing', () => {
    expect(studies.map(({ id }) => id)).not.toContain('kosela-2014');
  });
  it('the review’s own wording of a result is no result of the trial', () => {
    expect(rows.filter(({ name }) => /as the review|as printed/.test(name))).toEqual([]);
    expect(row('rosenberg-1982.local-control-as-printed')).toBeUndefined();
  });
  it('patients of an arm that is not named, or quoted from another trial, are no arm', () => {
    expect(row('osullivan-2002.late-any-quoted')).toBeUndefined();
    for (const { points } of rows) for (const { arm } of points) expect(arm).not.toBe('c');
  });
});

describe('published values', () => {
  it('Rosenberg 1982: 0 of 16 against 4 of 27, p = 0.06 as published, 0.279 exact', () => {
    const it = row('rosenberg-1982.local-recurrence-crude');
    expect(it.points.map(({ counts }) => counts)).toEqual(['0 of 16', '4 of 27']);
    expect([it.p, it.exactP]).toEqual(['0.06', '0.279']);
    expect(it.difference).toMatchObject({ points: -14.8 });
    expect(it.difference!.low).toBeLessThan(0);
    expect(it.difference!.high).toBeGreaterThan(0);
  });
  it('Pisters 1996: 89% against 66% are actuarial, so 23 points have no interval', () => {
    const it = row('pisters-1996.lc-5y-high');
    expect(it.points.map(({ percent }) => percent)).toEqual([89, 66]);
    expect(it.difference).toMatchObject({ points: 23, low: null, high: null });
    expect(it.exactP).toBeNull();
  });
  it('Koshy 2010: hazard ratio 0.67 (0.57 to 0.79) as published, and it is not a share', () => {
    expect(row('koshy-2010.hr-os-high')).toMatchObject({
      ratio: { measure: 'hazard-ratio', value: 0.67, low: 0.57, high: 0.79 },
      points: [],
      difference: null,
    });
  });
  it('Kachare 2015: a gain of 5 points is the paper’s own', () => {
    expect(row('kachare-2015.gain-5y-matched').difference).toMatchObject({ points: 5, low: null });
    expect(row('kachare-2015.gain-5y-matched').between.map(({ id }) => id)).not.toContain('difference');
  });
});

it('only crude counts give an interval of ours, and an exact p', () => {
  for (const { id, time, difference, exactP } of rows) {
    if (difference?.low != null) expect(time, id).toContain('crude');
    if (exactP !== null) expect(time, id).toContain('crude');
  }
});

it('a difference is that of the two arms drawn', () => {
  for (const { id, points, difference } of rows) {
    const [first, second] = points;
    if (!first || !second || !difference) continue;
    expect(Math.abs(first.percent - second.percent - difference.points), id).toBeLessThan(0.11);
  }
});

it('randomised studies come first, those pooled by their source next, and chosen treatment last', () => {
  const order = studies.map(({ allocation }) => ['randomised', 'pooled', 'chosen'].indexOf(allocation));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
  expect(studies.filter(({ allocation }) => allocation === 'pooled').map(({ id }) => id)).toEqual([
    'pervaiz-2008',
  ]);
});

it('every row belongs to an outcome that is offered, and harm is shown apart', () => {
  const offered = OUTCOMES.map(({ id }) => id as string);
  for (const { id, outcome } of rows) expect(offered, id).toContain(outcome);
  const apart = OUTCOMES.filter((outcome) => 'apart' in outcome).map(({ id }) => id);
  expect(apart).toEqual(['wounds', 'late', 'acute']);
});

it('reports on the same patients are named together', () => {
  expect(shared.map(({ studies: pair }) => pair)).toEqual([
    ['beane-2014', 'yang-1998'],
    ['davis-2005', 'osullivan-2002'],
  ]);
});
