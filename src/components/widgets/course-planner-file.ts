// Which calendar file says a planned course? Days without hour or zone (RFC 5545, VALUE=DATE): a calendar shows them on
// the same date everywhere, whatever its clock does. Leaves out saving the file.
import { daysLater, type Day } from '../../models/course-calendar.ts';
import { plainNumber } from '../controls/read-number.ts';
import type { Plan } from './course-planner-plan.ts';
import { sayPhases } from './schedule-words.ts';

const LONGEST_LINE = 75; // octets, RFC 5545 section 3.1
const NOTE = 'Course planner of Margins, a course for learning. Not for treating a patient.';

const compact = (day: Day): string => day.replaceAll('-', '');
const escaped = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll('\n', '\\n');

/** A line cut where it grows too long; what follows begins with a space. */
function folded(line: string): string {
  const lines: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = new TextEncoder().encode(letter).length;
    if (octets + size > LONGEST_LINE) {
      lines.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...lines, part].join('\r\n');
}

/** `until` is the first day after the event, as the format wants it. */
function event(told: {
  id: string;
  stamp: string;
  from: Day;
  until: Day;
  says: string;
  note: string;
}): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${told.id}`,
    `DTSTAMP:${told.stamp}`,
    `DTSTART;VALUE=DATE:${compact(told.from)}`,
    `DTEND;VALUE=DATE:${compact(told.until)}`,
    `SUMMARY:${escaped(told.says)}`,
    `DESCRIPTION:${escaped(told.note)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The file: an event for each fraction, one for the interval. `now` is when it is made. */
export function calendarFile(plan: Plan, now: Date): string {
  const { schedule, course, interval, window, surgeryOn } = plan;
  const stamp = `${now.toISOString().replace(/[-:]|\.\d+/g, '')}`;
  const id = (part: string) => `${schedule.id}-${compact(plan.startsOn)}-${part}@margins`;
  const dose = plainNumber(schedule.dosePerFractionGy);
  const fractions = course.fractionsOn.flatMap((day, i) =>
    event({
      id: id(`f${i + 1}`),
      stamp,
      from: day,
      until: daysLater(day, 1),
      says: `Exercise: fraction ${i + 1} of ${schedule.fractions}, ${dose} Gy`,
      note: `${sayPhases([schedule])}. ${NOTE}`,
    }),
  );
  const around = (from: Day, until: Day, says: string) =>
    event({
      id: id('interval'),
      stamp,
      from,
      until,
      says,
      note: `${interval?.said}: ${interval?.source}. ${NOTE}`,
    });
  const what = interval?.leadsTo === 'response' ? 'response assessed' : 'surgery';
  const after = window
    ? around(
        window.from,
        daysLater(window.to ?? window.from, 1),
        `Exercise: ${what}, ${interval!.said} after the last fraction`,
      )
    : [];
  const before = surgeryOn
    ? around(
        surgeryOn,
        daysLater(surgeryOn, 1),
        `Exercise: surgery, ${interval!.said} before the first fraction`,
      )
    : [];
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Margins//Course planner//EN',
    'CALSCALE:GREGORIAN',
    ...before,
    ...fractions,
    ...after,
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('');
}

/** “course-25x2-2027-03-01.ics”. */
export const calendarFileName = ({ schedule, startsOn }: Plan): string =>
  `course-${schedule.id}-${startsOn}.ics`;
