// What happens to the `answer` events of a page? Each goes to the log; anything else of that name is ignored.
// The layout listens and loads this file with the first one.
import { isAnswerEvent } from '../quizzes/answer-event.ts';
import { appendAnswer } from './answer-log.ts';
import type { KeptIn } from './keeping.ts';

/** Records the detail of one `answer` event. Says where it is kept, or null if it was not an answer. */
export async function recordAnswer(detail: unknown): Promise<KeptIn | null> {
  return isAnswerEvent(detail) ? (await appendAnswer(detail)).keptIn : null;
}
