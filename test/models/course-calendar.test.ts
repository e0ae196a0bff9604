// Do the days of a course fall where a calendar puts them, in every zone and across every change of the clock?
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import {
  atWeekend,
  courseDates,
  daysBetween,
  daysLater,
  intervalAfter,
  intervalBefore,
  mondayOf,
  type CourseQuestion,
} from '../../src/models/course-calendar.ts';
import { ModelError } from '../../src/models/model-error.ts';
import { treatmentDays } from '../../src/models/treatment-days.ts';

const refusal = (act: () => unknown): string => {
  try {
    act();
  } catch (error) {
    if (error instanceof ModelError) return `${error.kind} ${error.field}`;
    throw error;
  }
  return 'none';
};

const FIVE_WEEKS = { startsOn: '2027-03-01', fractions: 25 };

describe('what is no day and no course is refused', () => {
  test.each([
    [() => courseDates({ ...FIVE_WEEKS, startsOn: '' }), 'not-a-day startsOn'],
    [() => courseDates({ ...FIVE_WEEKS, startsOn: '2027-02-29' }), 'not-a-day startsOn'],
    [() => courseDates({ ...FIVE_WEEKS, startsOn: '2027-3-1' }), 'not-a-day startsOn'],
    [() => courseDates({ ...FIVE_WEEKS, startsOn: '2027-03-01T10:00Z' }), 'not-a-day startsOn'],
    [() => courseDates({ ...FIVE_WEEKS, off: ['Friday'] }), 'not-a-day off'],
    [() => courseDates({ ...FIVE_WEEKS, on: ['2027-13-01'] }), 'not-a-day on'],
    [() => courseDates({ ...FIVE_WEEKS, fractions: 0 }), 'too-small fractions'],
    [() => courseDates({ ...FIVE_WEEKS, fractions: 2.5 }), 'not-whole fractions'],
    [() => courseDates({ ...FIVE_WEEKS, everyDays: 0 }), 'too-small everyDays'],
    [() => intervalAfter('2027-04-02', { from: 4, to: 3, unit: 'weeks' }), 'too-small to'],
    [() => intervalAfter('2027-04-02', { from: -1, to: null, unit: 'weeks' }), 'too-small from'],
    [() => intervalBefore('soon', { from: 7, unit: 'weeks' }), 'not-a-day day'],
    [() => daysBetween('2027-04-02', ''), 'not-a-day to'],
  ])('%o', (act, said) => expect(refusal(act)).toBe(said));
});

describe('a course of the evidence pack: 25 fractions from a Monday last 33 days', () => {
  const course = courseDates(FIVE_WEEKS);
  test('from Monday 1 March to Friday 2 April 2027', () => {
    expect([course.firstOn, course.lastOn, course.overallDays]).toEqual(['2027-03-01', '2027-04-02', 33]);
  });
  test('surgery four to six weeks after it is from Friday 30 April to Friday 14 May', () => {
    expect(intervalAfter(course.lastOn, { from: 4, to: 6, unit: 'weeks' })).toEqual({
      from: '2027-04-30',
      to: '2027-05-14',
    });
  });
});

test.each<[part: Partial<CourseQuestion>, lastOn: string, overallDays: number, note: string]>([
  [{}, '2027-04-02', 33, 'no day off'],
  [{ off: ['2027-03-26', '2027-03-29'] }, '2027-04-06', 37, 'two days off cost four, for a weekend follows'],
  [{ off: ['2027-03-26', '2027-03-29'], on: ['2027-03-27'] }, '2027-04-05', 36, 'a Saturday wins one back'],
  [
    { off: ['2027-03-27', '2027-05-03'] },
    '2027-04-02',
    33,
    'days off at a weekend or after the end change nothing',
  ],
  [
    { on: ['2027-03-03', '2027-02-27'] },
    '2027-04-02',
    33,
    'nor do weekdays that are on, or days before the start',
  ],
  [{ startsOn: '2027-03-03' }, '2027-04-06', 35, 'from a Wednesday'],
  [{ startsOn: '2027-02-27' }, '2027-04-02', 33, 'from a Saturday: it begins on the Monday'],
  [{ off: ['2027-03-01'] }, '2027-04-05', 35, 'the first day off: it begins on the Tuesday'],
  [{ fractions: 5 }, '2027-03-05', 5, 'one week'],
  [{ fractions: 1 }, '2027-03-01', 1, 'one fraction'],
  [{ fractions: 5, everyDays: 2 }, '2027-03-10', 10, 'every other day: Monday, Wednesday, Friday and on'],
  [{ fractions: 3, everyDays: 2, off: ['2027-03-03'] }, '2027-03-08', 8, 'every other day, one of them off'],
])('%j: the last fraction is on %s, day %i (%s)', (part, lastOn, overallDays) => {
  expect(courseDates({ ...FIVE_WEEKS, ...part })).toMatchObject({ lastOn, overallDays });
});

