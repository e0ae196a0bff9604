// On which days does a course of fractions fall, how long does it last, and when does an interval after it begin and end?
// Days have no hour and no zone: d3-time counts them in UTC, so that no change to summer time adds or loses one.
// Leaves out two fractions a day and public holidays: the days without treatment are the caller's.
import { utcDay } from 'd3';
import { requireWhole } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** A day of the calendar as ISO text: 2027-03-01. */
export type Day = string;

export interface CourseQuestion {
  /** The day from which treatment may be given. */
  startsOn: Day;
  /** Whole, at least 1. */
  fractions: number;
  /** Least days from one fraction to the next: 1 is every weekday, 2 every other day at most. */
  everyDays?: number;
  /** Weekdays without treatment: holidays, and days that were missed. */
  off?: readonly Day[];
  /** Days at a weekend on which treatment is given all the same. */
  on?: readonly Day[];
}

export interface CourseDates {
  /** One day a fraction, in order. */
  fractionsOn: readonly Day[];
  firstOn: Day;
  lastOn: Day;
  /** Days from the first fraction to the last, both counted. */
  overallDays: number;
}

function dateOf(day: Day, field: string): Date {
  const date = new Date(`${day}T00:00Z`);
  if (/^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(date.getTime()) && dayOf(date) === day) return date;
  const rule = 'must be a day of the calendar, written 2027-03-01';
  throw new ModelError({ kind: 'not-a-day', field, given: day, rule });
}

const dayOf = (date: Date): Day => date.toISOString().slice(0, 10);

const isWeekend = (date: Date): boolean => date.getUTCDay() === 0 || date.getUTCDay() === 6;

/** Whether a day is a Saturday or a Sunday. Throws ModelError for what is no day. */
export const atWeekend = (day: Day): boolean => isWeekend(dateOf(day, 'day'));

/** The day that lies so many days later, or earlier if below 0. Throws ModelError for what is no day. */
export const daysLater = (day: Day, days: number): Day => dayOf(utcDay.offset(dateOf(day, 'day'), days));

/** Days from one day to another, 0 if they are the same, below 0 if the second is earlier. Throws ModelError. */
export const daysBetween = (from: Day, to: Day): number =>
  utcDay.count(dateOf(from, 'from'), dateOf(to, 'to'));

/** The Monday of the week a day lies in. Throws ModelError for what is no day. */
export const mondayOf = (day: Day): Day => daysLater(day, -((dateOf(day, 'day').getUTCDay() + 6) % 7));

/**
 * The days of a course: from `startsOn` one fraction on each day with treatment, at least `everyDays` apart. A weekday has
 * treatment unless it is `off`, a day at the weekend only if it is `on`. What falls out is given later: the course grows
 * at its end. Throws ModelError: what is no day, fractions or everyDays that are not whole and at least 1.
 */
export function courseDates({
  startsOn,
  fractions,
  everyDays = 1,
  off = [],
  on = [],
}: CourseQuestion): CourseDates {
  requireWhole({ field: 'fractions', value: fractions, least: 1 });
  requireWhole({ field: 'everyDays', value: everyDays, least: 1 });
  const rest = new Set(off.map((day) => dayOf(dateOf(day, 'off'))));
  const extra = new Set(on.map((day) => dayOf(dateOf(day, 'on'))));
  const fractionsOn: Day[] = [];
  let date = dateOf(startsOn, 'startsOn');
  while (fractionsOn.length < fractions) {
    const day = dayOf(date);
    const treated = isWeekend(date) ? extra.has(day) : !rest.has(day);
    if (treated) fractionsOn.push(day);
    date = utcDay.offset(date, treated ? everyDays : 1);
  }
  const [firstOn, lastOn] = [fractionsOn[0]!, fractionsOn[fractions - 1]!];
  return { fractionsOn, firstOn, lastOn, overallDays: daysBetween(firstOn, lastOn) + 1 };
}

/** An interval as a source gives it: a week is seven days; no upper end means “at least”. */
export interface Interval {
  from: number;
  to: number | null;
  unit: 'days' | 'weeks';
}

/**
 * The days an interval after `day` begins and ends on: four weeks after a Friday is a Friday. `to` is null where the
 * interval has no end. Throws ModelError: what is no day, an interval that is not whole and at least 0, or ends before it
 * begins.
 */
export function intervalAfter(day: Day, { from, to, unit }: Interval): { from: Day; to: Day | null } {
  requireWhole({ field: 'from', value: from, least: 0 });
  const days = unit === 'weeks' ? 7 : 1;
  if (to === null) return { from: daysLater(day, from * days), to: null };
  requireWhole({ field: 'to', value: to, least: 0 });
  if (to < from) {
    const rule = `must not be below from, ${from}`;
    throw new ModelError({ kind: 'too-small', field: 'to', given: to, rule });
  }
  return { from: daysLater(day, from * days), to: daysLater(day, to * days) };
}

/** The day an interval before `day` points back to. Throws ModelError as `intervalAfter`. */
export function intervalBefore(day: Day, { from, unit }: Pick<Interval, 'from' | 'unit'>): Day {
  requireWhole({ field: 'from', value: from, least: 0 });
  return daysLater(day, -from * (unit === 'weeks' ? 7 : 1));
}
