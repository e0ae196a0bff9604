// What would a registry hold if we had made its patients ourselves? Simulated patients whose risk, treatment and deaths
// follow rules that are known, so that an estimate can be held against the truth. No real patient, no real registry.
import { requireWhole, requireWithin } from './checked-input.ts';
import { seededDraws } from './seeded-random.ts';

/** How the registry comes about. */
export interface RegistryRules {
  /** Whole, 0 or more; the same seed gives the same people, whatever the other rules. */
  seed: number;
  /** Whole, 20 or more. */
  patients: number;
  /** Death rate of the 9th decile of risk over that of the 1st, from 1 (all alike) to 50. */
  riskSpread: number;
  /** Share of the fitter half given RT minus share of the sicker half, from -0.9 (sicker first) to 0.9 (fitter first). */
  fitterFirst: number;
  /** Share of the variance of risk that the registry records, 0 to 1. */
  recordedShare: number;
  /** Years from operation to RT, 0 to 2: who dies before is counted as having had none. */
  waitYears: number;
  /** Death rate with RT over that without, from its start, 0.1 to 10; 1: RT does nothing. */
  hazardRatio: number;
}

/** One entry a patient. */
export interface Registry {
  years: Float64Array;
  /** 1 for a death, 0 for alive when last seen. */
  died: Uint8Array;
  /** 1 where the registry counts the patient as irradiated. */
  irradiated: Uint8Array;
  /** Standard score of what the registry records of the risk; higher is sicker. */
  recorded: Float64Array;
  /** 1 for those chosen for RT: what the registry does not know. */
  chosen: Uint8Array;
  /** Standard score of the whole risk; higher is sicker. */
  risk: Float64Array;
  /** Mean survival at 5 years of these patients if all, and if none, were chosen for RT: the truth. */
  trueSurvival: { allChosen: number; noneChosen: number };
}

/** Survival at 5 years without RT, whatever the spread; chosen by eye. */
export const SURVIVAL_WITHOUT_RT = 0.65;
/** When survival is compared, in years. */
export const COMPARED_AT_YEARS = 5;
/** Follow-up ends, alike for all risks, at a time spread evenly between these; chosen by eye. */
export const FOLLOWED_YEARS = { least: 2, most: 12 };

/** 9th decile of the standard normal distribution. */
const NINTH_DECILE = 1.2815515655446004;

/**
 * Simulates a registry. Risk z = sqrt(q) recorded + sqrt(1 - q) hidden, both standard normal, q `recordedShare`; death
 * rate h0 exp(s z), with s so that the deciles of risk differ as `riskSpread` says, and h0 so that survival at 5 years
 * without RT is SURVIVAL_WITHOUT_RT. Chosen for RT: half of all, those with r z + sqrt(1 - r^2) e < 0, e standard normal,
 * r = sin(pi/2 fitterFirst), which gives exactly the shares asked for (orthant probability, Sheppard 1899).
 * From `waitYears` on the death rate of those chosen is multiplied by `hazardRatio`; those who die before are counted as
 * not irradiated. Throws ModelError. Source: ours, schematic; its constants are chosen by eye.
 */
export function simulateRegistry(rules: RegistryRules): Registry {
  checkRules(rules);
  const { patients, recordedShare, waitYears, hazardRatio } = rules;
  const spread = Math.log(rules.riskSpread) / (2 * NINTH_DECILE);
  const baseRate = baseDeathRate(spread);
  const lean = Math.sin((Math.PI / 2) * rules.fitterFirst);
  const [known, hidden, rest] = [
    Math.sqrt(recordedShare),
    Math.sqrt(1 - recordedShare),
    Math.sqrt(1 - lean ** 2),
  ];
  const draws = seededDraws(rules.seed);
  const registry: Registry = {
    years: new Float64Array(patients),
    died: new Uint8Array(patients),
    irradiated: new Uint8Array(patients),
    recorded: new Float64Array(patients),
    chosen: new Uint8Array(patients),
    risk: new Float64Array(patients),
    trueSurvival: { allChosen: 0, noneChosen: 0 },
  };
  const atRate = Math.min(waitYears, COMPARED_AT_YEARS);
  for (let i = 0; i < patients; i++) {
    const [recorded, unrecorded] = draws.normalPair();
    const [chance] = draws.normalPair();
    const risk = known * recorded + hidden * unrecorded;
    const rate = baseRate * Math.exp(spread * risk);
    const chosen = lean * risk + rest * chance < 0;
    const toDie = -Math.log(draws.uniform()) / rate; // years, without RT
    const deathYears = !chosen || toDie < waitYears ? toDie : waitYears + (toDie - waitYears) / hazardRatio;
    const { least, most } = FOLLOWED_YEARS;
    const followedYears = least + (most - least) * draws.uniform();
    registry.years[i] = Math.min(deathYears, followedYears);
    registry.died[i] = deathYears <= followedYears ? 1 : 0;
    registry.irradiated[i] = chosen && (registry.years[i] as number) >= waitYears ? 1 : 0;
    registry.recorded[i] = recorded;
    registry.chosen[i] = chosen ? 1 : 0;
    registry.risk[i] = risk;
    registry.trueSurvival.noneChosen += Math.exp(-rate * COMPARED_AT_YEARS) / patients;
    registry.trueSurvival.allChosen +=
      Math.exp(-rate * (atRate + hazardRatio * (COMPARED_AT_YEARS - atRate))) / patients;
  }
  return registry;
}

/**
 * Death rate a year at mean risk, so that the mean over all risks of exp(-5 rate exp(spread z)) is SURVIVAL_WITHOUT_RT.
 * spread: standard deviation of the logarithm of the rate, 0 or more. By bisection over a fine sum.
 */
function baseDeathRate(spread: number): number {
  const risks = Array.from({ length: 121 }, (_, i) => (i - 60) / 10);
  const weights = risks.map((z) => Math.exp((-z * z) / 2));
  const whole = weights.reduce((a, b) => a + b, 0);
  const surviving = (rate: number) =>
    risks.reduce(
      (sum, z, i) =>
        sum + ((weights[i] as number) / whole) * Math.exp(-COMPARED_AT_YEARS * rate * Math.exp(spread * z)),
      0,
    );
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (surviving(middle) > SURVIVAL_WITHOUT_RT) low = middle;
    else high = middle;
  }
  return low;
}

function checkRules(rules: RegistryRules): void {
  requireWhole({ field: 'patients', value: rules.patients, least: 20 });
  const limits = {
    riskSpread: [1, 50],
    fitterFirst: [-0.9, 0.9],
    recordedShare: [0, 1],
    waitYears: [0, 2],
    hazardRatio: [0.1, 10],
  } as const;
  for (const [field, [least, most]] of Object.entries(limits) as [
    keyof typeof limits,
    readonly [number, number],
  ][])
    requireWithin({ field, value: rules[field], least, most });
}
