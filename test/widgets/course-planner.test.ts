// What the course planner takes from the content, shows of a state, says of it and writes into a calendar file.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readAddress, startState, writeAddress } from '../../src/components/controls/address-state.ts';
import { intervalOf, plannerFields } from '../../src/components/widgets/course-planner-fields.ts';
import { calendarFile, calendarFileName } from '../../src/components/widgets/course-planner-file.ts';
import { planOf, turned } from '../../src/components/widgets/course-planner-plan.ts';
import { plannerProps } from '../../src/components/widgets/course-planner-source.ts';
import { calendarWeeks } from '../../src/components/widgets/course-planner-weeks.ts';
import {
  keyDates,
  plannerAnnouncement,
  plannerTable,
  sayCalendarDay,
} from '../../src/components/widgets/course-planner-words.ts';
import { constantSchema } from '../../src/schemas/constant.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';

const read = (folder: string): unknown[] =>
  readdirSync(`src/content/${folder}`).map((name) =>
    parse(readFileSync(`src/content/${folder}/${name}`, 'utf8')),
  );
const files = read('schedules').map((file) => scheduleSchema.parse(file));
const constants = read('constants').map((file) => constantSchema.parse(file));
const { schedules } = plannerProps({ schedules: files, constants });
const fields = plannerFields(schedules);
const start = startState(fields);
const schedule = (id: string) => schedules.find((one) => one.id === id)!;
const plan = (part: Partial<typeof start> = {}) => {
  const chosen = part.schedule ? { interval: intervalOf(schedule(part.schedule)) } : {};
  return planOf({ ...start, ...chosen, ...part }, schedules);
};
const shown = (part: Partial<typeof start> = {}) =>
  Object.fromEntries(keyDates(plan(part)).map(({ name, value, more }) => [name, `${value} | ${more}`]));

describe('what it takes from the content', () => {
  test('the standard course comes first, those after surgery last', () => {
    expect(schedules[0]?.id).toBe('25x2');
    expect(schedules.at(-1)?.id).toBe('33x2');
    expect(schedules.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['18x2', '15x2-85', '10x3-25', '5x5', '5x6', '5x7']),
    );
  });

  test.each([
    ['25x2', '4–6 weeks', 'The review'],
    ['25x2', '3–6 weeks', 'Registry paper'],
    ['25x2', '5–6 weeks', 'PREMISS'],
    ['18x2', 'at least 4 weeks', 'DOREMY'],
    ['15x2-85', '4–8 weeks', 'HYPORT-STS'],
    ['5x5', 'immediate', 'Warsaw series'],
    ['5x5', '2–4 days', 'Warsaw trial'],
    ['5x7', '4–6 weeks', 'Bedi'],
    ['33x2', '7 weeks', 'Scandinavian'],
  ])('%s has the interval of %s of %s', (id, said, source) => {
    const found = schedule(id).intervals.filter((one) => one.said === said);
    expect(found.map((one) => one.source).join()).toContain(source);
    expect(found.every(({ standing }) => standing !== '')).toBe(true);
  });

  test('a schedule whose sources gave no interval has none', () => {
    expect(schedule('28x1-8').intervals).toEqual([]);
  });

  test('a file that cannot be used is named', () => {
    const broken = constants.map((one) =>
      one.id === 'timing-doremy' ? { ...one, unit: 'months' as const } : one,
    );
    expect(() => plannerProps({ schedules: files, constants: broken })).toThrow('timing-doremy.yaml');
    expect(() => plannerProps({ schedules: files.filter(({ id }) => id !== '25x2'), constants })).toThrow(
      '25x2.yaml',
    );
  });
});

