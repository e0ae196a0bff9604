// How far has a learner come in a case? Followed along the road: an answer counts where the road next meets its question, as
// first given. Any other answer to a step was given in review or an examination, and moves nobody.
import type { AnswerEvent } from './answer-event.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import { roadOf } from './road.ts';
import { scoreQuestion } from './score-question.ts';
import type { ShownStep } from './shown-case.ts';
import type { Answered } from './shown-question.ts';

type Given = Pick<AnswerEvent, 'item' | 'response' | 'certainty' | 'key'>;

/**
 * The answers of a learner by id of the step, in the order of the road.
 * @param steps all steps of the case, in order
 * @param given answers to them, in the order of the log; one to a step whose key has changed since is passed over
 */
export function walkOf(
  steps: readonly ShownStep[],
  given: readonly Given[],
): Readonly<Record<string, Answered>> {
  const walk: Record<string, Answered> = {};
  for (const { item, response, certainty, key } of given) {
    const answered = Object.entries(walk);
    const responses = Object.fromEntries(answered.map(([id, each]) => [id, each.response]));
    const next = roadOf(steps, responses).steps[answered.length];
    if (next?.id !== item || keyFingerprint(next) !== key) continue;
    const result = judged(next, response);
    if (result?.state === 'scored') walk[item] = { response, certainty, result };
  }
  return walk;
}

/** Null for what cannot be judged: a record may come from a file. */
function judged(step: ShownStep, response: Given['response']) {
  try {
    return scoreQuestion(step, response);
  } catch {
    return null;
  }
}
