// How far does chance alone carry an estimate? The same rules, many registries: where the estimates lie, and how often
// their interval holds the truth. What is wrong by rule stays wrong however often it is repeated.
import { requireWhole } from './checked-input.ts';
import { registryEstimates, type Gain } from './registry-estimates.ts';
import { simulateRegistry, type RegistryRules } from './simulated-registry.ts';

export const METHODS = ['crude', 'stratified', 'matched'] as const;
export type Method = (typeof METHODS)[number];

/** One registry's true gain in survival at 5 years and what each method makes of it, as proportions. */
export type Repeat = { truth: number } & Record<Method, Gain | null>;

/** The estimates of one method over many registries, as proportions. */
export interface Spread {
  /** In the order simulated; registries without an estimate are left out. */
  estimates: number[];
  mean: number;
  /** The middle 95% of the estimates: their 2.5% and 97.5% quantiles. */
  low: number;
  high: number;
  /** Registries whose 95% interval holds their true gain. */
  held: number;
}

/** Simulates one registry and estimates from it. Throws ModelError as `simulateRegistry`. */
export function repeatOnce(rules: RegistryRules): Repeat {
  const registry = simulateRegistry(rules);
  const { crude, stratified, matched } = registryEstimates(registry);
  const { allChosen, noneChosen } = registry.trueSurvival;
  return { truth: allChosen - noneChosen, crude, stratified, matched };
}

/** Quantile of sorted values, between neighbours in proportion (R's type 7). share: 0 to 1. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] as number, sorted[Math.ceil(at)] as number];
  return below + (at - Math.floor(at)) * (above - below);
}

/** Where one method's estimates lie; null where no registry gave one. At least one repeat, else ModelError. */
export function spreadOf(repeats: readonly Repeat[], method: Method): Spread | null {
  requireWhole({ field: 'repeats.length', value: repeats.length, least: 1 });
  const estimated = repeats.flatMap((repeat) => {
    const gain = repeat[method];
    return gain ? [{ ...gain, truth: repeat.truth }] : [];
  });
  if (estimated.length === 0) return null;
  const estimates = estimated.map(({ estimate }) => estimate);
  const sorted = estimates.toSorted((a, b) => a - b);
  return {
    estimates,
    mean: estimates.reduce((a, b) => a + b, 0) / estimates.length,
    low: quantile(sorted, 0.025),
    high: quantile(sorted, 0.975),
    held: estimated.filter(({ low, high, truth }) => low <= truth && truth <= high).length,
  };
}