test('days are counted, and weeks begin on Mondays', () => {
  expect(daysLater('2028-02-28', 2)).toBe('2028-03-01');
  expect(daysBetween('2027-12-31', '2028-01-01')).toBe(1);
  expect(daysBetween('2028-01-01', '2027-12-31')).toBe(-1);
  expect(mondayOf('2027-04-04')).toBe('2027-03-29');
  expect([atWeekend('2027-04-03'), atWeekend('2027-04-05')]).toEqual([true, false]);
  expect(intervalBefore('2027-03-01', { from: 7, unit: 'weeks' })).toBe('2027-01-11');
  expect(intervalAfter('2027-03-05', { from: 2, to: 4, unit: 'days' })).toEqual({
    from: '2027-03-07',
    to: '2027-03-09',
  });
});

describe('no zone and no change of the clock moves a day', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    process.env['TZ'] = before;
  });
  test.each([
    'UTC',
    'Europe/Rome',
    'America/New_York',
    'America/Sao_Paulo',
    'Pacific/Apia',
    'Asia/Kathmandu',
  ])('%s', (zone) => {
    process.env['TZ'] = zone;
    // Spring 2027 and autumn 2027: clocks change in both; Samoa had no 30 December 2011 at all.
    expect(courseDates(FIVE_WEEKS).lastOn).toBe('2027-04-02');
    expect(courseDates({ startsOn: '2027-10-04', fractions: 25 }).lastOn).toBe('2027-11-05');
    expect(courseDates({ startsOn: '2011-12-26', fractions: 10 }).lastOn).toBe('2012-01-06');
    expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2);
  });
});

const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const offs = fc.array(
  day.chain((from) => fc.nat(60).map((n) => daysLater(from, n))),
  { maxLength: 8 },
);

test('each fraction has its own day in order, none on a day off or an ordinary weekend', () => {
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom(1, 2),
      offs,
      (startsOn, n, everyDays, off) => {
        const near = [...off, daysLater(startsOn, 3), daysLater(startsOn, 8)];
        const { fractionsOn, firstOn, lastOn, overallDays } = courseDates({
          startsOn,
          fractions: n,
          everyDays,
          off: near,
        });
        expect(fractionsOn).toHaveLength(n);
        expect(firstOn >= startsOn).toBe(true);
        fractionsOn.forEach((each, i) => {
          expect(near).not.toContain(each);
          expect(atWeekend(each)).toBe(false);
          if (i > 0) expect(daysBetween(fractionsOn[i - 1]!, each)).toBeGreaterThanOrEqual(everyDays);
        });
        expect(overallDays).toBe(daysBetween(firstOn, lastOn) + 1);
      },
    ),
  );
});

test('from a Monday without days off it lasts as long as treatment-days.ts counts', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 60 }), (some, fractions) => {
      const { overallDays } = courseDates({ startsOn: mondayOf(some), fractions });
      expect(overallDays).toBe(treatmentDays({ fractions }).calendarDays);
    }),
  );
});

test('another day off never ends a course earlier, another Saturday never later', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 40 }), offs, fc.nat(50), (startsOn, fractions, off, more) => {
      const lastOn = (part: object) => courseDates({ startsOn, fractions, off, ...part }).lastOn;
      const extra = daysLater(startsOn, more);
      expect(lastOn({ off: [...off, extra] }) >= lastOn({})).toBe(true);
      expect(lastOn({ on: [extra] }) <= lastOn({})).toBe(true);
    }),
  );
});
