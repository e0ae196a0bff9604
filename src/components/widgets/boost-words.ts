// How does the boost comparison say its numbers? Readout, announcement and tables; leaves out the numbers themselves.
import type { Schedule } from '../../models/linear-quadratic.ts';
import { plainNumber } from '../controls/read-number.ts';
import type { BoostState } from './boost-fields.ts';
import { boostResults, oneFraction, type BoostResults } from './boost-results.ts';
import type { BoostProps } from './boost-source.ts';
import { bandRange, doseResults, tissueDose, type DoseResults, type TissueDose } from './dose-results.ts';
import { readout } from './dose-words.ts';
import { ALPHA_BETA, gy, timesDose } from './schedule-words.ts';

const cm3 = (volume: number): string => `${volume} cm³`;

/** “16 Gy in 8 fractions”. */
export const boostSaid = ({ fractions }: Pick<BoostState, 'fractions'>, { fractionGy }: BoostProps): string =>
  `${plainNumber(fractions * fractionGy)} Gy in ${fractions} fractions`;

const bedSaid = (tissue: TissueDose): string => (tissue.state === 'shown' ? `BED ${gy(tissue.bedGy)}` : '');

function across({ band }: DoseResults, { alphaBeta: { bandLow, bandHigh } }: BoostProps): string {
  if (!band) return '';
  const { fromGy, toGy } = bandRange(band);
  return `; ${fromGy.toFixed(1)} to ${gy(toGy)} across ${ALPHA_BETA} ${bandLow} to ${bandHigh} Gy`;
}

export function boostReadout(state: BoostState, results: BoostResults, props: BoostProps) {
  const { single, boost, nerve, volume } = results;
  const one = `One fraction of ${plainNumber(state.single)} Gy`;
  const bedOfBoost = [boost.tumour, boost.late].map((dose) => (dose.state === 'shown' ? dose.bedGy : 0));
  return [
    {
      name: 'single-tumour',
      term: `${one}: EQD2, tumour`,
      value: readout(single.tumour, 'eqd2Gy'),
      more: `${bedSaid(single.tumour)}${across(single, props)}`,
    },
    {
      name: 'single-late',
      term: `${one}: EQD2, late tissue`,
      value: readout(single.late, 'eqd2Gy'),
      more: bedSaid(single.late),
    },
    {
      name: 'boost-eqd2',
      term: `${boostSaid(state, props)}: EQD2`,
      value: gy(boost.totalGy),
      more: `whatever the ${ALPHA_BETA}; BED ${gy(bedOfBoost[0]!)} in tumour, ${gy(bedOfBoost[1]!)} in late tissue`,
    },
    {
      name: 'single-nerve',
      term: `${one}: EQD2, nerve`,
      value: readout(nerve.single, 'eqd2Gy'),
      more: `its ${ALPHA_BETA} is put at about ${plainNumber(props.nerve)} Gy`,
    },
    {
      name: 'volume-single',
      term: `Irradiated by the fraction, ${state.bed} cm round the bed`,
      value: cm3(volume.single.cm3),
      more: `${cm3(props.volumes.placeCm3)} of it the place of the tumour`,
    },
    {
      name: 'volume-boost',
      term: `Irradiated by the external boost, PTV margin ${state.ptv} cm`,
      value: cm3(volume.boost.cm3),
      more: `the large field before it: ${cm3(props.volumes.largeCm3)}`,
    },
  ];
}

export function boostAnnouncement(state: BoostState, props: BoostProps): string {
  const { single, volume } = boostResults(state, props);
  return (
    `One fraction of ${plainNumber(state.single)} Gy: EQD2 ${readout(single.tumour, 'eqd2Gy')} in tumour, ` +
    `${readout(single.late, 'eqd2Gy')} in late tissue; nerve withheld. ${boostSaid(state, props)}: EQD2 ` +
    `${gy(state.fractions * props.fractionGy)}. Irradiated: ${cm3(volume.single.cm3)} and ${cm3(volume.boost.cm3)}.`
  );
}

