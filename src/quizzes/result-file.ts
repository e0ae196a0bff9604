// What does a learner hand to a programme director, if they choose to? Answers without a name, a day or a device: item by item
// what was given, what it earned, how sure, and where it was timed how long it took.
import type { AnswerEvent } from './answer-event.ts';
import type { Response } from './answering.ts';
import type { Certainty } from './certainty.ts';
import type { Exam } from './exam.ts';
import { judgedIn } from './exam-result.ts';
import { keyFingerprint } from './key-fingerprint.ts';

export const resultFormat = 'margins-results';
export const resultVersion = 1;

export type ResultLine = {
  item: string;
  /** keyFingerprint of the question it was given to. */
  key: string;
  /** Null where the question was asked and not answered. */
  response: Response | null;
  /** Share of the point earned, 0 to 1. */
  earned: number;
  certainty: Certainty | null;
  /** Time with the question in view, in whole seconds; null where nobody took it. */
  seconds: number | null;
};
export type ResultFile = { format: typeof resultFormat; version: number; lines: readonly ResultLine[] };

const fileOf = (lines: readonly ResultLine[]): ResultFile => ({
  format: resultFormat,
  version: resultVersion,
  // In order of names: the order of answering could tell one sitting from another.
  lines: lines.toSorted((a, b) => (a.item < b.item ? -1 : 1)),
});

/** The file of an examination: every question asked, answered or not. */
export const resultsOfExam = (exam: Exam): ResultFile =>
  fileOf(
    judgedIn(exam).map(({ question, given, result }) => ({
      item: question.id,
      key: keyFingerprint(question),
      response: result.state === 'scored' ? given.response : null,
      earned: result.state === 'scored' ? result.earned / result.possible : 0,
      certainty: given.certainty,
      seconds: Math.round(given.spentMs / 1000),
    })),
  );

/** The file of everything answered: the first answer to each item, which no explanation had helped. @param answers in order */
export function resultsOfAnswers(answers: readonly AnswerEvent[]): ResultFile {
  const first = new Map<string, AnswerEvent>();
  for (const answer of answers) if (!first.has(answer.item)) first.set(answer.item, answer);
  return fileOf(
    [...first.values()].map(({ item, key, response, earned, possible, certainty }) => ({
      item,
      key,
      response,
      earned: earned / possible,
      certainty,
      seconds: null,
    })),
  );
}
