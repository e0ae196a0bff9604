// What does a response to any question earn? Sends each type to its judge.
import type { Response, Result, Rubric } from './answering.ts';
import { QuizError } from './quiz-error.ts';
import { scoreDrawing } from './score-drawing.ts';
import { scoreMultiple } from './score-multiple.ts';
import { scoreNumeric } from './score-numeric.ts';
import { scoreOrdering } from './score-ordering.ts';
import { scoreSingle } from './score-single.ts';

/**
 * Judges one response. Neither argument is changed.
 * @throws QuizError other-type when the response is to another type of question; unknown-type; and what the
 *   judge of that type throws.
 */
export function scoreQuestion(rubric: Rubric, response: Response): Result {
  if (rubric.type === 'single' && response.type === 'single') return scoreSingle(rubric, response);
  if (rubric.type === 'multiple' && response.type === 'multiple') return scoreMultiple(rubric, response);
  if (rubric.type === 'numeric' && response.type === 'numeric') return scoreNumeric(rubric, response);
  if (rubric.type === 'ordering' && response.type === 'ordering') return scoreOrdering(rubric, response);
  if (rubric.type === 'drawing' && response.type === 'drawing') return scoreDrawing(rubric, response);
  if (!['single', 'multiple', 'numeric', 'ordering', 'drawing'].includes(rubric.type))
    throw new QuizError('unknown-type', `There is no question of type “${rubric.type}”.`);
  throw new QuizError('other-type', `A ${rubric.type} question had a ${response.type} response.`);
}
