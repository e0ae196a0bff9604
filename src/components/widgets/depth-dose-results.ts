// What do the three beams leave before, in and behind the tumour? The models called for one state of the figure, everything
// in per cent. Leaves out words and drawing.
import { braggCurve } from '../../models/bragg-curve.ts';
import { photonDose } from '../../models/photon-depth-dose.ts';
import { spreadOutPeak } from '../../models/spread-out-peak.ts';
import { ENTRANCE_CM, LIMB_CM, type DepthDoseState } from './depth-dose-fields.ts';

export type BeamName = 'photons' | 'spread' | 'single';

export interface Beam {
  name: BeamName;
  /** Dose in per cent at a depth in cm: of the mean in the tumour, or of the own peak for one energy. */
  percent: (depthCm: number) => number;
  entrance: number;
  /** Lowest and highest within the tumour. */
  target: { low: number; high: number };
  /** At the far skin. */
  exit: number;
}

export interface Tumour {
  nearCm: number;
  farCm: number;
}

export const tumourOf = ({ depth, width }: Pick<DepthDoseState, 'depth' | 'width'>): Tumour => ({
  nearCm: depth,
  farCm: depth + width,
});

/** Depths in the tumour at which a dose is read, both edges among them. */
const READINGS = 121;
const within = ({ nearCm, farCm }: Tumour): number[] =>
  Array.from({ length: READINGS }, (_, i) => nearCm + ((farCm - nearCm) * i) / (READINGS - 1));

function beam(name: BeamName, tumour: Tumour, percent: (depthCm: number) => number): Beam {
  const doses = within(tumour).map(percent);
  return {
    name,
    percent,
    entrance: percent(ENTRANCE_CM),
    target: { low: Math.min(...doses), high: Math.max(...doses) },
    exit: percent(LIMB_CM),
  };
}

/** 6 MV photons from one side, scaled to a mean of 100 in the tumour. */
export function photonBeam(tumour: Tumour): Beam {
  const doses = within(tumour).map((depthCm) => photonDose({ depthCm }));
  const mean = doses.reduce((sum, dose) => sum + dose, 0) / doses.length;
  return beam('photons', tumour, (depthCm) => (100 * photonDose({ depthCm })) / mean);
}

/** Protons of several energies, scaled likewise, with the lowest and highest energy in MeV. */
export function spreadBeam(tumour: Tumour): Beam & { fromMeV: number; toMeV: number; energies: number } {
  const { peaks, dose } = spreadOutPeak(tumour);
  return {
    ...beam('spread', tumour, (depthCm) => 100 * dose(depthCm)),
    fromMeV: peaks.at(-1)!.energyMeV,
    toMeV: peaks[0]!.energyMeV,
    energies: peaks.length,
  };
}

/** Protons of one energy, scaled to 100 at their own peak. */
export function singleBeam(energyMeV: number, tumour: Tumour): Beam & { rangeCm: number; sigmaCm: number } {
  const { rangeCm, sigmaCm, dose } = braggCurve({ energyMeV });
  // The peak lies within two sigma before the mean range.
  const top = Math.max(...Array.from({ length: 41 }, (_, i) => dose(rangeCm - (i * sigmaCm) / 20)));
  return {
    ...beam('single', tumour, (depthCm) => (100 * dose(depthCm)) / top),
    rangeCm,
    sigmaCm,
  };
}

/** Where one energy ends, seen from the tumour. */
export function endsWhere(
  rangeCm: number,
  { nearCm, farCm }: Tumour,
): 'before' | 'in' | 'behind' | 'outside' {
  if (rangeCm > LIMB_CM) return 'outside';
  if (rangeCm < nearCm) return 'before';
  return rangeCm <= farCm ? 'in' : 'behind';
}
