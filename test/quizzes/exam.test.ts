// An examination: what is drawn, time told from moments, and what came of it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  beginExam,
  examAt,
  finish,
  flag,
  givenTo,
  give,
  isAnswered,
  isPaused,
  leftMs,
  moveTo,
  pause,
  pausedMs,
  resume,
  usedMs,
  type Exam,
} from '../../src/quizzes/exam.ts';
import { readExam } from '../../src/quizzes/exam-form.ts';
import { courseTest, drawExam, fitting, type BankEntry } from '../../src/quizzes/exam-draw.ts';
import { answersOf, judgedIn, pointsBySection, pointsOf } from '../../src/quizzes/exam-result.ts';
import type { ShownQuestion } from '../../src/quizzes/shown-question.ts';

const text = (words: string) => [{ t: 'text' as const, text: words }];
const question = (id: string, chapter = 'preoperative'): ShownQuestion => ({
  id: `question/${id}`,
  leadIn: text('Which?'),
  objective: 'Choose',
  examines: { chapter, objective: `${chapter}-choose` },
  difficulty: 'core',
  rereads: { href: '/chapters/x/', text: 'Chapter 1' },
  type: 'single',
  options: ['a', 'b', 'c'].map((each) => ({
    id: each,
    text: text(each),
    rationale: text('why'),
    ...(each === 'a' ? { key: true } : {}),
  })),
});
const START = Date.UTC(2026, 10, 2, 8);
const MINUTE = 60_000;
const at = (minutes: number) => START + minutes * MINUTE;
const begun = (limit: number | null = 30): Exam =>
  beginExam({
    id: 'e',
    kind: 'mixed',
    mode: 'exam',
    questions: ['x', 'y', 'z'].map((id) => question(id)),
    limitMs: limit === null ? null : limit * MINUTE,
    now: START,
  });
const minutes = (ms: number | null) => (ms === null ? null : ms / MINUTE);
const choose = (exam: Exam, now: number, id: string, option: string) =>
  give(exam, now, `question/${id}`, { response: { type: 'single', option }, certainty: 'high' });

