// Do the roads of a case hold? Each leads back to an earlier decision, and each has 4 to 8 steps.
import type { z } from 'astro/zod';

/** What the rules look at. */
export type RoadStep = {
  id: string;
  type: string;
  options?: { id: string }[];
  outcomes?: Record<string, string>;
  when?: { step: string; chose: string[] };
};

const FEWEST = 4;
const MOST = 8;

/**
 * Number of steps met on each road.
 * @param steps in order; `when` names earlier steps only
 */
export function lengthsOfRoads(steps: readonly RoadStep[]): number[] {
  const forks = new Set(steps.flatMap(({ when }) => (when ? [when.step] : [])));
  const walk = (at: number, chosen: ReadonlyMap<string, string>, met: number): number[] => {
    const step = steps[at];
    if (!step) return [met];
    if (step.when && !step.when.chose.includes(chosen.get(step.when.step) ?? ''))
      return walk(at + 1, chosen, met);
    if (!forks.has(step.id)) return walk(at + 1, chosen, met + 1);
    return (step.options ?? []).flatMap(({ id }) =>
      walk(at + 1, new Map([...chosen, [step.id, id]]), met + 1),
    );
  };
  return walk(0, new Map(), 0);
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
    const known = fork?.options?.map(({ id }) => id) ?? [];
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
  const lengths = lengthsOfRoads(steps);
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (shortest < FEWEST || longest > MOST)
    refuse(
      `a road through a case has ${FEWEST} to ${MOST} steps; here one has ${shortest < FEWEST ? shortest : longest}`,
    );
}
