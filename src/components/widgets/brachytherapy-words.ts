// How does the brachytherapy figure say its numbers? Readout, announcement and table; leaves out the numbers themselves.
import { plainNumber } from '../controls/read-number.ts';
import type { BrachyState } from './brachytherapy-fields.ts';
import { atPoint, type BrachyResults } from './brachytherapy-results.ts';
import type { BrachyProps } from './brachytherapy-source.ts';
import { ALPHA_BETA, gy } from './schedule-words.ts';

export const percent = (share: number): string => `${Math.round(100 * share)}%`;
export const cm = (length: number): string => `${plainNumber(length)} cm`;

/** The external beam in words: “16 Gy in 8 fractions”. */
const beamSaid = (dose: number, { fractions, dosePerFractionGy }: BrachyResults): string =>
  `${plainNumber(dose)} Gy in ${fractions} fractions of ${plainNumber(dosePerFractionGy)} Gy`;

export function brachyReadout(state: BrachyState, results: BrachyResults, { tumour, late }: BrachyProps) {
  const { point } = results;
  const where = `at ${cm(state.point)}`;
  return [
    {
      name: 'implant-dose',
      term: `Implant, ${where}`,
      value: gy(point.implantGy),
      more: `${percent(point.shareImplant)} of the dose prescribed`,
    },
    {
      name: 'beam-dose',
      term: `External beam, ${where}`,
      value: gy(point.beamGy),
      more: `${percent(point.shareBeam)} of the same dose, ${beamSaid(state.dose, results)}`,
    },
    {
      name: 'implant-bed-late',
      term: `BED of late tissue there, implant`,
      value: gy(point.implantBedGy),
      more: `${ALPHA_BETA} ${plainNumber(late)} Gy`,
    },
    {
      name: 'beam-bed-late',
      term: `BED of late tissue there, beam`,
      value: gy(point.beamBedGy),
      more: `${ALPHA_BETA} ${plainNumber(late)} Gy`,
    },
    {
      name: 'implant-bed-tumour',
      term: `BED of the tumour at ${cm(state.at)}, implant`,
      value: gy(results.implantBedTumourGy),
      more: `${ALPHA_BETA} ${plainNumber(tumour)} Gy`,
    },
    {
      name: 'beam-bed-tumour',
      term: `BED of the tumour at ${cm(state.at)}, beam`,
      value: gy(results.beamBedTumourGy),
      more: `${ALPHA_BETA} ${plainNumber(tumour)} Gy`,
    },
    {
      name: 'dose-rate',
      term: 'Dose rate where prescribed',
      value: `${results.rateGyPerHour.toFixed(2)} Gy/h`,
      more: `${plainNumber(state.dose)} Gy over ${plainNumber(state.days)} days`,
    },
    {
      name: 'half-distance',
      term: 'Half of the dose prescribed',
      value: `${results.halfAtCm.toFixed(1)} cm`,
      more: 'from the line, implant',
    },
  ];
}

/** What the BED of an implant leaves out. */
export const bedCaution = ({ overstated }: BrachyResults, { repairHalfTimeHours }: BrachyProps): string =>
  `The BED of the implant is for an exposure much longer than the repair half-time, taken as ${plainNumber(repairHalfTimeHours)} hours; ` +
  `for the days set it overstates the part due to dose rate by about ${percent(overstated)}.`;

export function brachyAnnouncement(state: BrachyState, { point }: BrachyResults): string {
  return (
    `${plainNumber(state.dose)} Gy prescribed ${cm(state.at)} from a line of ${cm(state.length)}. ` +
    `At ${cm(state.point)}: implant ${gy(point.implantGy)}, external beam ${gy(point.beamGy)}.`
  );
}

const TABLE_CM = [0.5, 1, 1.5, 2, 3, 4, 6];

export function brachyTable(state: BrachyState, props: BrachyProps) {
  return {
    caption:
      `Beside the middle of a line of ${cm(state.length)}, ${plainNumber(state.dose)} Gy prescribed at ${cm(state.at)}. ` +
      `Doses and BED in Gy; BED of late tissue, ${ALPHA_BETA} ${plainNumber(props.late)} Gy.`,
    columns: ['Distance', 'Implant, %', 'Implant, Gy', 'Its BED', 'Beam, %', 'Beam, Gy', 'Its BED'],
    rows: TABLE_CM.map((atCm) => {
      const at = atPoint(atCm, state, props);
      const numbers = [
        (100 * at.shareImplant).toFixed(0),
        at.implantGy.toFixed(1),
        at.implantBedGy.toFixed(1),
        (100 * at.shareBeam).toFixed(0),
        at.beamGy.toFixed(1),
        at.beamBedGy.toFixed(1),
      ];
      return { id: `${atCm}`, cells: [cm(atCm), ...numbers] };
    }),
  };
}
