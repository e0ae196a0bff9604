// What does the player say before it judges? Every sentence it makes up itself.
import type { Certainty } from '../../quizzes/certainty.ts';
import type { Grade } from '../../quizzes/grade.ts';
import { drawingRule, multipleRule, orderingRule } from '../../quizzes/scoring-rules.ts';
import type { ShownAnswer, ShownQuestion } from '../../quizzes/shown-question.ts';

export const certaintyWords: Readonly<Record<Certainty, string>> = { low: 'Low', mid: 'Mid', high: 'High' };
export const gradeWords: Readonly<Record<Grade, string>> = {
  right: 'Right',
  partly: 'Partly right',
  wrong: 'Wrong',
};

/** At most two decimals, with a true minus. */
export const shownPoints = (points: number) => String(Math.round(points * 100) / 100).replace('-', '−');

/** 0.5 of 1 point. */
export const pointsOf = (earned: number, possible: number) =>
  `${shownPoints(earned)} of ${possible} ${possible === 1 ? 'point' : 'points'}`;

export const letterOf = (at: number) => String.fromCharCode(65 + at);

/** 6, 6 or 7, 5 to 7. */
export const between = (fewest: number, most: number) =>
  fewest === most ? String(most) : `${fewest} ${most - fewest === 1 ? 'or' : 'to'} ${most}`;

/** 37.5 Gy, 20%. */
export const withUnit = (value: number, unit = '') =>
  `${shownNumber(value)}${unit && unit !== '%' ? ' ' : ''}${unit}`;
const shownNumber = (value: number) => String(value).replace('-', '−');

/** The rule of scoring, shown before answering where there is one to know. */
export function ruleOf(question: ShownQuestion): string | undefined {
  if (question.type === 'multiple') return `Mark all that apply. ${multipleRule}`;
  if (question.type === 'ordering') return orderingRule;
  if (question.type === 'drawing') return drawingRule;
  if (question.type === 'single') return undefined;
  return question.answer.tolerance > 0 ? `Counted as right: ${within(question.answer)}.` : undefined;
}
export const within = ({ tolerance, unit }: ShownAnswer) =>
  `within ${withUnit(tolerance, unit)} of the answer`;

export const notArrived =
  'What judges answers did not arrive, so nothing has been counted. Your answer stands: send it again.';
export const missingCertainty = 'Say how sure you are, then send.';
