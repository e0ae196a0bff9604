// Which numbers stand in the dose explorer's table? The reader's schedule first, then the course's schedules, all
// at the alpha/beta values in force; in a chapter fewer columns and the course's schedules only. Leaves out the markup.
import type { Schedule } from '../../models/linear-quadratic.ts';
import { plainNumber } from '../controls/read-number.ts';
import {
  bandRange,
  doseResults,
  type AlphaBetaBand,
  type DoseResults,
  type TissueDose,
} from './dose-results.ts';
import { timesDose } from './schedule-words.ts';

export interface DoseTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

/** BED and EQD2 to one decimal, in Gy (the heading says so), or the word that they are withheld. */
const cell = (tissue: TissueDose, quantity: 'bedGy' | 'eqd2Gy'): string =>
  tissue.state === 'shown' ? tissue[quantity].toFixed(1) : 'withheld';

function across(band: DoseResults['band']): string {
  const range = band && bandRange(band);
  return range ? `${range.fromGy.toFixed(1)}–${range.toGy.toFixed(1)}` : 'withheld';
}

/** All arguments as for `doseResults`; `chosen` are the reader's phases. Throws ModelError as the models do. */
export function doseTable(question: {
  schedules: readonly Schedule[];
  chosen: readonly Schedule[];
  tumourAlphaBetaGy: number;
  lateAlphaBetaGy: number;
  band: AlphaBetaBand;
  /** Total, EQD2 and days of the course's schedules, for a chapter. */
  short?: boolean;
}): DoseTable {
  const { schedules, chosen, tumourAlphaBetaGy, lateAlphaBetaGy, band, short = false } = question;
  const columns: { heading: string; of: (results: DoseResults) => string; always?: true }[] = [
    { heading: 'Total', of: ({ totalGy }) => plainNumber(totalGy), always: true },
    { heading: 'BED, tumour', of: ({ tumour }) => cell(tumour, 'bedGy') },
    { heading: 'EQD2, tumour', of: ({ tumour }) => cell(tumour, 'eqd2Gy'), always: true },
    { heading: `EQD2, α/β ${band.bandLow}–${band.bandHigh}`, of: (results) => across(results.band) },
    { heading: 'BED, late', of: ({ late }) => cell(late, 'bedGy') },
    { heading: 'EQD2, late', of: ({ late }) => cell(late, 'eqd2Gy'), always: true },
    { heading: 'Days', of: (results) => `${results.treatmentDays} / ${results.calendarDays}`, always: true },
  ];
  const shown = columns.filter(({ always }) => always ?? !short);
  const row = (id: string, name: string, phases: readonly Schedule[]) => {
    const results = doseResults({ phases, tumourAlphaBetaGy, lateAlphaBetaGy, band });
    return { id, cells: [name, ...shown.map(({ of }) => of(results))] };
  };
  const ratios = `tumour ${plainNumber(tumourAlphaBetaGy)} Gy, late tissue ${plainNumber(lateAlphaBetaGy)} Gy`;
  return {
    caption: short
      ? 'Schedules as fractions × Gy; all doses in Gy. Days: treatment days / calendar days.'
      : `Schedules as fractions × Gy; all doses in Gy. α/β: ${ratios}. ` +
        'Days: treatment days / calendar days, one fraction a weekday from a Monday.',
    columns: ['Schedule', ...shown.map(({ heading }) => heading)],
    rows: [
      ...(short ? [] : [row('yours', `Yours: ${chosen.map(timesDose).join(' + ')}`, chosen)]),
      ...schedules.map((schedule) => row(timesDose(schedule), timesDose(schedule), [schedule])),
    ],
  };
}
