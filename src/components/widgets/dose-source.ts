// What does the dose explorer take from the content? Turns checked files into its plain props, so that no number
// is typed in a widget or a page. Leaves out reading the files: pages hand the entries over.
import type { Constant } from '../../schemas/constant.ts';
import type { Schedule as ScheduleFile } from '../../schemas/schedule.ts';
import { plainNumber } from '../controls/read-number.ts';
import type { AlphaBetaBand } from './dose-results.ts';

export interface DoseSchedule {
  id: string;
  label: string;
  fractions: number;
  dosePerFractionGy: number;
  /** Where the course meets it, in words. */
  use: string;
  /** How sure the course is of it, in words. */
  level: string;
  /** False keeps it out of the picture; it stays a preset and a row of the table. */
  mark?: boolean;
}

export interface DoseAlphaBeta extends AlphaBetaBand {
  late: number;
  /** For the note only: never calculated with. */
  liposarcoma: { value: number; low: number; high: number };
}

/** Order of the presets by where they are used. */
const ORDER: readonly ScheduleFile['setting'][] = ['preoperative', 'postoperative', 'boost', 'other', 'sbrt'];

const LEVEL: { readonly [level in ScheduleFile['level']]: string } = {
  read: 'read on a public page',
  secondary: 'read on another’s page',
  literature: 'known, not verified here',
  computed: 'worked out here',
  printed: 'not verified',
  course: 'a rule of this course',
};

/** Presets and marks of the explorer: those before surgery first, marks before others, long before short. */
export function doseSchedules(files: readonly ScheduleFile[]): DoseSchedule[] {
  return files
    .filter((file) => file.preset || file.mark)
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.setting) - ORDER.indexOf(b.setting) ||
        Number(b.mark) - Number(a.mark) ||
        b.fractions - a.fractions ||
        b.totalGy - a.totalGy,
    )
    .map((file) => ({
      id: file.id,
      label: `${plainNumber(file.totalGy)} Gy in ${file.fractions} (${file.fractions} × ${plainNumber(file.dosePerFractionGy)} Gy)`,
      fractions: file.fractions,
      dosePerFractionGy: file.dosePerFractionGy,
      use: file.name,
      level: `${file.source}; ${LEVEL[file.level]}`,
      mark: file.mark,
    }));
}

/** The constants the explorer takes its alpha/beta from, by id. */
export const DOSE_CONSTANTS = {
  band: 'alpha-beta-tumour-band',
  assumed: 'alpha-beta-tumour-assumed',
  late: 'alpha-beta-late',
  liposarcoma: 'alpha-beta-liposarcoma',
} as const;

/** Alpha/beta for the explorer, in Gy. Throws an Error naming the file and field that are missing. */
export function doseAlphaBeta(files: readonly Constant[]): DoseAlphaBeta {
  const field = <T>(id: string, name: string, pick: (file: Constant) => T | null | undefined): T => {
    const file = files.find((one) => one.id === id);
    const found = file && pick(file);
    if (found === null || found === undefined) {
      throw new Error(`The dose explorer needs \`${name}\` of src/content/constants/${id}.yaml.`);
    }
    return found;
  };
  const [low, high] = field(DOSE_CONSTANTS.liposarcoma, 'ci95', (file) => file.ci95);
  return {
    bandLow: field(DOSE_CONSTANTS.band, 'min', (file) => file.min),
    bandHigh: field(DOSE_CONSTANTS.band, 'max', (file) => file.max),
    assumed: field(DOSE_CONSTANTS.assumed, 'value', (file) => file.value),
    late: field(DOSE_CONSTANTS.late, 'value', (file) => file.value),
    liposarcoma: { value: field(DOSE_CONSTANTS.liposarcoma, 'value', (file) => file.value), low, high },
  };
}
