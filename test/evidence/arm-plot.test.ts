// What is drawn of an endpoint: the study's own arms, each under its own mark, with an interval only where one may be.
import { describe, expect, it } from 'vitest';
import { intervalSources, plotRow, pointOf } from '../../src/evidence/arm-plot.ts';
import { NameError } from '../../src/evidence/name-error.ts';
import { ledger } from './ledger-of-the-course.ts';

const marks = (name: string) => plotRow(name, ledger).points.map(({ arm, label }) => [arm, label]);

describe('an interval', () => {
  const share = { type: 'share' as const, percent: 20, events: 2, n: 10, ci95: null };
  const rows: [
    note: string,
    share: Parameters<typeof pointOf>[0],
    kind: string | null,
    interval: string | null,
  ][] = [
    ['nothing but a percentage', { ...share, events: null, n: null }, 'crude', null],
    ['events without a denominator', { ...share, n: null }, 'crude', null],
    ['counts of an actuarial rate', share, 'actuarial', null],
    ['counts whose kind is not stated', share, 'not-stated', null],
    ['crude counts', share, 'crude', 'Wilson'],
    ['a rate with its published limits', { ...share, ci95: [5, 50] }, 'actuarial', 'published'],
  ];
  it.each(rows)('%s', (_, given, kind, interval) => {
    const point = pointOf(given, { kind, workedBack: false });
    expect(point.interval).toBe(interval);
    if (interval === null)
      expect(point).toMatchObject({ low: null, high: null, counts: 'interval not computable' });
  });
});

it('a name that leads nowhere is refused', () => {
  expect(() => plotRow('osullivan-2002/no-such-endpoint', ledger)).toThrow(NameError);
});
it('an arm keeps its mark whatever order an endpoint lists its arms in', () => {
  const expected = [
    ['a', 'Surgery + EBRT'],
    ['b', 'Surgery alone'],
  ];
  expect(marks('beane-2014/local-recurrence-cumulative')).toEqual(expected);
  expect(marks('beane-2014/oedema')).toEqual(expected);
});
it('an arm the review does not name has a mark of its own', () => {
  expect(marks('osullivan-2002/late-any-quoted').map(([mark]) => mark)).toEqual(['c']);
});
it('arms quoted from another trial are never drawn', () => {
  for (const [id, study] of ledger.studies) {
    const quoted = study.arms.filter(({ external }) => external !== null).map(({ label }) => label);
    for (const endpoint of study.endpoints)
      for (const { label } of plotRow(`${id}/${endpoint.id}`, ledger).points)
        expect(quoted).not.toContain(label);
  }
});

describe('the source line says whose intervals are drawn', () => {
  it.each([
    [['Wilson' as const], 'Intervals worked out for this course.'],
    [['published' as const], 'Intervals as published.'],
    [[null], 'No interval can be worked out from what was published.'],
    [
      ['Wilson' as const, 'published' as const],
      'Intervals of counts worked out for this course, the others as published.',
    ],
    [
      ['Wilson' as const, null],
      'Intervals worked out for this course. Where none is drawn, none can be worked out.',
    ],
  ])('%j: %s', (whose, said) => {
    expect(intervalSources(new Set(whose))).toBe(said);
  });
});
