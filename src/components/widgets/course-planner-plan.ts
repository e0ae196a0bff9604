// What does a state of the course planner come to? The days of the course, the days it would have had undisturbed, and the
// interval of its source. Leaves out words and drawing.
import {
  atWeekend,
  courseDates,
  daysBetween,
  intervalAfter,
  intervalBefore,
  type CourseDates,
  type Day,
} from '../../models/course-calendar.ts';
import type { PlannerState } from './course-planner-fields.ts';
import type { PlannerInterval, PlannerSchedule } from './course-planner-source.ts';

export interface Plan {
  schedule: PlannerSchedule;
  /** Null where no interval of its sources was read. */
  interval: PlannerInterval | null;
  /** True where the address names an interval that belongs to another schedule. */
  otherInterval: boolean;
  startsOn: Day;
  course: CourseDates;
  /** The same course with every weekday on and every weekend off. */
  undisturbed: CourseDates;
  /** Days by which the last fraction moved. */
  laterDays: number;
  /** Weekdays turned off from the start to the last fraction. */
  offDays: readonly Day[];
  /** Every day turned, off or on. */
  turnedDays: readonly Day[];
  /** When surgery or the look at the response falls; null where the source gives no days. */
  window: { from: Day; to: Day | null } | null;
  /** For a course after surgery: the day surgery would have been. */
  surgeryOn: Day | null;
}

/** Throws ModelError as the models do. */
export function planOf(state: PlannerState, schedules: readonly PlannerSchedule[]): Plan {
  const schedule = schedules.find(({ id }) => id === state.schedule) ?? schedules[0]!;
  const asked = schedule.intervals.find(({ id }) => id === state.interval);
  const interval = asked ?? schedule.intervals[0] ?? null;
  const { fractions, everyDays } = schedule;
  const days = { startsOn: state.start, fractions, everyDays };
  const course = courseDates({ ...days, off: state.off, on: state.on });
  const undisturbed = courseDates(days);
  const { from, to, unit, leadsTo } = interval ?? { from: null, to: null, unit: 'days', leadsTo: null };
  return {
    schedule,
    interval,
    otherInterval: interval !== null && !asked,
    startsOn: state.start,
    course,
    undisturbed,
    laterDays: daysBetween(undisturbed.lastOn, course.lastOn),
    offDays: state.off.filter((day) => !atWeekend(day) && day >= state.start && day < course.lastOn),
    turnedDays: [...state.off, ...state.on],
    window: from === null || leadsTo === 'course' ? null : intervalAfter(course.lastOn, { from, to, unit }),
    surgeryOn: from === null || leadsTo !== 'course' ? null : intervalBefore(course.firstOn, { from, unit }),
  };
}

/** The state after a day of the calendar was turned: a weekday off or on again, a day at the weekend on or off again. */
export function turned(state: PlannerState, day: Day): Pick<PlannerState, 'off'> | Pick<PlannerState, 'on'> {
  const name = atWeekend(day) ? 'on' : 'off';
  const days = state[name].includes(day)
    ? state[name].filter((one) => one !== day)
    : [...state[name], day].sort();
  return name === 'on' ? { on: days } : { off: days };
}