describe('time', () => {
  test('is told from moments: a page closed for twenty minutes has used twenty', () => {
    expect(minutes(usedMs(begun(), at(20)))).toBe(20);
    expect(minutes(leftMs(begun(), at(20)))).toBe(10);
    expect(leftMs(begun(null), at(500))).toBeNull();
  });

  test('runs out at its moment, whenever the page is opened again', () => {
    const found = examAt(begun(), at(500));
    expect(found.endedAt).toBe(at(30));
    expect(minutes(usedMs(found, at(900)))).toBe(30);
  });

  test('paused is not used, and is told', () => {
    const paused = pause(begun(), at(5));
    expect(isPaused(paused)).toBe(true);
    expect(examAt(paused, at(500)).endedAt).toBeNull();
    const on = resume(paused, at(65));
    expect([usedMs(on, at(70)), pausedMs(on, at(70))].map(minutes)).toEqual([10, 60]);
    expect(examAt(on, at(90)).endedAt).toBe(at(90));
  });

  test('given by a clock set back is none', () => {
    const seen = examAt(begun(), at(25));
    expect(minutes(usedMs(seen, at(3)))).toBe(25);
    expect(choose(seen, at(3), 'x', 'a').given['question/x']?.at).toBe(at(25));
  });

  test('spent on a question is the time it was in view, pauses left out', () => {
    let exam = moveTo(begun(), at(4), 1);
    exam = resume(pause(exam, at(5)), at(9));
    exam = finish(moveTo(exam, at(10), 0), at(11));
    expect(Object.values(exam.given).map(({ spentMs }) => minutes(spentMs))).toEqual([5, 2, 0]);
  });

  test('of a pause that goes on ends with the paper, and counts from where it began', () => {
    const paused = pause(begun(), at(5));
    expect(minutes(pausedMs(paused, at(12)))).toBe(7);
    expect(resume(begun(), at(5))).toEqual({ ...begun(), seenAt: at(5) });
    expect(isPaused(begun())).toBe(false);
  });

  test('after the end changes nothing', () => {
    const ended = finish(choose(begun(), at(1), 'x', 'a'), at(2));
    for (const later of [
      choose(ended, at(3), 'x', 'b'),
      moveTo(ended, at(3), 2),
      pause(ended, at(3)),
      resume(ended, at(3)),
    ])
      expect(later).toEqual(ended);
  });

  test('in a pause changes nothing', () => {
    const paused = pause(begun(), at(1));
    expect(choose(paused, at(2), 'x', 'a').given).toEqual(paused.given);
    expect(flag(paused, at(2), 'question/x').given).toEqual(paused.given);
  });

  test('used never shrinks, never passes the limit, and is all accounted for', () => {
    const step = fc.record({
      wait: fc.integer({ min: -10, max: 20 }),
      act: fc.constantFrom('look', 'move', 'give', 'pause', 'resume', 'reload'),
      place: fc.nat(4),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let exam = begun();
        let now = START;
        let before = 0;
        for (const { wait, act, place } of steps) {
          now += wait * MINUTE;
          if (act === 'look') exam = examAt(exam, now);
          if (act === 'move') exam = moveTo(exam, now, place);
          if (act === 'give') exam = choose(exam, now, 'y', 'b');
          if (act === 'pause') exam = pause(exam, now);
          if (act === 'resume') exam = resume(exam, now);
          if (act === 'reload') exam = structuredClone(exam);
          expect(readExam(exam)).toEqual(exam);
          exam = examAt(exam, now);
          const used = usedMs(exam, now);
          expect(used).toBeGreaterThanOrEqual(before);
          expect(used).toBeLessThanOrEqual(30 * MINUTE);
          before = used;
        }
        const ended = finish(resume(exam, now), now);
        const spent = Object.values(ended.given).reduce((sum, { spentMs }) => sum + spentMs, 0);
        expect(spent).toBeLessThanOrEqual(usedMs(ended, now));
        expect(usedMs(ended, now) + pausedMs(ended, now)).toBe((ended.endedAt ?? 0) - START);
      }),
    );
  });
});

