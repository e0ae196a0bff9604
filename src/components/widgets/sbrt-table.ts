// Both readings of every stereotactic series as one table.
import type { Series } from '../../schemas/sbrt-series.ts';
import type { Reading } from './sbrt-source.ts';
import { doseText, known, resultsText, sizeText } from './sbrt-words.ts';

export interface SbrtTable {
  caption: string;
  columns: string[];
  rows: { id: string; cells: string[] }[];
}

/** Both readings of every series. */
export function sbrtTable(series: readonly Series[], alphaBetaGy: number): SbrtTable {
  const cells = (one: Series, reading: Reading): string[] => {
    const { doses, control, survival, toxicity } = one[reading];
    const words = reading === 'printed' ? 'Table 3' : 'abstract';
    return [
      `${one.label}${one.withBone ? ', with bone sarcoma' : ''}`,
      words,
      sizeText(one[reading]),
      doseText(one[reading]),
      known(doses).length === 0
        ? 'none'
        : known(doses)
            .map((gy) => `${gy} Gy`)
            .join('; '),
      resultsText(control),
      resultsText(survival),
      toxicity,
    ];
  };
  return {
    caption: `Each series as Table 3 of the review prints it and as its abstract gives it. BED at an α/β of ${alphaBetaGy} Gy, only where the fractionation was read in an abstract.`,
    columns: [
      'Series',
      'Read in',
      'Patients, lesions',
      'Dose and fractions',
      'BED',
      'Local control',
      'Overall survival',
      'Toxicity, grade 3 or worse',
    ],
    rows: series.flatMap((one) =>
      (['printed', 'original'] as const).map((reading) => ({
        id: `${one.id}-${reading}`,
        cells: cells(one, reading),
      })),
    ),
  };
}
