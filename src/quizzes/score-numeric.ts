// What does a written number earn?
import type { NumericRubric, Response, Result } from './answering.ts';
import { QuizError } from './quiz-error.ts';
import { sameUnit } from './same-unit.ts';
import { readTypedNumber } from './typed-number.ts';

/** Share of the number forgiven for binary rounding, so that 37.6 is 0.1 from 37.5; chosen by eye. */
const roundingShare = 1e-9;

/**
 * Numeric: 1 when |number − value| ≤ tolerance, else 0.
 *
 * number: what readTypedNumber makes of the text; where a comma can be read twice, the kinder reading counts.
 * value, tolerance: in the question's unit; tolerance 0 or more. The unit may be left out of the text.
 * @returns unanswered for an empty text, for one that is no number, and for one in another unit; otherwise
 *   0 or 1 of 1, with the known misreading where the number is one.
 * @throws QuizError bad-number when value, tolerance or a misreading is not a usable number.
 */
export function scoreNumeric(
  { answer }: NumericRubric,
  { text }: Extract<Response, { type: 'numeric' }>,
): Result {
  const { value, unit, tolerance, misreadings = [] } = answer;
  if (![value, tolerance, ...misreadings.map((each) => each.value)].every(Number.isFinite) || tolerance < 0)
    throw new QuizError('bad-number', 'The answer, its tolerance or a misreading is not a usable number.');
  if (text.trim() === '') return { state: 'unanswered', why: 'empty' };
  const typed = readTypedNumber(text);
  if (typed === null) return { state: 'unanswered', why: 'not-a-number' };
  if (typed.unit !== '' && !sameUnit(typed.unit, unit ?? ''))
    return { state: 'unanswered', why: 'other-unit' };

  const near = (target: number) =>
    typed.readings.some(
      (number) => Math.abs(number - target) <= tolerance + roundingShare * Math.abs(target),
    );
  if (near(value)) return { state: 'scored', earned: 1, possible: 1, whyNotFull: [] };
  const misread = misreadings.find((each) => near(each.value));
  return {
    state: 'scored',
    earned: 0,
    possible: 1,
    whyNotFull: [misread ? { reason: 'misreading', value: misread.value } : { reason: 'outside-tolerance' }],
  };
}
