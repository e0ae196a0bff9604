// The answers of the log: how one is added, and all of them.
import type { AnswerEvent } from '../quizzes/answer-event.ts';
import type { KeptIn } from './keeping.ts';
import { appendEntries, readEntries, troubleNow } from './log.ts';
import type { StampedAnswer } from './stamped-answer.ts';

const keptIn = (): KeptIn => (troubleNow() ? 'memory' : 'device');

/** Adds one answer. An answer whose id is there already is left as it is. Throws nothing. */
export async function appendAnswer(event: AnswerEvent): Promise<{ answer: StampedAnswer; keptIn: KeptIn }> {
  const [answer] = await appendEntries([{ ...event, kind: 'answer' }]);
  return { answer: answer as StampedAnswer, keptIn: keptIn() };
}

/** All answers ever given, stored and held, undone or not, in order. keptIn is memory where nothing is kept now. Throws nothing. */
export async function readAnswers(): Promise<{ answers: StampedAnswer[]; keptIn: KeptIn }> {
  const entries = await readEntries();
  return { answers: entries.filter((entry) => entry.kind === 'answer'), keptIn: keptIn() };
}
