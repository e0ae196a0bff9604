// Which numbers stand in the dose explorer's table? The reader's schedule first, then the course's schedules, all
// at the alpha/beta values in force. Leaves out the markup.
import type { Schedule } from '../../models/linear-quadratic.ts';
import { plainNumber } from '../controls/read-number.ts';
import { bandRange, doseResults, type AlphaBetaBand, type TissueDose } from './dose-results.ts';

export interface DoseTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

/** BED and EQD2 to one decimal, in Gy (the heading says so), or the word that they are withheld. */
const cell = (tissue: TissueDose, quantity: 'bedGy' | 'eqd2Gy'): string =>
  tissue.state === 'shown' ? tissue[quantity].toFixed(1) : 'withheld';

/** All arguments as for `doseResults`; `chosen` are the reader's phases. Throws ModelError as the models do. */
export function doseTable(question: {
  schedules: readonly (Schedule & { id: string })[];
  chosen: readonly Schedule[];
  tumourAlphaBetaGy: number;
  lateAlphaBetaGy: number;
  band: AlphaBetaBand;
}): DoseTable {
  const { schedules, chosen, tumourAlphaBetaGy, lateAlphaBetaGy, band } = question;
  const row = (id: string, name: string, phases: readonly Schedule[]) => {
    const results = doseResults({ phases, tumourAlphaBetaGy, lateAlphaBetaGy, band });
    const range = results.band && bandRange(results.band);
    return {
      id,
      cells: [
        name,
        plainNumber(results.totalGy),
        cell(results.tumour, 'bedGy'),
        cell(results.tumour, 'eqd2Gy'),
        range ? `${range.fromGy.toFixed(1)}–${range.toGy.toFixed(1)}` : 'withheld',
        cell(results.late, 'bedGy'),
        cell(results.late, 'eqd2Gy'),
        `${results.treatmentDays} / ${results.calendarDays}`,
      ],
    };
  };
  const say = ({ fractions, dosePerFractionGy }: Schedule) =>
    `${fractions} × ${plainNumber(dosePerFractionGy)}`;
  const ratios = `tumour ${plainNumber(tumourAlphaBetaGy)} Gy, late tissue ${plainNumber(lateAlphaBetaGy)} Gy`;
  return {
    caption:
      `Schedules as fractions × Gy; all doses in Gy. α/β: ${ratios}. ` +
      'Days: treatment days / calendar days, one fraction a weekday from a Monday.',
    columns: [
      'Schedule',
      'Total',
      'BED, tumour',
      'EQD2, tumour',
      `EQD2, α/β ${band.bandLow}–${band.bandHigh}`,
      'BED, late',
      'EQD2, late',
      'Days',
    ],
    rows: [
      row('yours', `Yours: ${chosen.map(say).join(' + ')}`, chosen),
      ...schedules.map((schedule) => row(schedule.id, say(schedule), [schedule])),
    ],
  };
}
