// What follows from the log for one item? The reference for every view: what is cached must equal it.
import { gradeOf } from '../quizzes/grade.ts';
import { PRACTICE_MS } from '../quizzes/practice.ts';
import type { ReviewItem } from '../quizzes/review-item.ts';
import { scheduleAfter, type Scheduled } from '../quizzes/schedule.ts';
import { addCounts, countOf, noCounts } from '../quizzes/tally.ts';
import { countedAnswers } from './counted.ts';
import type { EntryOf, LogEntry } from './log-entry.ts';
import { inOrder, type StampedAnswer } from './stamped-answer.ts';

/** What an item examines: as its last answer says, counted or not. @param entries in order */
export function examinedBy(entries: readonly LogEntry[]): { chapter: string; objective: string } {
  const last = entries.findLast((entry) => entry.kind === 'answer');
  return { chapter: last?.chapter ?? '', objective: last?.objective ?? '' };
}

/**
 * The view of one item, undefined where no answer counts.
 *
 * own: every entry about the item. resets: entries that reset its case, its chapter or all. Neither need be in order.
 */
export function itemFrom(
  item: string,
  own: readonly LogEntry[],
  resets: readonly EntryOf<'reset'>[],
): ReviewItem | undefined {
  const entries = [...own].sort(inOrder);
  const given = countedAnswers(own, resets);
  const latest = given.at(-1);
  const keyed = entries.findLast((entry) => entry.kind === 'rekey' || entry === latest) as
    StampedAnswer | EntryOf<'rekey'> | undefined;
  if (!latest || !keyed || keyed.key === '') return undefined;

  let schedule: Scheduled | undefined;
  let counts = noCounts;
  let last = latest;
  for (const answer of given) {
    if (answer.key !== keyed.key) continue;
    const at = Date.parse(answer.at);
    if (schedule && Math.abs(at - schedule.at) < PRACTICE_MS) continue;
    schedule = scheduleAfter(schedule, { ...answer, at });
    counts = addCounts(counts, countOf(answer));
    last = answer;
  }
  const buried = entries.findLast((entry) => entry.kind === 'bury');
  const until = buried && inOrder(buried, latest) > 0 ? Date.parse(buried.until) : 0;
  return {
    item,
    ...examinedBy(entries),
    key: keyed.key,
    due: Math.max(schedule?.due ?? Date.parse(keyed.at), until),
    last: { id: last.id, at: Date.parse(last.at), grade: gradeOf(last), certainty: last.certainty },
    memory: schedule ? { stability: schedule.stability, difficulty: schedule.difficulty } : null,
    counts,
  };
}
