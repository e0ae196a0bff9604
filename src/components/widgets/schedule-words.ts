// How are doses, schedules and days said? In figures as marks and rows name them, and in sentences.
import { totalDose, type Schedule } from '../../models/linear-quadratic.ts';
import { plainNumber } from '../controls/read-number.ts';

/** A dose as read out: one decimal and the unit. */
export const gy = (dose: number): string => `${dose.toFixed(1)} Gy`;

/** Its slash holds the two letters on one line. */
export const ALPHA_BETA = 'α/\u2060β';

/** “25 × 2”: a schedule as marks and rows name it. */
export const timesDose = ({ fractions, dosePerFractionGy }: Schedule): string =>
  `${fractions} × ${plainNumber(dosePerFractionGy)}`;

/** “50 Gy in 25 (25 × 2 Gy)”: a schedule as it is offered. */
export const presetLabel = (schedule: Schedule): string =>
  `${plainNumber(totalDose(schedule))} Gy in ${schedule.fractions} (${timesDose(schedule)} Gy)`;

/** “50 Gy in 25 fractions”, phases joined by “then”. */
export function sayPhases(phases: readonly Schedule[]): string {
  return phases
    .map((phase) => {
      const noun = phase.fractions === 1 ? 'fraction' : 'fractions';
      return `${plainNumber(totalDose(phase))} Gy in ${phase.fractions} ${noun}`;
    })
    .join(', then ');
}

/** “1 treatment day”, “33 calendar days”. */
export const sayDays = (days: number, noun: string): string => `${days} ${noun}${days === 1 ? '' : 's'}`;
