// What is known of an item that has been answered? The line of it in the learner's view, made from the log.
import type { Certainty } from './certainty.ts';
import type { Grade } from './grade.ts';
import type { Counts } from './tally.ts';

export type ReviewItem = {
  /** `question/<id>`, `case/<id>/<step>` or `viva/<id>`. */
  item: string;
  /** Chapter and objective examined, by id; empty where not known. */
  chapter: string;
  objective: string;
  /** Fingerprint of the key it was last answered or found with. */
  key: string;
  /** When it is to come back, put off or not (ms since 1970). */
  due: number;
  /** The last answer that counts, or that counted until the key changed. */
  last: { id: string; at: number; grade: Grade; certainty: Certainty };
  /** Null where the key has changed since: what was learned before says nothing of it. */
  memory: { stability: number; difficulty: number } | null;
  /** Answers that count. */
  counts: Counts;
};

/** Oral prompts are rated and counted, and do not come back as questions do. */
export const comesBack = ({ item }: ReviewItem): boolean => !item.startsWith('viva/');

/** Held with confidence and wrong: the first to read up. */
export const isSureAndWrong = ({ last, memory }: ReviewItem): boolean =>
  memory !== null && last.grade === 'wrong' && last.certainty === 'high';
