// What may stand in the log? Everything the learner did, each entry once and for ever; what follows from them is derived.
import type { AnswerEvent } from '../quizzes/answer-event.ts';
import type { Stamp } from './stamped-answer.ts';

/** What every entry has. `item` is what it is about: an item, a case, a chapter, a section or the whole course. */
type Common = {
  /** Unique for ever: the same id is the same entry, however often it is recorded or loaded. */
  id: string;
  schemaVersion: number;
  /** Moment, ISO 8601; for people and for intervals, since order comes from the stamp. */
  at: string;
  item: string;
};

/** An answer is as if it had not been given. */
type Undo = Common & { kind: 'undo'; answer: string };
/** An item (`question/x`, `case/x/step`) is left alone until a moment, ISO 8601. */
type Bury = Common & { kind: 'bury'; until: string };
/**
 * Answers given so far no longer count: of an item, of a case (`case/x`), of a chapter (`chapter/x`) or of all (`*`).
 * What was given is told by the last counter known of each device, so that an answer of a device not yet joined counts.
 */
type Reset = Common & { kind: 'reset'; upTo: Readonly<Record<string, number>> };
/** The key of an item was found to be another than it was answered with; empty when the item has left the course. */
type Rekey = Common & { kind: 'rekey'; key: string };
/** A reader of a chapter (`chapter/x`) stopped at a heading, by its anchor; `end` where the text was read to its end. */
type Reading = Common & { kind: 'reading'; section: string; end: boolean };
/** A note on a section (`section/chapter#anchor`) in the place of earlier ones; an empty text takes them away. */
type Note = Common & { kind: 'note'; text: string; replaces: readonly string[] };

/** An entry before it is stamped. */
export type Told = (AnswerEvent & { kind: 'answer' }) | Undo | Bury | Reset | Rekey | Reading | Note;
export type LogEntry = Told & Stamp;
export type EntryOf<Kind extends Told['kind']> = Extract<LogEntry, { kind: Kind }>;

/** Raised when the meaning of a field changes; `readEntry` turns older entries into these. */
export const entryVersion = 2;
