// How does the two-phase figure say its numbers? Rows of bars, readout, announcement and table; leaves out the numbers.
import type { Schedule } from '../../models/linear-quadratic.ts';
import { plainNumber } from '../controls/read-number.ts';
import { bandRange, type DoseResults, type TissueDose } from './dose-results.ts';
import { readout, working } from './dose-words.ts';
import { ALPHA_BETA, gy, sayPhases, timesDose } from './schedule-words.ts';
import type { TwoPhasesState } from './two-phases-fields.ts';
import type { TwoPhasesResults } from './two-phases-results.ts';
import type { TwoPhasesProps } from './two-phases-source.ts';

/** The two volumes, as the figure calls them. */
export const VOLUMES = { large: 'Large volume', bed: 'Bed' } as const;
const eqd2 = (tissue: TissueDose): number => (tissue.state === 'shown' ? tissue.eqd2Gy : 0);

/** Three pairs of bars: total and EQD2 in the tissues. `firstGy` is what both volumes get, `bedGy` what the bed gets. */
export function twoPhasesBars({ doses: { large, bed } }: TwoPhasesResults, { tumour, late }: TwoPhasesState) {
  const ratio = (alphaBetaGy: number) => `${ALPHA_BETA} ${plainNumber(alphaBetaGy)} Gy`;
  return [
    { id: 'total', name: 'Total dose', under: '', firstGy: large.totalGy, bedGy: bed.totalGy },
    {
      id: 'tumour',
      name: 'EQD2, tumour',
      under: ratio(tumour),
      firstGy: eqd2(large.tumour),
      bedGy: eqd2(bed.tumour),
    },
    {
      id: 'late',
      name: 'EQD2, late tissue',
      under: ratio(late),
      firstGy: eqd2(large.late),
      bedGy: eqd2(bed.late),
    },
  ];
}

const across = ({ band }: DoseResults, { alphaBeta: { bandLow, bandHigh } }: TwoPhasesProps): string => {
  if (!band) return '';
  const { fromGy, toGy } = bandRange(band);
  const span = `across ${ALPHA_BETA} ${bandLow} to ${bandHigh} Gy`;
  return gy(fromGy) === gy(toGy) ? `the same ${span}` : `${fromGy.toFixed(1)} to ${gy(toGy)} ${span}`;
};

export function twoPhasesReadout({ boost, doses }: TwoPhasesResults, props: TwoPhasesProps) {
  const given = { large: [props.first], bed: [props.first, boost] };
  const pair = (
    of: (volume: 'large' | 'bed') => { name: string; term: string; value: string; more: string },
  ) => [of('large'), of('bed')];
  return [
    ...pair((volume) => ({
      name: `${volume}-total`,
      term: `${VOLUMES[volume]}: total`,
      value: gy(doses[volume].totalGy),
      more: sayPhases(given[volume]),
    })),
    ...pair((volume) => ({
      name: `${volume}-eqd2-tumour`,
      term: `${VOLUMES[volume]}: EQD2, tumour`,
      value: readout(doses[volume].tumour, 'eqd2Gy'),
      more: across(doses[volume], props),
    })),
    ...pair((volume) => ({
      name: `${volume}-eqd2-late`,
      term: `${VOLUMES[volume]}: EQD2, late tissue`,
      value: readout(doses[volume].late, 'eqd2Gy'),
      more: `BED ${readout(doses[volume].late, 'bedGy')}`,
    })),
  ];
}

/** EQD2 in the bed worked in substituted numbers, one term a phase. */
export const twoPhasesWorking = ({ boost, doses }: TwoPhasesResults, { first }: TwoPhasesProps) =>
  working([first, boost], doses.bed).filter(({ name }) => name.startsWith('EQD2'));

/** What the size of the boost's fractions does to late tissue. */
export function boostCost({ boost, doses, lateBeyondTotalGy }: TwoPhasesResults): string {
  const said = `The boost of ${plainNumber(doses.boost.totalGy)} Gy in fractions of ${plainNumber(boost.dosePerFractionGy)} Gy`;
  if (Math.abs(lateBeyondTotalGy) < 0.05) return `${said} counts in late tissue for what it is.`;
  const way = lateBeyondTotalGy > 0 ? 'more' : 'less';
  return `${said} counts in late tissue for ${gy(Math.abs(lateBeyondTotalGy))} ${way} than its total.`;
}

/** How the total stands beside the usual one. */
export function besideUsual({ doses }: TwoPhasesResults, { usual }: TwoPhasesProps): string {
  const total = doses.bed.totalGy;
  const range = `${plainNumber(usual.min)} to ${plainNumber(usual.max)} Gy`;
  if (total < usual.min) return `The total of the bed lies below the usual ${range}.`;
  return total > usual.max
    ? `The total of the bed lies above the usual ${range}.`
    : `The total of the bed lies within the usual ${range}.`;
}

export function twoPhasesAnnouncement(results: TwoPhasesResults, { first }: TwoPhasesProps): string {
  const { boost, doses } = results;
  const dose = (volume: 'large' | 'bed') =>
    `${VOLUMES[volume]}: total ${gy(doses[volume].totalGy)}, EQD2 ${readout(doses[volume].tumour, 'eqd2Gy')} in tumour, ` +
    `${readout(doses[volume].late, 'eqd2Gy')} in late tissue.`;
  return `${sayPhases([first, boost])}. ${dose('large')} ${dose('bed')}`;
}

export function twoPhasesTable(
  state: TwoPhasesState,
  { boost, doses }: TwoPhasesResults,
  props: TwoPhasesProps,
) {
  const { bandLow, bandHigh } = props.alphaBeta;
  const cell = (tissue: TissueDose, quantity: 'bedGy' | 'eqd2Gy') =>
    tissue.state === 'shown' ? tissue[quantity].toFixed(1) : 'withheld';
  const row = (id: string, name: string, phases: readonly Schedule[], worth: DoseResults) => {
    const range = worth.band && bandRange(worth.band);
    return {
      id,
      cells: [
        name,
        phases.map(timesDose).join(' + '),
        plainNumber(worth.totalGy),
        cell(worth.tumour, 'eqd2Gy'),
        range ? `${range.fromGy.toFixed(1)}–${range.toGy.toFixed(1)}` : 'withheld',
        cell(worth.late, 'eqd2Gy'),
        cell(worth.tumour, 'bedGy'),
        cell(worth.late, 'bedGy'),
      ],
    };
  };
  return {
    caption:
      `Phases as fractions × Gy; doses in Gy. ${ALPHA_BETA}: tumour ${plainNumber(state.tumour)} Gy, ` +
      `late tissue ${plainNumber(state.late)} Gy. Each phase is converted with its own dose per fraction, then added.`,
    columns: [
      'Where',
      'Given',
      'Total',
      'EQD2, tumour',
      `EQD2, ${ALPHA_BETA} ${bandLow}–${bandHigh}`,
      'EQD2, late',
      'BED, tumour',
      'BED, late',
    ],
    text: [0, 1],
    rows: [
      row('large', `${VOLUMES.large}, first phase`, [props.first], doses.large),
      row('boost', 'Boost alone', [boost], doses.boost),
      row('bed', `${VOLUMES.bed}, both phases`, [props.first, boost], doses.bed),
    ],
  };
}
