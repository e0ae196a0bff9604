// What does an analyst who sees only the registry conclude? Difference in survival at 5 years between irradiated and
// others: crude, stratified by and matched on the propensity. Uses nothing the registry does not record.
import { kaplanMeier, survivalAt, type SurvivalCurve } from './kaplan-meier.ts';
import { matchedPairs } from './matched-pairs.ts';
import { logisticLine } from './propensity.ts';
import { Z_95, type Interval } from './proportions.ts';
import { COMPARED_AT_YEARS, type Registry } from './simulated-registry.ts';

/** Survival with minus without RT, as proportions, with its 95% interval, and the patients of either group it rests on. */
export type Gain = Interval & { irradiated: number; others: number };
/** Curves of those the registry counts as irradiated, and of the others. */
export type TwoCurves = { irradiated: SurvivalCurve; others: SurvivalCurve };
export interface RegistryEstimates {
  crude: Gain;
  /** Null where no fifth holds both groups. */
  stratified: Gain | null;
  /** Null where no pair is found. */
  matched: Gain | null;
  /** Crude. */
  curves: TwoCurves;
}

/** Five strata remove about nine tenths of the bias of what is recorded: Cochran, Biometrics 1968;24:295-313. */
const STRATA = 5;
/** In standard deviations of the logit: Austin, Pharm Stat 2011;10:150-161. */
const CALIPER = 0.2;

/** What the registry shows, and its patients in order of time. */
type Seen = Pick<Registry, 'years' | 'died' | 'irradiated'> & { inTime: Uint32Array };
type Part = { difference: number; variance: number; irradiated: number; others: number };

/**
 * All three estimates. Gain = S(5, irradiated) - S(5, others) by Kaplan-Meier, its interval from the sum of Greenwood's
 * variances. Stratified: in fifths of the estimated propensity, weighted by their size; fifths without both groups are
 * left out. Matched: one to one on the logit of the propensity, nearest first, within 0.2 of its standard deviation;
 * the pairs are then compared as two groups. The registry must hold irradiated and others. Throws ModelError.
 */
export function registryEstimates({ years, died, irradiated, recorded }: Registry): RegistryEstimates {
  const inTime = Uint32Array.from(years, (_, patient) => patient).sort(
    (a, b) => (years[a] as number) - (years[b] as number),
  );
  const seen: Seen = { years, died, irradiated, inTime };
  const { intercept, slope } = logisticLine(recorded, irradiated);
  const logit = recorded.map((score) => intercept + slope * score);
  const [crude] = curvesOf(seen, new Int8Array(years.length), 1) as [TwoCurves]; // logisticLine refuses one group alone
  const paired = new Int8Array(years.length).fill(-1);
  for (const pair of matchedPairs(logit, irradiated, CALIPER * deviation(logit)))
    for (const patient of pair) paired[patient] = 0;
  const [matched = null] = curvesOf(seen, paired, 1);
  return {
    crude: gainOf(partOf(crude)),
    stratified: stratifiedGain(seen, logit),
    matched: matched && gainOf(partOf(matched)),
    curves: crude,
  };
}

/** Curves of each stratum, null where it lacks a group. stratum: one entry a patient, from 0; -1 leaves the patient out. */
function curvesOf(seen: Seen, stratum: Int8Array, strata: number): (TwoCurves | null)[] {
  const groups = Array.from({ length: 2 * strata }, () => ({ years: [] as number[], died: [] as number[] }));
  for (const patient of seen.inTime) {
    const group = groups[2 * (stratum[patient] as number) + (seen.irradiated[patient] as number)];
    group?.years.push(seen.years[patient] as number);
    group?.died.push(seen.died[patient] as number);
  }
  const curves = groups.map((group) => (group.years.length > 0 ? kaplanMeier(group) : null));
  return Array.from({ length: strata }, (_, i) => {
    const [others, irradiated] = [curves[2 * i], curves[2 * i + 1]];
    return others && irradiated ? { irradiated, others } : null;
  });
}

function stratifiedGain(seen: Seen, logit: Float64Array): Gain | null {
  const sorted = Float64Array.from(logit).sort();
  const limits = Array.from(
    { length: STRATA - 1 },
    (_, i) => sorted[Math.floor(((i + 1) * sorted.length) / STRATA)] as number,
  );
  const fifth = Int8Array.from(logit, (value) => limits.filter((limit) => value >= limit).length);
  const parts = curvesOf(seen, fifth, STRATA)
    .filter((curves) => curves !== null)
    .map(partOf);
  if (parts.length === 0) return null;
  const sum = (of: (part: Part) => number) => parts.reduce((all, part) => all + of(part), 0);
  const [irradiated, others] = [sum((part) => part.irradiated), sum((part) => part.others)];
  const weight = (part: Part) => (part.irradiated + part.others) / (irradiated + others);
  return gainOf({
    difference: sum((part) => weight(part) * part.difference),
    variance: sum((part) => weight(part) ** 2 * part.variance),
    irradiated,
    others,
  });
}

function partOf({ irradiated, others }: TwoCurves): Part {
  const [one, other] = [survivalAt(irradiated, COMPARED_AT_YEARS), survivalAt(others, COMPARED_AT_YEARS)];
  return {
    difference: one.surviving - other.surviving,
    variance: one.variance + other.variance,
    irradiated: irradiated.patients,
    others: others.patients,
  };
}

function gainOf({ difference, variance, irradiated, others }: Part): Gain {
  const reach = Z_95 * Math.sqrt(variance);
  return { estimate: difference, low: difference - reach, high: difference + reach, irradiated, others };
}

function deviation(values: Float64Array): number {
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
