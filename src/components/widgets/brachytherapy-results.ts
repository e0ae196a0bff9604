// What do an implant along one line and an external beam of the same dose give at a distance? Doses as shares and in Gy, BED
// in two tissues. Leaves out words and drawing.
import { arcShare } from '../../models/arc-boost.ts';
import { bed } from '../../models/linear-quadratic.ts';
import { shareOfPrescribed } from '../../models/line-source.ts';
import { lowDoseRateBed, repairRatePerHour } from '../../models/low-dose-rate.ts';
import type { BrachyState } from './brachytherapy-fields.ts';
import type { BrachyProps } from './brachytherapy-source.ts';

/** Edge of the beam beyond the PTV, and width of its edge from 80% to 20%, in cm; both chosen by eye. */
const BEYOND_PTV_CM = 0.4;
const PENUMBRA_CM = 0.6;
const HOURS_A_DAY = 24;

export interface AtPoint {
  shareImplant: number;
  shareBeam: number;
  implantGy: number;
  beamGy: number;
  /** BED of late tissue in Gy. */
  implantBedGy: number;
  beamBedGy: number;
}

export interface BrachyResults {
  /** Dose rate where the dose is prescribed. */
  rateGyPerHour: number;
  /** How the external beam gives the same dose. */
  fractions: number;
  dosePerFractionGy: number;
  /** Distance of the edge of the PTV. */
  ptvCm: number;
  /** Where the implant has fallen to half of the dose prescribed. */
  halfAtCm: number;
  point: AtPoint;
  /** BED of the tumour at the distance prescribed, in Gy. */
  implantBedTumourGy: number;
  beamBedTumourGy: number;
  /** By how much at most the part of the BED due to dose rate is overstated. */
  overstated: number;
}

type Tissues = Pick<BrachyProps, 'tumour' | 'late' | 'repairHalfTimeHours'>;

export const implantShare = (
  awayCm: number,
  { length, at }: Pick<BrachyState, 'length' | 'at'>,
  alongCm = 0,
) => shareOfPrescribed({ lengthCm: length, awayCm, alongCm, prescribedAtCm: at });

export const beamShare = (fromAxisCm: number, { at, margin }: Pick<BrachyState, 'at' | 'margin'>): number =>
  arcShare({ fromAxisCm, halfWidthCm: at + margin + BEYOND_PTV_CM, penumbraCm: PENUMBRA_CM });

/** A dose in fractions of about 2 Gy. */
function inFractions(doseGy: number) {
  const fractions = Math.max(1, Math.round(doseGy / 2));
  return { fractions, dosePerFractionGy: doseGy / fractions };
}

function beds(state: BrachyState, { repairHalfTimeHours }: Tissues) {
  const { fractions, dosePerFractionGy } = inFractions(state.dose);
  const rate = state.dose / (state.days * HOURS_A_DAY);
  return {
    implant: (share: number, alphaBetaGy: number) =>
      lowDoseRateBed({
        totalDoseGy: share * state.dose,
        doseRateGyPerHour: share * rate,
        repairRatePerHour: repairRatePerHour(repairHalfTimeHours),
        alphaBetaGy,
      }),
    beam: (share: number, alphaBetaGy: number) =>
      bed({ fractions, dosePerFractionGy: share * dosePerFractionGy, alphaBetaGy }),
  };
}

/** Both at a distance beside the middle of the line. Throws ModelError as the models do. */
export function atPoint(atCm: number, state: BrachyState, tissues: Tissues): AtPoint {
  const bedOf = beds(state, tissues);
  const shareImplant = implantShare(atCm, state);
  const shareBeam = beamShare(atCm, state);
  return {
    shareImplant,
    shareBeam,
    implantGy: shareImplant * state.dose,
    beamGy: shareBeam * state.dose,
    implantBedGy: bedOf.implant(shareImplant, tissues.late),
    beamBedGy: bedOf.beam(shareBeam, tissues.late),
  };
}

export function brachyResults(state: BrachyState, tissues: Tissues): BrachyResults {
  const bedOf = beds(state, tissues);
  const hours = state.days * HOURS_A_DAY;
  return {
    rateGyPerHour: state.dose / hours,
    ...inFractions(state.dose),
    ptvCm: state.at + state.margin,
    halfAtCm: whereImplantIs(0.5, state),
    point: atPoint(state.point, state, tissues),
    implantBedTumourGy: bedOf.implant(1, tissues.tumour),
    beamBedTumourGy: bedOf.beam(beamShare(state.at, state), tissues.tumour),
    overstated: 1 / (repairRatePerHour(tissues.repairHalfTimeHours) * hours),
  };
}

/** The distance at which the implant gives this share of the dose prescribed, from 0.1 to 12 cm, found by halving. */
export function whereImplantIs(share: number, state: Pick<BrachyState, 'length' | 'at'>): number {
  let [near, far] = [0.1, 12];
  while (far - near > 0.001) {
    const middle = (near + far) / 2;
    if (implantShare(middle, state) > share) near = middle;
    else far = middle;
  }
  return (near + far) / 2;
}