const WITHHELD = 'withheld';
const cell = (tissue: TissueDose, quantity: 'bedGy' | 'eqd2Gy'): string =>
  tissue.state === 'shown' ? tissue[quantity].toFixed(1) : WITHHELD;

/** Every second gray of the fraction with the reader's own, then every boost; `short` leaves out BED, for a chapter. */
export function boostDoseTable(state: BoostState, props: BoostProps, short = false) {
  const { single, fractions, fractionGy, alphaBeta, nerve, course } = props;
  const doses = new Set([single.start, state.single]);
  for (let dose = single.min; dose <= single.max; dose += 2) doses.add(dose);
  const given = [
    ...[...doses].toSorted((a, b) => a - b).map(oneFraction),
    ...Array.from({ length: fractions.max - fractions.min + 1 }, (_, n) => ({
      fractions: fractions.min + n,
      dosePerFractionGy: fractionGy,
    })),
  ];
  const across = (phase: Schedule): string => {
    const { band } = doseResults({
      phases: [phase],
      tumourAlphaBetaGy: state.tumour,
      lateAlphaBetaGy: state.late,
      band: alphaBeta,
    });
    if (!band) return WITHHELD;
    const { fromGy, toGy } = bandRange(band);
    return `${fromGy.toFixed(1)}–${toGy.toFixed(1)}`;
  };
  const columns: { heading: string; of: (phase: Schedule) => string; long?: true }[] = [
    { heading: 'Given', of: timesDose },
    { heading: 'BED, tumour', of: (phase) => cell(tissueDose([phase], state.tumour), 'bedGy'), long: true },
    { heading: 'EQD2, tumour', of: (phase) => cell(tissueDose([phase], state.tumour), 'eqd2Gy') },
    { heading: `EQD2, ${ALPHA_BETA} ${alphaBeta.bandLow}–${alphaBeta.bandHigh}`, of: across },
    { heading: 'BED, late', of: (phase) => cell(tissueDose([phase], state.late), 'bedGy'), long: true },
    { heading: 'EQD2, late', of: (phase) => cell(tissueDose([phase], state.late), 'eqd2Gy') },
    { heading: 'EQD2, nerve', of: (phase) => cell(tissueDose([phase], nerve), 'eqd2Gy') },
    {
      heading: 'EQD2, late, whole',
      of: (phase) => cell(tissueDose([course, phase], state.late), 'eqd2Gy'),
      long: true,
    },
  ];
  const shown = columns.filter(({ long }) => !long || !short);
  return {
    caption:
      `Fractions × Gy; doses in Gy. ${ALPHA_BETA}: tumour ${plainNumber(state.tumour)} Gy, late tissue ${plainNumber(state.late)} Gy, ` +
      `nerve ${plainNumber(nerve)} Gy.${short ? '' : ` Last column: late tissue in the bed with ${timesDose(course)} Gy.`}`,
    columns: shown.map(({ heading }) => heading),
    rows: given.map((phase) => ({ id: timesDose(phase), cells: shown.map(({ of }) => of(phase)) })),
  };
}

/** Volumes by margin, all inside the limb. */
export function boostVolumeTable({ volumes }: BoostProps) {
  const row = (name: string, margin: string, volume: number) => ({
    id: `${name} ${margin}`,
    cells: [name, margin, String(volume)],
  });
  return {
    caption:
      'Volumes in the limb of the synthetic thigh, in cm³, the place of the tumour included. Margin: round the bed for the ' +
      'fraction, of the PTV for the boost and the large field.',
    columns: ['Irradiated by', 'Margin', 'Volume'],
    rows: [
      ...volumes.single.map(({ marginCm, cm3 }) => row('One fraction', `${marginCm} cm`, cm3)),
      ...volumes.boost.map(({ marginCm, cm3 }) => row('External boost', `${marginCm} cm`, cm3)),
      row('Large field', `${volumes.boost[0]!.marginCm} cm`, volumes.largeCm3),
    ],
  };
}
