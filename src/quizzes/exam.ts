// Where does an examination stand? Its questions, what was given, and its time, which is told from moments and never counted
// up: a page that is closed, a device that sleeps and a lost connection change nothing. Each function returns a new state.
import type { Response } from './answering.ts';
import type { Certainty } from './certainty.ts';
import { emptyResponse } from './empty-response.ts';
import { scoreQuestion } from './score-question.ts';
import type { ShownQuestion } from './shown-question.ts';

/** learn: every answer is explained at once. exam: all of them at the end. */
export type ExamMode = 'learn' | 'exam';
export type ExamKind = 'mixed' | 'pre-test' | 'post-test';

export type Given = {
  response: Response;
  certainty: Certainty | null;
  flagged: boolean;
  /** Time with the question in view, in ms. */
  spentMs: number;
  /** Moment of the last change (ms since 1970); null before the first. */
  at: number | null;
  /** Explained already: it cannot be changed. */
  sent: boolean;
};

export type Exam = {
  version: typeof examVersion;
  /** Its own for ever: its answers are recorded under it. */
  id: string;
  kind: ExamKind;
  mode: ExamMode;
  /** As fetched at the start: nothing more is needed until the end. */
  questions: readonly ShownQuestion[];
  /** Time allowed in ms; null for none. */
  limitMs: number | null;
  /** Moments in ms since 1970. The latest moment known: a clock set back gives no time back. */
  startedAt: number;
  seenAt: number;
  endedAt: number | null;
  pauses: readonly { from: number; to: number | null }[];
  /** Question in view; the number of questions for the list of all. */
  place: number;
  /** Time used when it came into view, in ms. */
  enteredMs: number;
  given: Readonly<Record<string, Given>>;
};

/** Raised when the meaning of a field changes; an examination kept by an older edition is then not taken up. */
export const examVersion = 1;

/** An examination that begins now. */
export function beginExam(told: {
  id: string;
  kind: ExamKind;
  mode: ExamMode;
  questions: readonly ShownQuestion[];
  limitMs: number | null;
  now: number;
}): Exam {
  const { now, ...rest } = told;
  const fresh = (question: ShownQuestion): Given => ({
    response: emptyResponse(question.type),
    certainty: null,
    flagged: false,
    spentMs: 0,
    at: null,
    sent: false,
  });
  return {
    version: examVersion,
    ...rest,
    startedAt: now,
    seenAt: now,
    endedAt: null,
    pauses: [],
    place: 0,
    enteredMs: 0,
    given: Object.fromEntries(told.questions.map((question) => [question.id, fresh(question)])),
  };
}

/** The moment that counts: never before one seen, never after the end. */
const momentOf = ({ seenAt, endedAt }: Exam, now: number): number => endedAt ?? Math.max(seenAt, now);

/** Time paused so far, in ms. */
export function pausedMs(exam: Exam, now: number): number {
  const moment = momentOf(exam, now);
  return exam.pauses.reduce((sum, { from, to }) => sum + ((to ?? moment) - from), 0);
}

/** Time used so far, pauses left out, in ms. */
export const usedMs = (exam: Exam, now: number): number =>
  momentOf(exam, now) - exam.startedAt - pausedMs(exam, now);

/** Time left in ms, 0 or more; null without a limit. */
export const leftMs = (exam: Exam, now: number): number | null =>
  exam.limitMs === null ? null : Math.max(0, exam.limitMs - usedMs(exam, now));

export const isPaused = ({ pauses, endedAt }: Exam): boolean =>
  endedAt === null && pauses.at(-1)?.to === null;

/** The state at a moment: ended at the moment its time ran out, if that has passed. */
export function examAt(exam: Exam, now: number): Exam {
  if (exam.endedAt !== null) return exam;
  const moment = momentOf(exam, now);
  const over = exam.limitMs === null ? -1 : usedMs(exam, moment) - exam.limitMs;
  if (over < 0) return { ...exam, seenAt: moment };
  return closed({ ...exam, seenAt: moment - over }, moment - over);
}

/** Ended, with the time spent on the question in view. */
function closed(exam: Exam, moment: number): Exam {
  const left = leaving(exam, moment);
  const pauses = left.pauses.map(({ from, to }) => ({ from, to: to ?? moment }));
  return { ...left, pauses, endedAt: moment, place: 0 };
}

/** The time with the question in view is added to it. */
function leaving(exam: Exam, now: number): Exam {
  const used = usedMs(exam, now);
  const question = exam.questions[exam.place];
  if (!question) return { ...exam, enteredMs: used };
  const { spentMs } = givenTo(exam, question.id);
  return { ...changed(exam, question.id, { spentMs: spentMs + used - exam.enteredMs }), enteredMs: used };
}

export const givenTo = (exam: Exam, id: string): Given => exam.given[id] as Given;
const changed = (exam: Exam, id: string, change: Partial<Given>): Exam => ({
  ...exam,
  given: { ...exam.given, [id]: { ...givenTo(exam, id), ...change } },
});

/** A step of an examination that is going on; one that has ended or is paused stays as it is. */
const going =
  <Told extends unknown[]>(step: (exam: Exam, now: number, ...told: Told) => Exam) =>
  (exam: Exam, now: number, ...told: Told): Exam => {
    const present = examAt(exam, now);
    return present.endedAt !== null || isPaused(present) ? present : step(present, present.seenAt, ...told);
  };

/** Another question in view, or the list of all. */
export const moveTo = going((exam, now, place: number) => ({
  ...leaving(exam, now),
  place: Math.min(Math.max(0, place), exam.questions.length),
}));

/** What was given to a question: its response, its certainty or both. A question that was explained keeps its answer. */
export const give = going(
  (exam, now, id: string, told: Partial<Pick<Given, 'response' | 'certainty' | 'sent'>>) =>
    givenTo(exam, id).sent ? exam : changed(exam, id, { ...told, at: now }),
);

export const flag = going((exam, _now, id: string) =>
  changed(exam, id, { flagged: !givenTo(exam, id).flagged }),
);

export const pause = going((exam, now) => ({ ...exam, pauses: [...exam.pauses, { from: now, to: null }] }));

export const finish = going((exam, now) => closed(exam, now));

/** Goes on after a pause. */
export function resume(exam: Exam, now: number): Exam {
  const present = examAt(exam, now);
  if (!isPaused(present)) return present;
  const pauses = present.pauses.map(({ from, to }) => ({ from, to: to ?? present.seenAt }));
  return { ...present, pauses };
}

/** Is there something to judge? */
export const isAnswered = (question: ShownQuestion, { response }: Given): boolean =>
  scoreQuestion(question, response).state === 'scored';