test.each<[Partial<typeof start>, Record<string, string>]>([
  [
    {},
    {
      'first-fraction': 'Monday 1 March 2027 | ',
      'last-fraction': 'Friday 2 April 2027 | 50 Gy in 25 fractions, one each weekday',
      'overall-time': '33 days | first and last counted; no day lost',
      'surgery-window':
        '30 April to 14 May 2027 | 4–6 weeks after the last fraction. The review, section Preoperative EBRT; not verified',
    },
  ],
  [
    { off: ['2027-03-26', '2027-03-29'] },
    {
      'last-fraction': 'Tuesday 6 April 2027 | 50 Gy in 25 fractions, one each weekday',
      'overall-time': '37 days | first and last counted; 2 weekdays off; ends 4 days later than on 2 April',
    },
  ],
  [
    { on: ['2027-03-27'] },
    { 'overall-time': '32 days | first and last counted; ends 1 day earlier than on 2 April' },
  ],
  [
    { start: '2027-03-06' },
    { 'first-fraction': 'Monday 8 March 2027 | no treatment on 6 March, the day chosen' },
  ],
  [
    { schedule: '5x5' },
    {
      'surgery-window':
        'immediate | the source gives no days. Warsaw series of 5 x 5 Gy; read on a public page',
    },
  ],
  [
    { schedule: '5x5', interval: 'warsaw-2021' },
    { 'surgery-window': expect.stringMatching(/^7 March to 9 March 2027/) },
  ],
  [{ schedule: '18x2' }, { 'surgery-window': expect.stringMatching(/^from 21 April 2027 on/) }],
  [
    { schedule: '5x7' },
    { 'last-fraction': 'Wednesday 10 March 2027 | 35 Gy in 5 fractions, every other day' },
  ],
  [{ schedule: '28x1-8' }, { 'surgery-window': 'no interval read | none of its sources gave one' }],
  [
    { schedule: '33x2' },
    { 'surgery-window': expect.stringMatching(/^11 January 2027 \| if 7 weeks before/) },
  ],
])('%j', (part, expected) => expect(shown(part)).toMatchObject(expected));

test('an interval of another schedule, named by an address, gives way to the first of this one', () => {
  const { interval, otherInterval } = planOf({ ...start, schedule: '18x2', interval: 'review' }, schedules);
  expect([interval?.id, otherInterval]).toEqual(['doremy', true]);
  expect(plan().otherInterval).toBe(false);
  expect(plan({ schedule: '28x1-8' }).otherInterval).toBe(false);
});

test('the sentence announced holds the first and the last day, the time and the interval', () => {
  expect(plannerAnnouncement(plan())).toBe(
    '50 Gy in 25 fractions from Monday 1 March 2027 to Friday 2 April 2027, 33 days. Surgery: 30 April to 14 May 2027.',
  );
});

test('the address says and restores every part of a state', () => {
  const state = {
    start: '2027-10-04',
    schedule: '5x5',
    interval: 'warsaw',
    off: ['2027-10-05'],
    on: ['2027-10-09'],
  };
  const query = writeAddress(state, fields);
  expect(query).toBe('?start=2027-10-04&schedule=5x5&interval=warsaw&off=2027-10-05&on=2027-10-09');
  expect(readAddress(query, fields)).toEqual({ state, problems: [] });
});

test('turning a day twice brings it back, a weekday among those off, a Saturday among those on', () => {
  const once = { ...start, ...turned(start, '2027-03-03') };
  expect(once.off).toEqual(['2027-03-03']);
  expect({ ...once, ...turned(once, '2027-03-03') }).toEqual(start);
  expect(turned(start, '2027-03-06')).toEqual({ on: ['2027-03-06'] });
});

