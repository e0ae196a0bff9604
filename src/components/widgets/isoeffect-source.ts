// What does the isoeffect plot take from the content? Every schedule of the course and the alpha/beta to calculate with.
// Leaves out reading the files.
import type { Constant } from '../../schemas/constant.ts';
import type { Schedule as ScheduleFile } from '../../schemas/schedule.ts';
import { startState } from '../controls/address-state.ts';
import { doseAlphaBeta, inOrder, type DoseAlphaBeta } from './dose-source.ts';
import { isoeffectFields } from './isoeffect-fields.ts';
import { isoeffectResults } from './isoeffect-results.ts';
import { circlesSaid, isoeffectSummary } from './isoeffect-words.ts';

/** For the primary tumour, for metastases, or in no study of the ledger. */
export type IsoeffectUse = 'primary' | 'metastases' | 'none';

export interface IsoeffectSchedule {
  id: string;
  fractions: number;
  dosePerFractionGy: number;
  use: IsoeffectUse;
}

export interface IsoeffectProps {
  schedules: readonly IsoeffectSchedule[];
  alphaBeta: DoseAlphaBeta;
  /** Ids of the schedule the lines run through at first, and of the one set beside it. */
  through: string;
  against: string;
}

/** What a chapter shows before the figure wakes: its picture in words, and the line under it. */
export interface IsoeffectStillWords {
  alt: string;
  says: string;
}

/** The standard before surgery, and a week of five larger fractions beside it. */
const START = { through: '25x2', against: '5x6' } as const;

const useOf = ({ setting, usedIn, usedSince }: ScheduleFile): IsoeffectUse =>
  setting === 'sbrt' ? 'metastases' : usedIn.length + usedSince.length > 0 ? 'primary' : 'none';

/** Throws an Error naming the file that is missing or has lost its number. */
export function isoeffectProps({
  schedules,
  constants,
}: {
  schedules: readonly ScheduleFile[];
  constants: readonly Constant[];
}): IsoeffectProps {
  for (const id of Object.values(START)) {
    if (!schedules.some((file) => file.id === id))
      throw new Error(`The isoeffect plot needs src/content/schedules/${id}.yaml.`);
  }
  const { liposarcoma: _, ...alphaBeta } = doseAlphaBeta(constants);
  return {
    schedules: inOrder(schedules).map((file) => ({
      id: file.id,
      fractions: file.fractions,
      dosePerFractionGy: file.dosePerFractionGy,
      use: useOf(file),
    })),
    alphaBeta,
    ...START,
  };
}

/** The same, with what a chapter says of the picture that stands there before the figure wakes. */
export function isoeffectInChapter(
  content: Parameters<typeof isoeffectProps>[0],
): IsoeffectProps & { still: IsoeffectStillWords } {
  const props = isoeffectProps(content);
  const results = isoeffectResults(startState(isoeffectFields(props)), props);
  return { ...props, still: { alt: isoeffectSummary(results, props), says: circlesSaid(props) } };
}
