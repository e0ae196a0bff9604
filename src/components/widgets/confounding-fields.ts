// What can be set in the confounding simulator, between which limits, from which start, and which rules of the registry
// that makes. Starts and limits are chosen by eye; only the sizes of registries and trials come from studies.
import type { RegistryRules } from '../../models/simulated-registry.ts';
import type { AddressFields, StateOf } from '../controls/address-state.ts';

/** A number of patients that some study of the course had. */
export interface RegistrySize {
  patients: number;
  label: string;
}

const number = (start: number, min: number, max: number, meaning: string, unit?: string) =>
  ({ kind: 'number', start, limits: { min, max, ...(unit && { unit }) }, meaning }) as const;

/** The first size given is the start. */
export function confoundingFields(sizes: readonly RegistrySize[]) {
  return {
    effect: number(0.7, 0.5, 1.5, 'as the true hazard ratio'),
    selection: { ...number(-20, -80, 80, 'points of selection', 'points'), decimals: 0 },
    spread: number(6, 1, 20, 'as the spread of risk'),
    recorded: { ...number(50, 0, 100, '% of the risk recorded', '%'), decimals: 0 },
    wait: number(0, 0, 12, 'months from operation to RT', 'months'),
    patients: {
      kind: 'choice',
      start: String(sizes[0]?.patients),
      options: sizes.map(({ patients, label }) => ({ id: String(patients), label })),
    },
    seed: {
      kind: 'number',
      start: 1,
      limits: { min: 1, max: 999, whole: true },
      meaning: 'as the registry’s number',
    },
  } as const satisfies AddressFields;
}

export type ConfoundingFields = ReturnType<typeof confoundingFields>;
export type ConfoundingState = StateOf<ConfoundingFields>;

const MONTHS_A_YEAR = 12;

/** The registry that a state of the controls stands for. */
export function rulesOf(state: ConfoundingState): RegistryRules {
  return {
    seed: state.seed,
    patients: Number(state.patients),
    riskSpread: state.spread,
    fitterFirst: state.selection / 100,
    recordedShare: state.recorded / 100,
    waitYears: state.wait / MONTHS_A_YEAR,
    hazardRatio: state.effect,
  };
}
