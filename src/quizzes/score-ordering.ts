// What does an order earn?
import type { OrderingRubric, Response, Result, WhyNotFull } from './answering.ts';
import { checkChoices, optionIds } from './known-options.ts';
import { QuizError } from './quiz-error.ts';

/**
 * Ordering: max(0, kept − reversed) / pairs, which is Kendall's tau with a floor at 0.
 *
 * kept, reversed: pairs of options standing in the right and in the reversed order; pairs: n(n − 1)/2 for n
 * options (2 or more). A guessed order earns little, and only the right order earns the whole point.
 * @returns unanswered when no order was given; otherwise earned in [0, 1] of 1, with every reversed pair.
 * @throws QuizError duplicate-option, no-key (fewer than 2 options), unknown-option, duplicate-choice,
 *   incomplete-order.
 */
export function scoreOrdering(
  { options }: OrderingRubric,
  { order }: Extract<Response, { type: 'ordering' }>,
): Result {
  const ids = optionIds(options);
  if (ids.size < 2) throw new QuizError('no-key', 'An order needs at least two options.');
  if (order === null) return { state: 'unanswered', why: 'empty' };
  checkChoices(order, ids);
  if (order.length < ids.size) throw new QuizError('incomplete-order', 'The order leaves options out.');

  const right = [...ids];
  const pairs = (right.length * (right.length - 1)) / 2;
  const whyNotFull = right.flatMap((earlier, at) =>
    right
      .slice(at + 1)
      .filter((later) => order.indexOf(later) < order.indexOf(earlier))
      .map((later): WhyNotFull => ({ reason: 'reversed', earlier, later })),
  );
  const earned = Math.max(0, pairs - 2 * whyNotFull.length) / pairs;
  return { state: 'scored', earned, possible: 1, whyNotFull };
}
