// Which controls has the course planner, and where do they stand at first? One description for controls and address.
import type { StateOf } from '../controls/address-state.ts';
import { dateField, datesField } from '../controls/date-fields.ts';
import type { PlannerSchedule } from './course-planner-source.ts';

/** What the address says where a schedule has no interval. */
export const NO_INTERVAL = 'none';

/** Days the planner takes; chosen by eye. */
export const PLANNER_DAYS = { min: '2020-01-01', max: '2079-12-31' };
/** A Monday, chosen as an example: its five weeks cross the change to summer time. */
const START = '2027-03-01';
/** Days that may be turned, chosen by eye: more than a year of public holidays. */
const MOST = 40;

export function plannerFields(schedules: readonly PlannerSchedule[]) {
  const intervals = new Map(
    schedules.flatMap(({ intervals }) => intervals.map((one) => [one.id, one.source])),
  );
  const none = schedules.some(({ intervals }) => intervals.length === 0) ? [NO_INTERVAL] : [];
  return {
    start: dateField(START, PLANNER_DAYS),
    schedule: {
      kind: 'choice',
      start: schedules[0]!.id,
      options: schedules.map(({ id, name }) => ({ id, label: name })),
    },
    interval: {
      kind: 'choice',
      start: intervalOf(schedules[0]!),
      options: [
        ...[...intervals].map(([id, label]) => ({ id, label })),
        ...none.map((id) => ({ id, label: 'no interval' })),
      ],
    },
    off: datesField(MOST, PLANNER_DAYS),
    on: datesField(MOST, PLANNER_DAYS),
  } as const;
}

/** The interval a schedule is shown with at first. */
export const intervalOf = ({ intervals }: PlannerSchedule): string => intervals[0]?.id ?? NO_INTERVAL;

export type PlannerFields = ReturnType<typeof plannerFields>;
export type PlannerState = StateOf<PlannerFields>;
