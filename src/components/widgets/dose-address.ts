// Which state of the dose explorer does an address ask for, and which address says a state?
// Leaves out the browser: it reads and returns query strings, and never touches history.
import { plainNumber, readNumber, type NumberLimits } from '../controls/read-number.ts';

/** The four quantities the reader sets. `tumour` and `late` are alpha/beta in Gy, `dose` Gy per fraction. */
export interface DoseState {
  fractions: number;
  dose: number;
  tumour: number;
  late: number;
}

export type DoseLimits = { readonly [name in keyof DoseState]: NumberLimits };

const NAMES = ['fractions', 'dose', 'tumour', 'late'] as const;
const MEANING: { readonly [name in keyof DoseState]: string } = {
  fractions: 'fractions',
  dose: 'Gy per fraction',
  tumour: 'Gy for the tumour’s α/β',
  late: 'Gy for the late tissue’s α/β',
};

/**
 * Limits of the controls. Fractions and dose reach at least to the largest schedule given; the rest chosen by
 * eye: alpha/beta from 1 Gy, because a lower one is not a number to calculate with, to well above the band.
 */
export function doseLimits(
  schedules: readonly { fractions: number; dosePerFractionGy: number }[],
): DoseLimits {
  return {
    fractions: { min: 1, max: Math.max(40, ...schedules.map((s) => s.fractions)), whole: true },
    dose: { min: 0.5, max: Math.max(20, ...schedules.map((s) => s.dosePerFractionGy)), unit: 'Gy' },
    tumour: { min: 1, max: 15, unit: 'Gy' },
    late: { min: 1, max: 10, unit: 'Gy' },
  };
}

/** Where the controls stand at first: the first schedule, at the alpha/beta (Gy) assumed for the tumour and for late tissue. */
export function doseStart(
  schedules: readonly { fractions: number; dosePerFractionGy: number }[],
  { assumed, late }: { assumed: number; late: number },
): DoseState {
  const [first] = schedules;
  if (!first) throw new Error('The dose explorer needs at least one schedule to start from.');
  return { fractions: first.fractions, dose: first.dosePerFractionGy, tumour: assumed, late };
}

/**
 * Reads `?fractions=25&dose=2&tumour=4&late=3`. A parameter that is absent takes its start value silently; one
 * that is repeated, empty, not a plain number or out of range takes it too, and a sentence says so. Unknown
 * parameters are left alone. Throws nothing.
 */
export function readDoseAddress(
  query: string,
  { start, limits }: { start: DoseState; limits: DoseLimits },
): { state: DoseState; problems: string[] } {
  const given = new URLSearchParams(query);
  const state = { ...start };
  const problems: string[] = [];
  for (const name of NAMES) {
    const values = given.getAll(name);
    if (values.length === 0) continue;
    const used = `This page opened with ${plainNumber(start[name])} ${MEANING[name]} instead.`;
    if (values.length > 1) {
      problems.push(`In the address, “${name}” is given ${values.length} times. ${used}`);
      continue;
    }
    const typed = values[0] ?? '';
    const reading = readNumber(typed, limits[name]);
    if (reading.ok) state[name] = reading.value;
    else if (typed.trim() === '') problems.push(`In the address, “${name}” is empty. ${used}`);
    else problems.push(`In the address, “${name}”: ${reading.problem} ${used}`);
  }
  return { state, problems };
}

/** The query that says this state; other parameters of `query` (a course code, say) are kept. */
export function writeDoseAddress(state: DoseState, query = ''): string {
  const address = new URLSearchParams(query);
  for (const name of NAMES) address.set(name, plainNumber(state[name]));
  return `?${address.toString()}`;
}
