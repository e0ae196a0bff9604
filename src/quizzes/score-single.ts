// What does one chosen option earn?
import type { Response, Result, SingleRubric } from './answering.ts';
import { checkChoices, optionIds } from './known-options.ts';
import { QuizError } from './quiz-error.ts';

/**
 * Single best answer: the key earns 1, another option the credit its author declared, else 0.
 *
 * rubric: options with exactly one key; credit in (0, 1), never on the key. response: one option or null.
 * @returns unanswered when no option is chosen; otherwise earned in [0, 1] of 1.
 * @throws QuizError duplicate-option, no-key, many-keys, bad-credit, unknown-option.
 */
export function scoreSingle(
  { options }: SingleRubric,
  { option }: Extract<Response, { type: 'single' }>,
): Result {
  const ids = optionIds(options);
  const keys = options.filter((each) => each.key);
  if (keys.length === 0) throw new QuizError('no-key', 'No option is the key.');
  if (keys.length > 1) throw new QuizError('many-keys', 'A single-answer question has one key.');
  for (const { id, key, credit } of options)
    if (credit !== undefined && (key || !(credit > 0 && credit < 1)))
      throw new QuizError('bad-credit', `The credit of “${id}” lies between 0 and 1, and never on the key.`);
  if (option === null) return { state: 'unanswered', why: 'empty' };
  checkChoices([option], ids);

  const chosen = options.find((each) => each.id === option);
  if (chosen?.key) return { state: 'scored', earned: 1, possible: 1, whyNotFull: [] };
  const reason = chosen?.credit ? 'part-credit' : 'another-option';
  return { state: 'scored', earned: chosen?.credit ?? 0, possible: 1, whyNotFull: [{ reason, option }] };
}
