// What do several marked options earn?
import type { MultipleRubric, Response, Result, WhyNotFull } from './answering.ts';
import { checkChoices, optionIds } from './known-options.ts';
import { QuizError } from './quiz-error.ts';

/**
 * Multiple response: max(0, right − wrong) / keys.
 *
 * right: keys marked; wrong: other options marked; keys: number of keys (1 or more). So marking everything
 * earns less than marking what one knows, and one further wrong mark never raises the score.
 * @returns unanswered when nothing is marked; otherwise earned in [0, 1] of 1, with every missed and wrong mark.
 * @throws QuizError duplicate-option, no-key, unknown-option, duplicate-choice.
 */
export function scoreMultiple(
  { options }: MultipleRubric,
  { options: marked }: Extract<Response, { type: 'multiple' }>,
): Result {
  const ids = optionIds(options);
  const keys = options.filter((each) => each.key).length;
  if (keys === 0) throw new QuizError('no-key', 'No option is a key.');
  checkChoices(marked, ids);
  if (marked.length === 0) return { state: 'unanswered', why: 'empty' };

  const whyNotFull = options.flatMap(({ id, key }): WhyNotFull[] => {
    if (Boolean(key) === marked.includes(id)) return [];
    return [{ reason: key ? 'missed' : 'wrongly-marked', option: id }];
  });
  const wrong = whyNotFull.filter((why) => why.reason === 'wrongly-marked').length;
  const right = marked.length - wrong;
  return { state: 'scored', earned: Math.max(0, right - wrong) / keys, possible: 1, whyNotFull };
}
