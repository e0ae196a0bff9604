// What is an oral prompt, and what is a learner's own rating of an answer worth? Each point of the rubric said counts alike.
import type { RichText } from '../schemas/rich-text.ts';
import { answerSchemaVersion, type AnswerEvent } from './answer-event.ts';
import type { Certainty } from './certainty.ts';
import { keyFingerprint } from './key-fingerprint.ts';
import { checkChoices, optionIds } from './known-options.ts';
import type { Reread } from './shown-question.ts';

/** A prompt with its texts resolved. */
export type ShownViva = {
  /** `viva/<id>`. */
  id: string;
  examines: { chapter: string; objective: string };
  prompt: RichText;
  thinkingSeconds: number;
  answer: readonly RichText[];
  points: readonly { id: string; text: RichText }[];
  rereads: Reread;
};

/** What ticked points earn, as a share of the rubric: none said earns nothing, all said earn the whole point. */
export function rateViva(
  points: readonly { id: string }[],
  said: readonly string[],
): { earned: number; possible: 1 } {
  checkChoices(said, optionIds(points));
  return { earned: said.length / points.length, possible: 1 };
}

/**
 * The record of a rating; it stands in the log as several marked options, all of them right.
 * @throws QuizError for a point the rubric does not have
 */
export function vivaAnswer(told: {
  id: string;
  at: Date;
  viva: ShownViva;
  said: readonly string[];
  certainty: Certainty;
}): AnswerEvent {
  const { viva, said } = told;
  return {
    id: told.id,
    schemaVersion: answerSchemaVersion,
    at: told.at.toISOString(),
    item: viva.id,
    response: { type: 'multiple', options: said },
    ...rateViva(viva.points, said),
    certainty: told.certainty,
    key: keyFingerprint({ type: 'multiple', options: viva.points.map(({ id }) => ({ id, key: true })) }),
    ...viva.examines,
  };
}
