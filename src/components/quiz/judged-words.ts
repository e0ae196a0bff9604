// What does the player say of an answer sent: what is missing, or how it was judged? Every sentence it makes up itself, from
// states the judges return.
import type { WhyUnanswered } from '../../quizzes/answering.ts';
import type { Certainty } from '../../quizzes/certainty.ts';
import { pointsFor } from '../../quizzes/certainty-points.ts';
import { gradeOf, type Grade } from '../../quizzes/grade.ts';
import type { Answered, ShownOption, ShownQuestion } from '../../quizzes/shown-question.ts';
import { letterOf, shownPoints, withUnit } from './words.ts';

/** What is missing before the answer can be judged. */
export function missingAnswer(question: ShownQuestion, why: WhyUnanswered): string {
  if (question.type === 'numeric') {
    if (why === 'not-a-number')
      return 'That cannot be read as one number, so it has not been counted. Write it in figures.';
    if (why === 'other-unit')
      return question.answer.unit
        ? `The answer is asked for in ${question.answer.unit}. Nothing has been counted.`
        : 'The answer is a number without a unit. Nothing has been counted.';
    return 'Write a number, then send.';
  }
  if (question.type === 'drawing') return missingDrawing[why] ?? missingDrawing.empty;
  if (question.type === 'ordering')
    return 'Move a line, then send: the order at the start is not the right one.';
  return question.type === 'single' ? 'Choose an answer, then send.' : 'Mark at least one answer, then send.';
}
const missingDrawing: Partial<Record<WhyUnanswered, string>> & { empty: string } = {
  empty: 'Draw the outline in both sections, then send. An outline needs at least 3 points.',
  'one-section': 'One section has no outline yet. Draw at least 3 points in it, then send.',
  crossing:
    'Two sides of an outline cross, so nothing has been counted. They are drawn thick: move or delete a point there, then send.',
};
/** What the response amounted to, in one sentence. */
export function verdictOf(question: ShownQuestion, { response, result }: Answered): string {
  if (question.type === 'single' && response.type === 'single') {
    const letter = (found: (option: ShownOption) => boolean | undefined) =>
      letterOf(question.options.findIndex(found));
    const chosen = letter(({ id }) => id === response.option);
    const best = letter(({ key }) => key);
    if (chosen === best) return `You chose ${chosen}, the best answer.`;
    return result.earned > 0
      ? `You chose ${chosen}, which earns part of the point; the best answer is ${best}.`
      : `You chose ${chosen}; the best answer is ${best}.`;
  }
  if (question.type === 'multiple' && response.type === 'multiple') {
    const keys = question.options.filter(({ key }) => key).length;
    const wrong = result.whyNotFull.filter(({ reason }) => reason === 'wrongly-marked').length;
    const also = wrong ? `, and ${wrong} that ${wrong === 1 ? 'does' : 'do'} not` : '';
    return `You marked ${response.options.length - wrong} of the ${keys} that ${keys === 1 ? 'applies' : 'apply'}${also}.`;
  }
  if (question.type === 'numeric' && response.type === 'numeric') {
    const { value, unit } = question.answer;
    return `You wrote ${response.text.trim()}; the answer is ${withUnit(value, unit)}.`;
  }
  if (question.type === 'drawing') {
    const all = question.drawing.rules.length;
    const count = (reason: string) => result.whyNotFull.filter((why) => why.reason === reason).length;
    const [broken, away] = [count('rule-broken'), count('rule-not-reached')];
    const rest = [
      ...(broken ? [`broke ${broken}`] : []),
      ...(away ? [`stayed away from ${away} ${away === 1 ? 'wall' : 'walls'}`] : []),
    ];
    const kept = broken + away === 0 ? `all ${all}` : `${all - broken - away} of ${all}`;
    return `Your outlines keep ${kept} rules${rest.length ? `; they ${rest.join(' and ')}` : ''}.`;
  }
  const lines = question.type === 'ordering' ? question.options.length : 0;
  const pairs = (lines * (lines - 1)) / 2;
  const reversed = result.whyNotFull.length;
  if (reversed === 0) return `All ${lines} lines stand in the right order.`;
  return `${pairs - reversed} of ${pairs} pairs of lines stand in the right order.`;
}

/** What certainty earned or cost, apart from the score: “Points for certainty: −6.” */
export const certaintyEarned = ({ certainty, result }: Answered): string =>
  `Points for certainty: ${shownPoints(pointsFor(certainty, result.earned / result.possible))}.`;

/** How sure against how right. */
export function sureness({ certainty, result }: Answered): string {
  return surenessWords[certainty][gradeOf(result)];
}
const surenessWords: Readonly<Record<Certainty, Readonly<Record<Grade, string>>>> = {
  high: {
    right: 'You were sure, and right.',
    partly: 'You were sure and partly right: read what was missing.',
    wrong: 'You were sure and wrong. An answer held with confidence is the first one to read up.',
  },
  mid: {
    right: 'You were fairly sure, and right.',
    partly: 'You were fairly sure and partly right.',
    wrong: 'You were fairly sure and wrong: read the section again.',
  },
  low: {
    right: 'You were unsure and right: check that your reason is the one given here.',
    partly: 'You were unsure and partly right.',
    wrong: 'You were unsure and wrong: read the section again.',
  },
};
