// Which steps of a case are on the learner's road? Those every road has and those the decisions so far lead to.
// A road is known up to the next decision: what lies beyond is told as a number of steps.
import { forksOf, isMet, lengthsOfRoads, type ForkStep } from '../schemas/case-roads.ts';
import type { Response } from './answering.ts';

export type Road<Step> = {
  /** In order, up to and with the first decision not yet taken, or to the end. */
  steps: readonly Step[];
  /** Fewest and most steps of the whole road; the same once every decision is taken. */
  fewest: number;
  most: number;
};

/**
 * The road of a learner.
 * @param steps all steps of the case, in order
 * @param responses what was given, by id of the step
 */
export function roadOf<Step extends ForkStep>(
  steps: readonly Step[],
  responses: Readonly<Record<string, Response>>,
): Road<Step> {
  const chosen = chosenIn(responses);
  const forks = forksOf(steps);
  const decided = new Map<string, string>();
  const met: Step[] = [];
  for (const step of steps) {
    if (!isMet(step, decided)) continue;
    met.push(step);
    if (!forks.has(step.id)) continue;
    const option = chosen.get(step.id);
    if (option === undefined) break;
    decided.set(step.id, option);
  }
  return { steps: met, ...lengthsOfRoads(steps, chosen) };
}

/** The option chosen at each step with one answer. */
export function chosenIn(responses: Readonly<Record<string, Response>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(responses).flatMap(([id, response]): [string, string][] =>
      response.type === 'single' && response.option !== null ? [[id, response.option]] : [],
    ),
  );
}

/** What was done after a step: the text of the option chosen where it has one of its own. */
export function outcomeAfter<Text>(
  { outcome, outcomes = {} }: { outcome: Text; outcomes?: Readonly<Record<string, Text>> },
  response: Response | null,
): Text {
  const option = response?.type === 'single' ? response.option : null;
  return option !== null && Object.hasOwn(outcomes, option) ? (outcomes[option] as Text) : outcome;
}
