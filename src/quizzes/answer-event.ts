// What is told when a question is answered? The one record that leaves a component; progress stamps it.
// Everything about a learner is derived from a list of these.
import type { Response, Rubric, Scored } from './answering.ts';
import { certaintyLevels, type Certainty } from './certainty.ts';
import { keyFingerprint } from './key-fingerprint.ts';

/** Raised when the meaning of a field changes; older records are then migrated by progress. */
export const answerSchemaVersion = 2;

export type AnswerEvent = {
  /** Unique for ever: the same id is the same answer, however often it is recorded or imported. */
  id: string;
  schemaVersion: number;
  /** Moment of sending, ISO 8601; for people, since order comes from the stamp. */
  at: string;
  /** `question/<id>`, `case/<id>/<step>` or `viva/<id>`. */
  item: string;
  response: Response;
  earned: number;
  possible: number;
  certainty: Certainty;
  /** keyFingerprint of the question at that moment. */
  key: string;
  /** Chapter and objective examined, by their ids; empty where they are not known. */
  chapter: string;
  objective: string;
};

/** The record of one scored answer. id: fresh for each answer. at: the moment of sending. */
export function answerEvent(told: {
  id: string;
  at: Date;
  question: Rubric & { id: string; examines?: { chapter: string; objective: string } };
  response: Response;
  result: Scored;
  certainty: Certainty;
}): AnswerEvent {
  return {
    id: told.id,
    schemaVersion: answerSchemaVersion,
    at: told.at.toISOString(),
    item: told.question.id,
    response: told.response,
    earned: told.result.earned,
    possible: told.result.possible,
    certainty: told.certainty,
    key: keyFingerprint(told.question),
    chapter: told.question.examines?.chapter ?? '',
    objective: told.question.examines?.objective ?? '',
  };
}

/** Is this the detail of an `answer` event, as far as the log must rely on it? */
export function isAnswerEvent(detail: unknown): detail is AnswerEvent {
  if (typeof detail !== 'object' || detail === null) return false;
  const { id, schemaVersion, at, item, response, earned, possible, certainty, key, chapter, objective } =
    detail as Record<string, unknown>;
  return (
    [id, at, item, key].every((each) => typeof each === 'string' && each !== '') &&
    [chapter, objective].every((each) => typeof each === 'string') &&
    [schemaVersion, earned, possible].every(Number.isFinite) &&
    typeof response === 'object' &&
    response !== null &&
    certaintyLevels.some((level) => level === certainty)
  );
}
