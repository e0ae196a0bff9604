// Which arms a study's page sets side by side, and which of their doses it prints.
import type { Study } from '../schemas/study.ts';
import { UNNAMED_ARM } from './arm-plot.ts';

type Arm = Study['arms'][number];
type Schedule = Arm['schedules'][number];

/** The study's own arms; those quoted from another trial, and patients whose arm is not named, are left out. */
export const ownArms = ({ arms }: Study): Arm[] =>
  arms.filter(({ id, external }) => external === null && id !== UNNAMED_ARM);

const sameTotal = (a: Schedule, b: Schedule): boolean =>
  String(a.totalGy ?? a.totalGyRange) === String(b.totalGy ?? b.totalGyRange);

/**
 * The doses of an arm in the order of the ledger, each with its place there.
 * @returns all but printed ones that only repeat, with less detail, what the original gives
 */
export function shownDoses({ schedules }: Arm): { nth: number; schedule: Schedule }[] {
  return schedules
    .map((schedule, i) => ({ nth: i + 1, schedule }))
    .filter(
      ({ schedule }) =>
        schedule.source !== 'printed' ||
        !schedules.some((other) => other.source !== 'printed' && repeats(schedule, other)),
    );
}

/** Does the original's dose say all that the printed one says? */
function repeats(printed: Schedule, original: Schedule): boolean {
  if (!sameTotal(printed, original)) return false;
  return printed.fractions === null || printed.fractions === original.fractions;
}
