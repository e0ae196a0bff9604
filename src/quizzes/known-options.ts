// Do the ids of a question and of a response belong together? The guards shared by the judges of options.
import { QuizError } from './quiz-error.ts';

/**
 * The ids of a question's options.
 * @throws QuizError duplicate-option when two share an id; no-key when there are none.
 */
export function optionIds(options: readonly { id: string }[]): ReadonlySet<string> {
  const ids = new Set(options.map((option) => option.id));
  if (ids.size === 0) throw new QuizError('no-key', 'The question has no options.');
  if (ids.size < options.length) throw new QuizError('duplicate-option', 'Two options share an id.');
  return ids;
}

/**
 * Refuses choices the question does not offer.
 * @throws QuizError unknown-option, or duplicate-choice when one is given twice.
 */
export function checkChoices(chosen: readonly string[], offered: ReadonlySet<string>): void {
  for (const id of chosen)
    if (!offered.has(id)) throw new QuizError('unknown-option', `The question has no option “${id}”.`);
  if (new Set(chosen).size < chosen.length)
    throw new QuizError('duplicate-choice', 'An option was chosen twice.');
}