describe('the calendar', () => {
  test('runs from the week of the start to the week in which the interval ends, Mondays first', () => {
    const weeks = calendarWeeks(plan());
    expect(weeks).toHaveLength(11);
    expect(weeks.every(({ days }) => days.length === 7)).toBe(true);
    expect(weeks.map(({ month }) => month).filter(Boolean)).toEqual(['Mar', 'Apr', 'May']);
    expect(weeks.flatMap(({ days }) => days).filter(({ fraction }) => fraction)).toHaveLength(25);
    expect(weeks.map(({ note }) => note).filter(Boolean)).toEqual([
      'fractions 1–5',
      'fractions 6–10',
      'fractions 11–15',
      'fractions 16–20',
      'fractions 21–25: the last on day 33',
      'surgery from 30 April, 4 weeks after it',
      'to 14 May, 6 weeks after it',
    ]);
  });
  test.each([
    ['5x5', 'warsaw', 'fractions 1–5: the last on day 5; surgery immediate'],
    ['5x5', 'warsaw-2021', 'fractions 1–5: the last on day 5; surgery from 7 March, 2 days after it'],
    ['10x3-25', 'sindir', 'response from 23 April, 6 weeks after it'],
    ['33x2', 'postoperative-start', 'surgery 7 weeks before the first fraction'],
  ])('%s with %s notes “%s”', (id, interval, note) => {
    expect(calendarWeeks(plan({ schedule: id, interval })).map((week) => week.note)).toContain(note);
  });
  test('only days of the course can be turned, and each says what it holds', () => {
    const days = calendarWeeks(plan({ off: ['2027-03-26'] })).flatMap((week) => week.days);
    const turning = days.filter(({ turns }) => turns);
    expect([turning[0]?.day, turning.at(-1)?.day]).toEqual(['2027-03-01', '2027-04-05']);
    const said = Object.fromEntries(days.map((day) => [day.day, sayCalendarDay(day)]));
    expect(said['2027-03-25']).toBe('Thursday 25 March 2027, fraction 19');
    expect(said['2027-03-26']).toBe('Friday 26 March 2027, no treatment');
    expect(said['2027-05-03']).toBe('Monday 3 May 2027, inside the interval');
    expect(said['2027-04-06']).toBe('Tuesday 6 April 2027');
  });
});

test('the table has a row for each fraction and ends with the whole dose and the overall time', () => {
  const { rows, columns } = plannerTable(plan());
  expect(rows).toHaveLength(25);
  expect(rows.at(-1)?.cells).toEqual(['25', 'Friday', '2 April 2027', '33', '50']);
  expect(columns).toHaveLength(5);
});

describe('the calendar file (RFC 5545)', () => {
  const now = new Date('2027-01-02T03:04:05.678Z');
  const file = calendarFile(plan({ off: ['2027-03-26'] }), now);
  const unfolded = file.replaceAll('\r\n ', '');
  const values = (name: string) =>
    unfolded
      .split('\r\n')
      .flatMap((line) => (line.startsWith(`${name}:`) ? [line.slice(name.length + 1)] : []));

  test('has an event for each fraction and one for the interval, each named once', () => {
    expect(values('BEGIN')).toEqual(['VCALENDAR', ...Array<string>(26).fill('VEVENT')]);
    expect(values('END')).toEqual([...Array<string>(26).fill('VEVENT'), 'VCALENDAR']);
    expect(new Set(values('UID')).size).toBe(26);
    expect(new Set(values('DTSTAMP'))).toEqual(new Set(['20270102T030405Z']));
  });
  test('whole days without hour or zone, which end before the next', () => {
    expect(values('DTSTART;VALUE=DATE').slice(0, 2)).toEqual(['20270301', '20270302']);
    expect(values('DTEND;VALUE=DATE').slice(0, 2)).toEqual(['20270302', '20270303']);
    expect(values('DTSTART;VALUE=DATE')).not.toContain('20270326');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20270503\r\nDTEND;VALUE=DATE:20270518\r\n');
    expect(unfolded).not.toMatch(/TZID|T\d{6}(?!Z)/);
  });
  test('every line ends with CR LF and is at most 75 octets long', () => {
    expect(file.endsWith('\r\n')).toBe(true);
    for (const line of file.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
  test('every event says that it is an exercise, and commas are escaped', () => {
    expect(values('SUMMARY')).toHaveLength(26);
    expect(values('SUMMARY').every((text) => text.startsWith('Exercise: '))).toBe(true);
    expect(values('SUMMARY')[0]).toBe('Exercise: fraction 1 of 25\\, 2 Gy');
    expect(values('DESCRIPTION').every((text) => text.includes('Not for treating a patient.'))).toBe(true);
  });
  test.each([
    ['5x5', 'warsaw', 5, 'no days in the interval, no event for it'],
    ['18x2', 'doremy', 19, 'an interval without an end has its first day'],
    ['28x1-8', 'none', 28, 'no interval'],
    ['33x2', 'postoperative-start', 34, 'surgery before the course'],
  ])('%s: %s, %i events (%s)', (id, interval, events) => {
    const text = calendarFile(plan({ schedule: id, interval }), now);
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(events);
  });
  test('is named by schedule and start', () => {
    expect(calendarFileName(plan())).toBe('course-25x2-2027-03-01.ics');
  });
});
