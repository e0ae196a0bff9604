// What came of an examination? Points in all and by section, and the answers that count for review.
import { answerEvent, type AnswerEvent } from './answer-event.ts';
import type { Result } from './answering.ts';
import { givenTo, type Exam, type Given } from './exam.ts';
import { scoreQuestion } from './score-question.ts';
import type { ShownQuestion } from './shown-question.ts';

export type Judged = { question: ShownQuestion; given: Given; result: Result };

/** Points of several questions. Unanswered earns nothing and is told apart from wrong. */
export type Points = { earned: number; possible: number; unanswered: number };

/** Every question with what it earned, in the order asked. */
export const judgedIn = (exam: Exam): Judged[] =>
  exam.questions.map((question) => {
    const given = givenTo(exam, question.id);
    return { question, given, result: scoreQuestion(question, given.response) };
  });

export function pointsOf(judged: readonly Judged[]): Points {
  return judged.reduce<Points>(
    ({ earned, possible, unanswered }, { result }) => ({
      earned: earned + (result.state === 'scored' ? result.earned : 0),
      possible: possible + 1,
      unanswered: unanswered + (result.state === 'scored' ? 0 : 1),
    }),
    { earned: 0, possible: 0, unanswered: 0 },
  );
}

/** Points of each section, in the order they first appear. sectionOf: chapter, objective or difficulty of a question. */
export function pointsBySection(
  judged: readonly Judged[],
  sectionOf: (question: ShownQuestion) => string,
): { section: string; points: Points }[] {
  const sections = [...new Set(judged.map(({ question }) => sectionOf(question)))];
  return sections.map((section) => ({
    section,
    points: pointsOf(judged.filter(({ question }) => sectionOf(question) === section)),
  }));
}

/**
 * The answers to be recorded: those scored and given with a certainty. Their ids follow from the examination, so that telling
 * them twice records them once.
 */
export function answersOf(exam: Exam): AnswerEvent[] {
  return judgedIn(exam).flatMap(({ question, given, result }) =>
    result.state === 'scored' && given.certainty !== null && !given.sent
      ? [
          answerEvent({
            id: `${exam.id}-${question.id.replaceAll('/', '-')}`,
            at: new Date(given.at ?? exam.startedAt),
            question,
            response: given.response,
            result,
            certainty: given.certainty,
          }),
        ]
      : [],
  );
}
