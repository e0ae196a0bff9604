// Do the roads of a case hold? Each leads back to an earlier decision, and each has 4 to 8 steps.
import type { z } from 'astro/zod';

/** A step as its place on a road needs it. */
export type ForkStep = {
  id: string;
  options?: readonly { id: string }[];
  when?: { step: string; chose: readonly string[] };
};

/** What the rules look at. */
export type RoadStep = ForkStep & { type: string; outcomes?: Record<string, string> };

/** Is a step met by those who chose so? chosen: option by step, of the steps met and decided. */
export const isMet = ({ when }: ForkStep, chosen: ReadonlyMap<string, string>): boolean =>
  !when || when.chose.includes(chosen.get(when.step) ?? '');

/** Steps at which a road begins: those that some `when` names. */
export const forksOf = (steps: readonly ForkStep[]): ReadonlySet<string> =>
  new Set(steps.flatMap(({ when }) => (when ? [when.step] : [])));

const FEWEST = 4;
const MOST = 8;

/**
 * Every road through a case, each as the steps met on it, one for each way of deciding.
 * @param steps in order; `when` names earlier steps only
 * @param decided options already chosen, by step: those roads alone
 */
export function roadsOf<Step extends ForkStep>(
  steps: readonly Step[],
  decided: ReadonlyMap<string, string> = new Map(),
): Step[][] {
  const forks = forksOf(steps);
  const walk = (at: number, chosen: ReadonlyMap<string, string>, met: Step[]): Step[][] => {
    const step = steps[at];
    if (!step) return [met];
    if (!isMet(step, chosen)) return walk(at + 1, chosen, met);
    if (!forks.has(step.id)) return walk(at + 1, chosen, [...met, step]);
    const own = decided.get(step.id);
    const options = own === undefined ? (step.options ?? []).map(({ id }) => id) : [own];
    return options.flatMap((id) => walk(at + 1, new Map([...chosen, [step.id, id]]), [...met, step]));
  };
  return walk(0, new Map(), []);
}

/** Fewest and most steps of a road. */
export function lengthsOfRoads(
  steps: readonly ForkStep[],
  decided?: ReadonlyMap<string, string>,
): { fewest: number; most: number } {
  const lengths = roadsOf(steps, decided).map((road) => road.length);
  return { fewest: Math.min(...lengths), most: Math.max(...lengths) };
}

/** Refuses roads that begin nowhere or are too short or long, each with the remedy. */
export function roadRules(steps: readonly RoadStep[], context: z.RefinementCtx) {
  const refuse = (message: string, ...path: (string | number)[]) =>
    context.addIssue({ code: 'custom', message, path: ['steps', ...path] });
  let sound = true;
  steps.forEach(({ options = [], outcomes = {}, when }, at) => {
    for (const id of Object.keys(outcomes)) {
      if (!options.some((option) => option.id === id))
        refuse(`this step has no option ${id}: name one of its options`, at, 'outcomes', id);
    }
    if (!when) return;
    const fork = steps.slice(0, at).find(({ id }) => id === when.step);
    const known = (fork?.options ?? []).map(({ id }) => id);
    const missing = when.chose.filter((id) => !known.includes(id));
    if (!fork)
      refuse(`no earlier step is called ${when.step}: name the step that decides`, at, 'when', 'step');
    else if (fork.type !== 'single')
      refuse(`step ${when.step} has no single answer: a road begins at one`, at, 'when', 'step');
    else if (missing.length)
      refuse(
        `step ${when.step} has no option ${missing.join(', ')}: it has ${known.join(', ')}`,
        at,
        'when',
        'chose',
      );
    if (!fork || missing.length) sound = false;
  });
  if (!sound) return;
  const { fewest, most } = lengthsOfRoads(steps);
  if (fewest < FEWEST || most > MOST)
    refuse(
      `a road through a case has ${FEWEST} to ${MOST} steps; here one has ${fewest < FEWEST ? fewest : most}`,
    );
}
