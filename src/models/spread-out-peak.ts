// Which protons of several energies together give a tumour an even dose, and what do they leave before it? The spread-out
// Bragg peak of one field. Leaves out range uncertainty, which a plan adds beyond the tumour.
import { braggCurve, protonEnergyMeV, type BraggCurve } from './bragg-curve.ts';
import { requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';
import { nonNegativeLeastSquares } from './non-negative-least-squares.ts';

/** One energy of the stack. */
export interface Peak {
  energyMeV: number;
  rangeCm: number;
  /** Its protons, relative to the others. */
  amount: number;
}

export interface SpreadOutPeak {
  /** Deepest first. */
  peaks: readonly Peak[];
  /** Dose as a share of the mean dose between `nearCm` and `farCm`, at a depth of 0 or more in cm. */
  dose: (depthCm: number) => number;
}

/** All chosen by eye, checked by the tests: the deepest range lies one sigma beyond the tumour, ranges 1.2 sigma apart. */
const BEYOND_SIGMA = 1;
const APART_SIGMA = 1.2;
/** Depths at which the dose is asked to be even, for each peak. */
const SAMPLES_A_PEAK = 3;

/**
 * Peaks whose ranges step down from just beyond the far edge of the tumour to its near edge, and the amounts, none below
 * 0, that bring the dose there nearest to even by least squares. Within the tumour the dose stays within 3% of
 * its mean (tests). nearCm, farCm: depths in cm of the edges, 0 < near < far; the energies needed must
 * be those of `braggCurve`. Throws ModelError. Source: superposition; no published weights are used.
 */
export function spreadOutPeak({ nearCm, farCm }: { nearCm: number; farCm: number }): SpreadOutPeak {
  requirePositive({ field: 'nearCm', value: nearCm });
  requirePositive({ field: 'farCm', value: farCm });
  if (farCm <= nearCm) {
    const rule = `must lie deeper than the near edge at ${nearCm} cm`;
    throw new ModelError({ kind: 'too-small', field: 'farCm', given: farCm, rule });
  }
  const energies = energiesFor(nearCm, farCm);
  const curves = energies.map((energyMeV) => braggCurve({ energyMeV }));
  const steps = SAMPLES_A_PEAK * curves.length;
  const depths = Array.from({ length: steps + 1 }, (_, i) => nearCm + ((farCm - nearCm) * i) / steps);
  const amounts = nonNegativeLeastSquares({
    columns: curves.map(({ dose }) => Float64Array.from(depths, dose)),
    target: depths.map(() => 1),
  });
  const together = (depthCm: number) =>
    curves.reduce((sum, { dose }, index) => sum + amounts[index]! * dose(depthCm), 0);
  const mean = depths.reduce((sum, depth) => sum + together(depth), 0) / depths.length;
  return {
    peaks: energies.map((energyMeV, index) => ({
      energyMeV,
      rangeCm: curves[index]!.rangeCm,
      amount: amounts[index]! / mean,
    })),
    dose: (depthCm) => together(depthCm) / mean,
  };
}

/** From the energy that reaches past the far edge down to the one that ends at the near edge. */
function energiesFor(nearCm: number, farCm: number): number[] {
  const ending = (rangeCm: number): BraggCurve => braggCurve({ energyMeV: protonEnergyMeV({ rangeCm }) });
  const ranges: number[] = [];
  let rangeCm = farCm + BEYOND_SIGMA * ending(farCm).sigmaCm;
  while (rangeCm > nearCm) {
    ranges.push(rangeCm);
    rangeCm -= APART_SIGMA * ending(rangeCm).sigmaCm;
  }
  return [...ranges, nearCm].map((cm) => protonEnergyMeV({ rangeCm: cm }));
}
