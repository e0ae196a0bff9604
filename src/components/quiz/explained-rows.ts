// Which lines explain an answer? One shape for every type of question: options, or the number and its misreadings; the rules of
// a drawing are in drawing-words.ts.
import type { Response } from '../../quizzes/answering.ts';
import { optionGrade, type Grade } from '../../quizzes/grade.ts';
import type { ShownOption, ShownQuestion } from '../../quizzes/shown-question.ts';
import { scoreQuestion } from '../../quizzes/score-question.ts';
import type { RichText } from '../../schemas/rich-text.ts';
import { letterOf, shownPoints, withUnit } from './words.ts';

export type ExplainedRow = {
  id: string;
  /** A, B … or 1, 2 …; empty for numbers. */
  letter: string;
  text: RichText;
  rationale: RichText;
  grade: Grade;
  word: string;
  /** What it earned or would have earned; empty where points are not given line by line. */
  points: string;
  /** Set where it is what the learner gave: “Your answer”, “You had it 3rd”. */
  yours?: string;
  /** The line that carries the link to the section. */
  keyed: boolean;
};

const yours = 'Your answer';

/** Lines for a response, or for no response (`null`, printed and without script). */
export function explainedRows(
  question: Exclude<ShownQuestion, { type: 'drawing' }>,
  response: Response | null,
): ExplainedRow[] {
  if (question.type === 'numeric') return numberRows(question, response);
  if (question.type === 'ordering') {
    const order = response?.type === 'ordering' ? response.order : null;
    return question.options.map((option, at) => {
      const given = order?.indexOf(option.id) ?? at;
      return {
        ...row(option, String(at + 1)),
        grade: given === at ? 'right' : 'wrong',
        word: given === at ? 'In place' : 'Out of place',
        points: '',
        ...(given === at ? {} : { yours: `You had it ${ordinal(given + 1)}` }),
        keyed: at === 0,
      };
    });
  }
  const keys = question.options.filter(({ key }) => key).length;
  return question.options.map((option, at) => {
    const chosen =
      (response?.type === 'single' && response.option === option.id) ||
      (response?.type === 'multiple' && response.options.includes(option.id));
    const grade = optionGrade(option);
    const points =
      question.type === 'single'
        ? signed(option.key ? 1 : (option.credit ?? 0))
        : chosen
          ? signed((option.key ? 1 : -1) / keys)
          : '0';
    return {
      ...row(option, letterOf(at)),
      grade,
      word: option.verdict ?? words[question.type][grade],
      points: question.type === 'multiple' && response === null ? '' : points,
      ...(chosen ? { yours } : {}),
      keyed: at === question.options.findIndex(({ key }) => key),
    };
  });
}

const words = {
  single: { right: 'Best answer', partly: 'Partly right', wrong: 'Wrong' },
  multiple: { right: 'Right', partly: '', wrong: 'Wrong' },
};

const row = ({ id, text, rationale }: ShownOption, letter: string) => ({ id, letter, text, rationale });
export const signed = (points: number) => (points > 0 ? '+' : '') + shownPoints(points);
const ordinal = (place: number) => `${place}${['', 'st', 'nd', 'rd'][place] ?? 'th'}`;

function numberRows(
  question: Extract<ShownQuestion, { type: 'numeric' }>,
  response: Response | null,
): ExplainedRow[] {
  const { value, unit, rationale, misreadings } = question.answer;
  const result = response && scoreQuestion(question, response);
  const why = result?.state === 'scored' ? result.whyNotFull[0] : undefined;
  const line = (number: number, because: RichText, right: boolean, mine: boolean): ExplainedRow => ({
    id: String(number),
    letter: '',
    text: [{ t: 'text', text: withUnit(number, unit) }],
    rationale: because,
    grade: right ? 'right' : 'wrong',
    word: right ? 'Answer' : 'Misreading',
    points: right ? '+1' : '0',
    ...(mine ? { yours } : {}),
    keyed: right,
  });
  return [
    line(value, rationale, true, result?.state === 'scored' && result.earned === 1),
    ...misreadings.map((each) =>
      line(each.value, each.rationale, false, why?.reason === 'misreading' && why.value === each.value),
    ),
  ];
}
