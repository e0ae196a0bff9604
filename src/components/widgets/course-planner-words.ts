// How does the course planner say its days: key dates, the sentence announced, the table of fractions?
// Leaves out the days themselves (course-planner-plan.ts).
import { daysBetween, type Day } from '../../models/course-calendar.ts';
import { dateInWords, partsOf } from '../controls/read-date.ts';
import { plainNumber } from '../controls/read-number.ts';
import type { CalendarDay } from './course-planner-weeks.ts';
import type { Plan } from './course-planner-plan.ts';
import { presetLabel, sayDays, sayPhases } from './schedule-words.ts';
import type { PlannerInterval, PlannerSchedule } from './course-planner-source.ts';

/** “Friday 2 April 2027”. */
export const sayFully = (day: Day): string => `${partsOf(day).weekday} ${dateInWords(day)}`;

/** “2 April”. */
export function sayDay(day: Day): string {
  const { date, month } = partsOf(day);
  return `${date} ${month}`;
}

/** “30 April to 14 May 2027”, “from 30 April 2027 on”. */
export function sayWindow({ from, to }: { from: Day; to: Day | null }): string {
  if (to === null) return `from ${dateInWords(from)} on`;
  if (from === to) return dateInWords(from);
  return `${partsOf(from).year === partsOf(to).year ? sayDay(from) : dateInWords(from)} to ${dateInWords(to)}`;
}

/** “50 Gy in 25 (25 × 2 Gy): five weeks before surgery”. */
export const scheduleLabel = (schedule: PlannerSchedule): string =>
  `${presetLabel(schedule)}: ${schedule.name.charAt(0).toLowerCase()}${schedule.name.slice(1)}`;

/** “4–6 weeks: PREMISS”. */
export const intervalLabel = ({ said, source }: PlannerInterval): string => `${said}: ${source}`;

export interface KeyDate {
  name: string;
  term: string;
  value: string;
  more: string;
}

/** The days that matter, each with what it rests on. */
export function keyDates(plan: Plan): KeyDate[] {
  const { schedule, course, undisturbed, startsOn, laterDays, offDays } = plan;
  const moved =
    laterDays === 0
      ? 'no day lost'
      : `ends ${sayDays(Math.abs(laterDays), 'day')} ${laterDays > 0 ? 'later' : 'earlier'} than on ${sayDay(undisturbed.lastOn)}`;
  const off = offDays.length > 0 ? `${sayDays(offDays.length, 'weekday')} off` : '';
  return [
    {
      name: 'first-fraction',
      term: 'First fraction',
      value: sayFully(course.firstOn),
      more: course.firstOn === startsOn ? '' : `no treatment on ${sayDay(startsOn)}, the day chosen`,
    },
    {
      name: 'last-fraction',
      term: 'Last fraction',
      value: sayFully(course.lastOn),
      more: `${sayPhases([schedule])}, ${schedule.everyDays > 1 ? 'every other day' : 'one each weekday'}`,
    },
    {
      name: 'overall-time',
      term: 'Overall time',
      value: sayDays(course.overallDays, 'day'),
      more: ['first and last counted', off, moved].filter(Boolean).join('; '),
    },
    { name: 'surgery-window', ...windowRow(plan) },
  ];
}

function windowRow({ interval, window, surgeryOn }: Plan): Omit<KeyDate, 'name'> {
  if (!interval) return { term: 'Surgery', value: 'no interval read', more: 'none of its sources gave one' };
  const from = `${interval.source}; ${interval.standing}`;
  if (surgeryOn)
    return {
      term: 'Surgery before it',
      value: dateInWords(surgeryOn),
      more: `if ${interval.said} before the first fraction. ${from}`,
    };
  const term = interval.leadsTo === 'response' ? 'Response assessed' : 'Surgery';
  if (!window) return { term, value: interval.said, more: `the source gives no days. ${from}` };
  return { term, value: sayWindow(window), more: `${interval.said} after the last fraction. ${from}` };
}

/** The sentence a screen reader hears once the reader has stopped. */
export function plannerAnnouncement(plan: Plan): string {
  const { course } = plan;
  const { term, value } = windowRow(plan);
  return (
    `${sayPhases([plan.schedule])} from ${sayFully(course.firstOn)} to ${sayFully(course.lastOn)}, ` +
    `${sayDays(course.overallDays, 'day')}. ${term}: ${value}.`
  );
}

/** What a day of the calendar is called. */
export function sayCalendarDay({ day, fraction, off, window, surgery }: CalendarDay): string {
  const what = [
    fraction && `fraction ${fraction}`,
    off && 'no treatment',
    window && 'inside the interval',
    surgery && 'surgery',
  ];
  return [sayFully(day), ...what].filter(Boolean).join(', ');
}

/** A row for each fraction: its day, and how far the course has come. */
export function plannerTable({ schedule, course }: Plan) {
  return {
    caption: `One row a fraction. Days are counted from the first fraction, which is day 1.`,
    columns: ['Fraction', 'Day of the week', 'Date', 'Day of the course', 'Dose so far, Gy'],
    text: [0, 1, 2],
    rows: course.fractionsOn.map((day, i) => ({
      id: day,
      cells: [
        `${i + 1}`,
        partsOf(day).weekday,
        dateInWords(day),
        `${daysBetween(course.firstOn, day) + 1}`,
        plainNumber((i + 1) * schedule.dosePerFractionGy),
      ],
    })),
  };
}
