// How deep do protons of one energy go in water, and what dose do they leave on the way? Bortfeld's analytical curve: a
// broad beam, no scatter sideways, no relative biological effectiveness. Leaves out the spread-out peak (spread-out-peak.ts).
import { requireNotNegative, requirePositive } from './checked-input.ts';
import { ModelError } from './model-error.ts';

// Bortfeld, Med Phys 1997;24:2024-2033 (10.1118/1.598116). The paper itself was not read: its constants and equations are
// given alike by three public codes (libamtrack AT_BortfeldModel.c, plastimatch bragg_curve.cxx, DataMedSci PTAM).
/** Range R0 = alpha E^p, in cm with E in MeV. */
const ALPHA_CM = 0.0022;
const P = 1.77;
/** Share of protons lost to nuclear reactions for each cm, and the share of their energy left where they were lost. */
const BETA_PER_CM = 0.012;
const GAMMA = 0.6;
/** Straggling of protons of exactly one energy: sigma = 0.012 R0^0.935, in cm. */
const STRAGGLING = { factor: 0.012, power: 0.935 } as const;
/** Spread of the energies of a beam as a share of the energy: the default of libamtrack. */
const ENERGY_SPREAD = 0.01;
/** Share of protons in the low-energy tail: as PTAM and plastimatch have it. */
const TAIL = 0.1;
/** Energies in MeV the model is called valid for, by the abstract of the paper. */
export const PROTON_ENERGIES_MEV = { least: 10, most: 200 } as const;

/**
 * Mean range in water: R0 = 0.0022 E^1.77, in cm. E `energyMeV`, 10 to 200. Within 2% of the ranges of the NIST
 * table (tests). Throws ModelError. Source: the Bragg-Kleeman rule as Bortfeld fitted it.
 */
export function protonRangeCm({ energyMeV }: { energyMeV: number }): number {
  requireEnergy(energyMeV);
  return ALPHA_CM * energyMeV ** P;
}

/** The energy whose mean range is `rangeCm` (cm): E = (R0 / 0.0022)^(1 / 1.77), in MeV; undoes `protonRangeCm`. */
export function protonEnergyMeV({ rangeCm }: { rangeCm: number }): number {
  requirePositive({ field: 'rangeCm', value: rangeCm });
  const energyMeV = (rangeCm / ALPHA_CM) ** (1 / P);
  requireEnergy(energyMeV);
  return energyMeV;
}

export interface BraggCurve {
  rangeCm: number;
  /** Standard deviation of the protons' ranges, in cm. */
  sigmaCm: number;
  /** Dose for each proton and cm², in MeV/g, at a depth of 0 or more in cm. */
  dose: (depthCm: number) => number;
}

/**
 * Dose along a broad proton beam in water, without its tail sideways:
 *
 *   D(z) = (s^(1/p) / (p alpha^(1/p) (1 + beta R0))) * [ F(1/p, u) / s + p (beta/p + gamma beta + eps/R0) F(1 + 1/p, u) ]
 *   u = (R0 - z) / s,   s^2 = (0.012 R0^0.935)^2 + (0.01 E dR0/dE)^2
 *   F(n, u) = Gamma(n) exp(-u^2/4) D_-n(-u) / sqrt(2 pi), with the parabolic cylinder function D
 *
 * z depth in cm; E `energyMeV`, 10 to 200. Throws ModelError for another energy or a depth below 0.
 * Source: Bortfeld 1997, equations 26 and A3, as the codes named above print them; p F(1 + 1/p, u) is
 * Gamma(1/p) times the second term of equation 26.
 */
export function braggCurve({ energyMeV }: { energyMeV: number }): BraggCurve {
  const rangeCm = protonRangeCm({ energyMeV });
  const sigmaCm = Math.hypot(
    STRAGGLING.factor * rangeCm ** STRAGGLING.power,
    ENERGY_SPREAD * P * rangeCm, // E dR0/dE = p R0
  );
  const scale = 1 / (P * ALPHA_CM ** (1 / P) * (1 + BETA_PER_CM * rangeCm));
  const stopping = scale * sigmaCm ** (1 / P - 1);
  const lost = scale * sigmaCm ** (1 / P) * (BETA_PER_CM + P * (GAMMA * BETA_PER_CM + TAIL / rangeCm));
  return {
    rangeCm,
    sigmaCm,
    dose(depthCm) {
      requireNotNegative({ field: 'depthCm', value: depthCm });
      const u = (rangeCm - depthCm) / sigmaCm;
      return stopping * smearedRange(u) + lost * smearedFluence(u);
    },
  };
}

function requireEnergy(energyMeV: number): void {
  requirePositive({ field: 'energyMeV', value: energyMeV });
  const { least, most } = PROTON_ENERGIES_MEV;
  if (energyMeV >= least && energyMeV <= most) return;
  const kind = energyMeV < least ? 'too-small' : 'too-large';
  const rule = `must lie between ${least} and ${most} MeV, where the model holds`;
  throw new ModelError({ kind, field: 'energyMeV', given: energyMeV, rule });
}

/**
 * F(n, u): the mean of v^(n-1) over a normal distribution of v round u with standard deviation 1, v > 0. By its power
 * series, whose terms follow from each other, up to |u| = 9; beyond, 0 on the left and three terms of the expansion
 * for large u on the right (within 1e-6).
 */
function smeared(n: number): (u: number) => number {
  const first = 2 ** (n / 2 - 1) * gamma(n / 2);
  const second = 2 ** ((n + 1) / 2 - 1) * gamma((n + 1) / 2);
  return (u) => {
    if (u < -6) return 0;
    if (u > 9) {
      const [a, b] = [(n - 1) * (n - 2), (n - 3) * (n - 4)];
      return u ** (n - 1) * (1 + (a / (2 * u * u)) * (1 + b / (4 * u * u)));
    }
    let even = first;
    let odd = second * u;
    let sum = 0;
    for (let k = 0; Math.abs(even) + Math.abs(odd) > 1e-17 * Math.abs(sum) && k < 400; k += 2) {
      sum += even + odd;
      even *= (u * u * (n + k)) / ((k + 1) * (k + 2));
      odd *= (u * u * (n + k + 1)) / ((k + 2) * (k + 3));
    }
    return Math.max(0, (sum * Math.exp((-u * u) / 2)) / Math.sqrt(2 * Math.PI));
  };
}

/** Gamma function for x above 0: Stirling's series at x + 10, then down by x Gamma(x) = Gamma(x + 1). */
function gamma(x: number): number {
  const y = x + 10;
  let product = 1;
  for (let k = 0; k < 10; k++) product *= x + k;
  const series = 1 / (12 * y) - 1 / (360 * y ** 3) + 1 / (1260 * y ** 5);
  return (Math.sqrt((2 * Math.PI) / y) * (y / Math.E) ** y * Math.exp(series)) / product;
}

const smearedRange = smeared(1 / P);
const smearedFluence = smeared(1 + 1 / P);
