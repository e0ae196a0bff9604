// Which weeks does the course planner's calendar show, and what stands on each day? Rows from Monday to Sunday, from the
// start, or the surgery before it, to the end of the interval. Leaves out the markup.
import { atWeekend, daysLater, mondayOf, type Day } from '../../models/course-calendar.ts';
import { partsOf } from '../controls/read-date.ts';
import type { Plan } from './course-planner-plan.ts';
import { sayDay } from './course-planner-words.ts';

export interface CalendarDay {
  day: Day;
  /** Day of the month. */
  date: number;
  /** Number of the fraction given on it. */
  fraction: number | null;
  /** A weekday of the course that was turned off. */
  off: boolean;
  turned: boolean;
  weekend: boolean;
  /** Inside the interval in which surgery or the look at the response falls, and whether it begins or ends it. */
  window: '' | 'in' | 'from' | 'to' | 'from to';
  /** The day of a surgery before the course. */
  surgery: boolean;
  /** Whether it lies in the course and can be turned off or on. */
  turns: boolean;
}

export interface CalendarWeek {
  monday: Day;
  /** Named where a month begins, and on the first row. */
  month: string;
  days: readonly CalendarDay[];
  /** What the row says of itself; `key` keeps it on a narrow screen. */
  note: string;
  key: boolean;
}

export function calendarWeeks(plan: Plan): CalendarWeek[] {
  const { course, window, surgeryOn, startsOn } = plan;
  const from = mondayOf(surgeryOn ?? startsOn);
  // An interval without an end runs on to the edge of the calendar: a week more.
  const end = window ? (window.to ?? daysLater(window.from, 7)) : course.lastOn;
  const until = daysLater(mondayOf(end > course.lastOn ? end : course.lastOn), 6);
  const weeks: CalendarWeek[] = [];
  for (let monday = from; monday <= until; monday = daysLater(monday, 7)) {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => calendarDay(daysLater(monday, n), plan));
    const begins = days.find(({ date }) => date === 1);
    const named = monday === from ? days[0] : begins;
    weeks.push({
      monday,
      month: named ? partsOf(named.day).month.slice(0, 3) : '',
      days,
      ...noteOf(days, plan),
    });
  }
  return weeks;
}

function calendarDay(day: Day, plan: Plan): CalendarDay {
  const { course, window, surgeryOn, startsOn } = plan;
  const at = course.fractionsOn.indexOf(day);
  const inWindow = window !== null && day >= window.from && (window.to === null || day <= window.to);
  const ends = [window?.from === day && 'from', window?.to === day && 'to'].filter(Boolean).join(' ');
  return {
    day,
    date: partsOf(day).date,
    fraction: at < 0 ? null : at + 1,
    off: plan.offDays.includes(day),
    turned: plan.turnedDays.includes(day),
    weekend: atWeekend(day),
    window: inWindow ? ((ends || 'in') as CalendarDay['window']) : '',
    surgery: surgeryOn === day,
    turns: day >= startsOn && day <= course.lastOn,
  };
}

function noteOf(days: readonly CalendarDay[], plan: Plan): { note: string; key: boolean } {
  const { course, window, interval } = plan;
  const given = days.flatMap(({ fraction }) => fraction ?? []);
  const has = (day: Day | null | undefined) => days.some((one) => one.day === day);
  const notes: string[] = [];
  let key = false;
  if (given.length > 0) {
    const [first, last] = [given[0], given.at(-1)];
    notes.push(first === last ? `fraction ${first}` : `fractions ${first}–${last}`);
  }
  if (has(course.lastOn)) {
    const atOnce =
      interval?.leadsTo === 'surgery' && interval.from === null ? `; surgery ${interval.said}` : '';
    notes[0] += `: the last on day ${course.overallDays}${atOnce}`;
    key = true;
  }
  const what = interval?.leadsTo === 'response' ? 'response' : 'surgery';
  const unit = interval?.unit.slice(0, -1);
  const said = (amount: number | null) => `${amount} ${amount === 1 ? unit : interval?.unit}`;
  const starts = has(window?.from);
  const ends = has(window?.to);
  if (starts && ends && interval) notes.push(`${what} ${interval.said} after it`);
  else if (starts && interval)
    notes.push(`${what} from ${sayDay(window!.from)}, ${said(interval.from)} after it`);
  else if (ends && interval) notes.push(`to ${sayDay(window!.to!)}, ${said(interval.to)} after it`);
  if (has(plan.surgeryOn)) notes.push(`surgery ${interval?.said} before the first fraction`);
  return { note: notes.join('; '), key: key || starts || ends || has(plan.surgeryOn) };
}