describe('a question', () => {
  test('is marked to come back to, and the mark taken away', () => {
    const marked = flag(begun(), at(1), 'question/y');
    expect(Object.values(marked.given).map(({ flagged }) => flagged)).toEqual([false, true, false]);
    expect(flag(marked, at(2), 'question/y').given).toEqual(begun().given);
  });

  test('is answered once there is something to judge', () => {
    const exam = choose(begun(), at(1), 'x', 'b');
    expect(exam.questions.map((each) => isAnswered(each, givenTo(exam, each.id)))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('an examination kept', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['another version', { ...begun(), version: 99 }],
    ['no questions', { ...begun(), questions: [] }],
    ['a question without its place', { ...begun(), given: {} }],
    ['one question of several without its place', { ...begun(), given: { 'question/x': {} } }],
    ['no start', { ...begun(), startedAt: 'today' }],
  ])('as %s is not taken up', (_, kept) => {
    expect(readExam(kept)).toBeNull();
  });
});

describe('the result', () => {
  const ended = finish(choose(choose(begun(), at(1), 'x', 'a'), at(2), 'y', 'b'), at(3));

  test('counts unanswered apart from wrong', () => {
    expect(pointsOf(judgedIn(ended))).toEqual({ earned: 1, possible: 3, unanswered: 1 });
    expect(pointsOf([])).toEqual({ earned: 0, possible: 0, unanswered: 0 });
  });

  test('is told by section', () => {
    expect(pointsBySection(judgedIn(ended), ({ id }) => (id === 'question/x' ? 'one' : 'two'))).toEqual([
      { section: 'one', points: { earned: 1, possible: 1, unanswered: 0 } },
      { section: 'two', points: { earned: 0, possible: 2, unanswered: 1 } },
    ]);
  });

  test('gives each answer with a certainty to the log, under the same id every time', () => {
    const unsure = give(ended.endedAt ? begun() : ended, at(1), 'question/z', {
      response: { type: 'single', option: 'a' },
    });
    expect(answersOf(unsure)).toEqual([]);
    const told = answersOf(ended);
    expect(told.map(({ id, item, earned }) => [id, item, earned])).toEqual([
      ['e-question-x', 'question/x', 1],
      ['e-question-y', 'question/y', 0],
    ]);
    expect(answersOf(structuredClone(ended))).toEqual(told);
  });

  test('does not tell again what was recorded when it was explained', () => {
    const learnt = give(choose(begun(), at(1), 'x', 'a'), at(1), 'question/x', { sent: true });
    expect(answersOf(learnt)).toEqual([]);
    expect(choose(learnt, at(2), 'x', 'b')).toEqual({ ...learnt, seenAt: at(2) });
  });
});

const entry = (
  id: string,
  chapter: string,
  objective = `${chapter}-o`,
  difficulty: BankEntry['difficulty'] = 'core',
) => ({ id, chapter, objective, difficulty });
const bank = ['a', 'b', 'c'].flatMap((chapter) =>
  [0, 1, 2, 3, 4].map((at) =>
    entry(`${chapter}${at}`, chapter, `${chapter}-${at % 3}`, at < 2 ? 'stretch' : 'core'),
  ),
);

describe('what is asked', () => {
  test('fits chapters, objectives and difficulties; no objective stands for all', () => {
    expect(
      fitting(bank, { chapters: ['a'], objectives: [], difficulties: ['stretch'] }).map(({ id }) => id),
    ).toEqual(['a0', 'a1']);
    expect(
      fitting(bank, { chapters: ['a', 'b'], objectives: ['b-2'], difficulties: ['core'] }).map(
        ({ id }) => id,
      ),
    ).toEqual(['b2']);
    expect(fitting(bank, { chapters: [], objectives: [], difficulties: ['core'] })).toEqual([]);
  });

  test('is drawn without repeats, as many as there are, and from the chapters alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.string(), (number, seed) => {
        const drawn = drawExam(bank, number, seed);
        expect(new Set(drawn).size).toBe(Math.min(number, bank.length));
        const each = ['a', 'b', 'c'].map((chapter) => drawn.filter((one) => one.chapter === chapter).length);
        expect(Math.max(...each) - Math.min(...each)).toBeLessThanOrEqual(1);
        expect(drawExam(bank, number, seed)).toEqual(drawn);
      }),
    );
  });

  test('is the same whatever order the bank has', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(bank, { minLength: bank.length }), fc.string(), (other, seed) => {
        expect(drawExam(other, 7, seed)).toEqual(drawExam(bank, 7, seed));
      }),
    );
  });

  test('differs from one examination to the next', () => {
    const draws = ['1', '2', '3', '4'].map((seed) =>
      drawExam(bank, 5, seed)
        .map(({ id }) => id)
        .join(),
    );
    expect(new Set(draws).size).toBeGreaterThan(1);
  });

  test('of the whole course is two of each chapter, on two objectives, the easier first', () => {
    expect(courseTest(bank).map(({ id }) => id)).toEqual(['a2', 'a3', 'b2', 'b3', 'c2', 'c3']);
    expect(courseTest([entry('x', 'a', 'o'), entry('y', 'a', 'o', 'stretch')]).map(({ id }) => id)).toEqual([
      'x',
      'y',
    ]);
    expect(courseTest([])).toEqual([]);
  });

  test('of the whole course leaves an easier question out for one on another objective', () => {
    const own = [entry('hard', 'a', 'o', 'stretch'), entry('second', 'a', 'o'), entry('first', 'a', 'o')];
    const other = entry('other', 'a', 'p', 'applied');
    expect(courseTest([...own, other]).map(({ id }) => id)).toEqual(['second', 'other']);
    expect(courseTest(own).map(({ id }) => id)).toEqual(['second', 'first']);
    expect(
      courseTest([own[0]!, { ...own[0]!, id: 'applied', difficulty: 'applied' }]).map(({ id }) => id),
    ).toEqual(['applied', 'hard']);
  });
});
