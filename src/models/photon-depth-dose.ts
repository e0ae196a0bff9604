// What dose do 6 MV photons leave at each depth of water? One square field from one side, on its axis. Leaves out the
// skin surface, field size, other energies and what comes back from behind.
import { requireNotNegative } from './checked-input.ts';

// Li, Ye, Zhang and Wu, PLoS ONE 2022;17:e0261042: n and mu fitted to a measured 6 MV beam (values of the abstract; the
// form d / sqrt(d^2 + n) as a public code that cites the paper writes it).
const BUILD_UP_CM2 = 0.208;
const MU_PER_CM = 0.0515;

/** Depth in cm where the dose is largest: the root of n = mu d (d^2 + n), by Newton's method. */
export const PHOTON_DOSE_MAXIMUM_CM = (() => {
  let d = 1.5;
  for (let step = 0; step < 20; step++)
    d -= (MU_PER_CM * d * (d * d + BUILD_UP_CM2) - BUILD_UP_CM2) / (MU_PER_CM * (3 * d * d + BUILD_UP_CM2));
  return d;
})();

const unscaled = (d: number): number => (d / Math.sqrt(d * d + BUILD_UP_CM2)) * Math.exp(-MU_PER_CM * d);
const LARGEST = unscaled(PHOTON_DOSE_MAXIMUM_CM);

/**
 * Dose of a 6 MV photon field as a share of its maximum: d / sqrt(d^2 + n) * exp(-mu d), over its largest value.
 * d `depthCm`, 0 or more, in cm; n = 0.208 cm^2, mu = 0.0515 per cm. Throws ModelError.
 * At the very surface it gives 0, where measured beams leave a tenth to a third: not to be read within 5 mm of the skin.
 * Source: Li et al. 2022.
 */
export function photonDose({ depthCm }: { depthCm: number }): number {
  requireNotNegative({ field: 'depthCm', value: depthCm });
  return unscaled(depthCm) / LARGEST;
}
