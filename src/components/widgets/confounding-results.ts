// From a state of the controls to all the simulator shows of one registry. Leaves out words and drawing.
import { survivalAt } from '../../models/kaplan-meier.ts';
import { registryEstimates, type RegistryEstimates } from '../../models/registry-estimates.ts';
import { COMPARED_AT_YEARS, simulateRegistry } from '../../models/simulated-registry.ts';
import { rulesOf, type ConfoundingState } from './confounding-fields.ts';

export interface ConfoundingResult extends RegistryEstimates {
  /** Gain in survival at 5 years if all were chosen for RT instead of none, as a proportion. */
  trueGain: number;
  patients: number;
  /** Chosen for RT, dead before it began. */
  diedWaiting: number;
  /** Survival at 5 years of those counted as irradiated and of the others, crude, as proportions. */
  survival: { irradiated: number; others: number };
}

export function confoundingResult(state: ConfoundingState): ConfoundingResult {
  const registry = simulateRegistry(rulesOf(state));
  const estimates = registryEstimates(registry);
  const { irradiated, others } = estimates.curves;
  const sum = (list: Uint8Array) => list.reduce((all, one) => all + one, 0);
  return {
    ...estimates,
    trueGain: registry.trueSurvival.allChosen - registry.trueSurvival.noneChosen,
    patients: registry.years.length,
    diedWaiting: sum(registry.chosen) - sum(registry.irradiated),
    survival: {
      irradiated: survivalAt(irradiated, COMPARED_AT_YEARS).surviving,
      others: survivalAt(others, COMPARED_AT_YEARS).surviving,
    },
  };
}
