// What does the course planner take from the content? The schedules given before and after surgery, each with the
// intervals its sources used. No interval is typed in a widget; a schedule without one says so.
import type { Constant } from '../../schemas/constant.ts';
import type { Schedule as ScheduleFile } from '../../schemas/schedule.ts';
import { LEVEL } from './dose-source.ts';

export interface PlannerInterval {
  /** Short name for the address: `review`. */
  id: string;
  /** What it leads to: surgery after the course, a look at the response, or the course itself after surgery. */
  leadsTo: 'surgery' | 'response' | 'course';
  /** Null where the source gives words only; `to` is null where it gives no end. */
  from: number | null;
  to: number | null;
  unit: 'days' | 'weeks';
  /** “4–6 weeks”, “at least 4 weeks”, “immediate”. */
  said: string;
  source: string;
  /** How sure the course is of it, and what must be known of it. */
  standing: string;
}

export interface PlannerSchedule {
  id: string;
  fractions: number;
  dosePerFractionGy: number;
  everyDays: number;
  name: string;
  intervals: readonly PlannerInterval[];
}

/** The standard course and the review's interval come first. */
const FIRST = { schedule: '25x2', interval: 'timing-review' };

const LEADS_TO: Readonly<Record<string, PlannerInterval['leadsTo']>> = {
  'interval from radiotherapy to surgery': 'surgery',
  'time from radiotherapy to the assessment of response': 'response',
  'interval from surgery to radiotherapy': 'course',
};

function interval(file: Constant): PlannerInterval {
  const leadsTo = LEADS_TO[file.quantity];
  const { value, unit, words } = file;
  const from = value ?? file.min ?? null;
  const to = value ?? file.max ?? null;
  if (!leadsTo || (words === undefined && (from === null || (unit !== 'weeks' && unit !== 'days')))) {
    throw new Error(
      `The course planner cannot use src/content/constants/${file.id}.yaml: it needs an interval in days or weeks, ` +
        `and a quantity among: ${Object.keys(LEADS_TO).join('; ')}.`,
    );
  }
  const span = to === null ? `at least ${from}` : from === to ? `${from}` : `${from}–${to}`;
  return {
    id: file.id.replace(/^timing-/, ''),
    leadsTo,
    from,
    to,
    unit: unit === 'days' ? 'days' : 'weeks',
    said: words ?? `${span} ${unit}`,
    source: file.source,
    standing: [LEVEL[file.level], file.note?.replace(/\.$/, '')].filter(Boolean).join('; '),
  };
}

/** All the planner needs, in the order it is offered. Throws an Error naming the file it cannot use. */
export function plannerProps({
  schedules,
  constants,
}: {
  schedules: readonly ScheduleFile[];
  constants: readonly Constant[];
}): { schedules: PlannerSchedule[] } {
  const first = (id: string, name: string) => Number(name !== id);
  const shown = schedules
    .filter(({ preset, setting }) => preset && (setting === 'preoperative' || setting === 'postoperative'))
    .toSorted(
      (a, b) =>
        first(a.id, FIRST.schedule) - first(b.id, FIRST.schedule) ||
        b.setting.localeCompare(a.setting, 'en') ||
        b.fractions - a.fractions ||
        b.totalGy - a.totalGy,
    );
  if (shown[0]?.id !== FIRST.schedule)
    throw new Error(
      `The course planner starts from src/content/schedules/${FIRST.schedule}.yaml, which is missing.`,
    );
  return {
    schedules: shown.map(({ id, fractions, dosePerFractionGy, everyDays, name }) => ({
      id,
      fractions,
      dosePerFractionGy,
      everyDays,
      name,
      intervals: constants
        .filter((file) => file.schedules.includes(id))
        .toSorted(
          (a, b) =>
            first(a.id, FIRST.interval) - first(b.id, FIRST.interval) || a.id.localeCompare(b.id, 'en'),
        )
        .map(interval),
    })),
  };
}
