// Which answer is only practice? One that comes soon after another to the same item: it shows what was just read, so it
// counts neither for the schedule nor in figures.

export const DAY_MS = 86_400_000;

/** Four hours, chosen by eye. */
export const PRACTICE_MS = 4 * 3_600_000;
