// Which rows does the dose explorer's picture have, and what stands on each? One tissue a row: the reader's
// schedule, the course's schedules, and for the tumour the band of alpha/beta. Leaves out places (dose-scale.ts).
import type { Schedule } from '../../models/linear-quadratic.ts';
import {
  bandRange,
  tissueDose,
  type AlphaBetaBand,
  type DoseResults,
  type TissueDose,
} from './dose-results.ts';
import { NARROW_LENGTH_PX, type ScaleMark } from './dose-scale.ts';
import { timesDose } from './schedule-words.ts';

/** EQD2 across the band, lowest to highest, with the alpha/beta each end belongs to; all in Gy. */
export interface RowBand {
  fromGy: number;
  toGy: number;
  atAssumedGy: number;
  /** Alpha/beta in Gy at the left end, at the mark and at the right end of the bar. */
  alphaBetaGy: { from: number; assumed: number; to: number };
}

export interface ScaleRow {
  name: string;
  alphaBetaGy: number;
  /** The reader's schedule; null where it is withheld. */
  eqd2Gy: number | null;
  band: RowBand | null;
  marks: ScaleMark[];
}

/** A schedule, drawn as a mark unless `mark` is false. */
export type MarkedSchedule = Schedule & { mark?: boolean };

/** The rows, tumour first. `results` are the reader's; marks that are withheld in a tissue are left out there. */
export function scaleRows(question: {
  results: DoseResults;
  schedules: readonly MarkedSchedule[];
  band: AlphaBetaBand;
}): ScaleRow[] {
  const { results, schedules, band } = question;
  const row = (name: string, dose: TissueDose): ScaleRow => ({
    name,
    alphaBetaGy: dose.alphaBetaGy,
    eqd2Gy: dose.state === 'shown' ? dose.eqd2Gy : null,
    band: null,
    marks: schedules.flatMap((schedule) => {
      if (schedule.mark === false) return [];
      const there = tissueDose([schedule], dose.alphaBetaGy);
      return there.state === 'shown' ? [{ label: timesDose(schedule), eqd2Gy: there.eqd2Gy }] : [];
    }),
  });
  return [
    { ...row('Tumour', results.tumour), band: results.band && rowBand(results.band, band) },
    row('Late tissue', results.late),
  ];
}

function rowBand(across: NonNullable<DoseResults['band']>, band: AlphaBetaBand): RowBand {
  const usual = across.atHighGy <= across.atLowGy;
  return {
    ...bandRange(across),
    atAssumedGy: across.atAssumedGy,
    alphaBetaGy: {
      from: usual ? band.bandHigh : band.bandLow,
      assumed: band.assumed,
      to: usual ? band.bandLow : band.bandHigh,
    },
  };
}

/** Whether the ends and the mark of the bar can be named on it, even on the narrow plot; room chosen by eye. */
export function bandHasRoom(band: RowBand, endGy: number): boolean {
  const along = (dose: number) => (dose / endGy) * NARROW_LENGTH_PX;
  const [from, assumed, to] = [along(band.fromGy), along(band.atAssumedGy), along(band.toGy)];
  return from > 36 && assumed - from > 8 && to - assumed > 5 && to < NARROW_LENGTH_PX - 4;
}
