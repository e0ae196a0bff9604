// What does the dose explorer take from the content? Turns checked files into its plain props, so that no number
// is typed in a widget or a page. Leaves out reading the files: pages hand the entries over.
import type { Constant } from '../../schemas/constant.ts';
import type { Schedule as ScheduleFile } from '../../schemas/schedule.ts';
import type { AlphaBetaBand } from './dose-results.ts';

export interface DoseSchedule {
  fractions: number;
  dosePerFractionGy: number;
  /** Where the course meets it, in words. */
  use?: string;
  /** How sure the course is of it, in words. */
  level?: string;
  /** False keeps it out of the picture; it stays a preset and a row of the table. */
  mark?: boolean;
}

export interface DoseAlphaBeta extends AlphaBetaBand {
  late: number;
  /** For the note only: never calculated with. */
  liposarcoma?: { value: number; low: number; high: number };
}

/** The schedule a chapter's figure starts from. */
const STANDARD = '25x2';

/** Order of the presets by where they are used. */
const ORDER: readonly ScheduleFile['setting'][] = ['preoperative', 'postoperative', 'boost', 'other', 'sbrt'];

/** How sure the course is of a figure, in words. */
export const LEVEL: { readonly [level in ScheduleFile['level']]: string } = {
  read: 'read on a public page',
  secondary: 'read on another’s page',
  literature: 'known, not verified here',
  computed: 'worked out here',
  printed: 'not verified',
  course: 'a rule of this course',
};

/** Those before surgery first, marks before others, long before short. */
export const inOrder = (files: readonly ScheduleFile[]): ScheduleFile[] =>
  files.toSorted(
    (a, b) =>
      ORDER.indexOf(a.setting) - ORDER.indexOf(b.setting) ||
      Number(b.mark) - Number(a.mark) ||
      b.fractions - a.fractions ||
      b.totalGy - a.totalGy,
  );

/** Presets and marks of the explorer, the standard course before surgery first. */
export function doseSchedules(files: readonly ScheduleFile[]): DoseSchedule[] {
  return inOrder(files.filter((file) => file.preset || file.mark)).map((file) => ({
    fractions: file.fractions,
    dosePerFractionGy: file.dosePerFractionGy,
    use: file.name,
    level: `${file.source}; ${LEVEL[file.level]}`,
    mark: file.mark,
  }));
}

/**
 * What a chapter's figure takes: marks and presets before surgery as bare numbers, and the alpha/beta to calculate
 * with. What the course says of each schedule stands in the chapter and on the tool's page. Throws an Error naming
 * the file that is missing.
 */
export function doseInChapter({
  schedules,
  constants,
}: {
  schedules: readonly ScheduleFile[];
  constants: readonly Constant[];
}): { within: true; schedules: DoseSchedule[]; alphaBeta: DoseAlphaBeta } {
  const shown = inOrder(
    schedules.filter((file) => file.mark || (file.preset && file.setting === 'preoperative')),
  );
  if (shown[0]?.id !== STANDARD) {
    throw new Error(
      `The dose explorer starts from src/content/schedules/${STANDARD}.yaml, which is missing.`,
    );
  }
  const { liposarcoma: _, ...alphaBeta } = doseAlphaBeta(constants);
  return {
    within: true,
    schedules: shown.map(({ fractions, dosePerFractionGy, mark }) => ({
      fractions,
      dosePerFractionGy,
      ...(!mark && { mark }),
    })),
    alphaBeta,
  };
}

/** The constants the explorer takes its alpha/beta from, by id. */
export const DOSE_CONSTANTS = {
  band: 'alpha-beta-tumour-band',
  assumed: 'alpha-beta-tumour-assumed',
  late: 'alpha-beta-late',
  liposarcoma: 'alpha-beta-liposarcoma',
} as const;

/** Alpha/beta for the explorer, in Gy, with the estimate for liposarcoma that only its note names. Throws an Error naming the file and field that are missing. */
export function doseAlphaBeta(files: readonly Constant[]): Required<DoseAlphaBeta> {
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
