// What has a case earned so far?
import type { Response, Result, Rubric } from './answering.ts';
import { QuizError } from './quiz-error.ts';
import { scoreQuestion } from './score-question.ts';

export type CaseScore = {
  earned: number;
  /** Points of the whole case, answered or not. */
  possible: number;
  /** Number of steps scored. */
  answered: number;
  /** In the order of the steps. */
  steps: readonly { id: string; result: Result }[];
};

/**
 * Sums the steps of a case; each step weighs one point.
 *
 * steps: the case's steps, each with its own id. responses: what was given, by id of the step; a step
 * without a response is unanswered.
 * @throws QuizError duplicate-step; unknown-step for a response to no step; and what scoreQuestion throws.
 */
export function scoreCase(
  steps: readonly (Rubric & { id: string })[],
  responses: Readonly<Record<string, Response>>,
): CaseScore {
  const ids = new Set(steps.map((step) => step.id));
  if (ids.size < steps.length) throw new QuizError('duplicate-step', 'Two steps share an id.');
  for (const id of Object.keys(responses))
    if (!ids.has(id)) throw new QuizError('unknown-step', `The case has no step “${id}”.`);

  const judged = steps.map((step) => {
    const response = Object.hasOwn(responses, step.id) ? responses[step.id] : undefined;
    const result: Result = response ? scoreQuestion(step, response) : { state: 'unanswered', why: 'empty' };
    return { id: step.id, result };
  });
  const scored = judged.flatMap(({ result }) => (result.state === 'scored' ? [result] : []));
  return {
    earned: scored.reduce((sum, { earned }) => sum + earned, 0),
    possible: steps.length,
    answered: scored.length,
    steps: judged,
  };
}
