// Which questions does an examination ask? Those of the chapters, objectives and difficulties chosen, drawn in turns from the
// chapters; and for the tests of the whole course the same ones for everyone.
import { seedOf } from './seed.ts';
import type { ShownQuestion } from './shown-question.ts';

export type Difficulty = ShownQuestion['difficulty'];
export const difficulties: readonly Difficulty[] = ['core', 'applied', 'stretch'];

/** A question as the draw needs it. */
export type BankEntry = { id: string; chapter: string; objective: string; difficulty: Difficulty };

/** What the learner chose; an empty list of objectives stands for all of the chapters. */
export type ExamChoice = {
  chapters: readonly string[];
  objectives: readonly string[];
  difficulties: readonly Difficulty[];
};

/** Questions that fit a choice, in the order of the bank. */
export const fitting = (bank: readonly BankEntry[], choice: ExamChoice): BankEntry[] =>
  bank.filter(
    ({ chapter, objective, difficulty }) =>
      choice.chapters.includes(chapter) &&
      (choice.objectives.length === 0 || choice.objectives.includes(objective)) &&
      choice.difficulties.includes(difficulty),
  );

/** The list in an order that a text settles: the same for the same text, mixed for another. */
const mixed = <Each>(list: readonly Each[], nameOf: (each: Each) => string, seed: string): Each[] =>
  list
    .map((each) => ({ each, at: seedOf(`${nameOf(each)} ${seed}`) }))
    .sort((a, b) => a.at - b.at || (nameOf(a.each) < nameOf(b.each) ? -1 : 1))
    .map(({ each }) => each);

/**
 * Up to `number` questions, mixed: each chapter gives one in turn as long as it has any, so that all are asked about alike.
 * @param seed a text of its own for each examination
 */
export function drawExam(fits: readonly BankEntry[], number: number, seed: string): BankEntry[] {
  const lines = new Map<string, BankEntry[]>();
  for (const entry of mixed(fits, ({ id }) => id, seed))
    lines.set(entry.chapter, [...(lines.get(entry.chapter) ?? []), entry]);
  const turns = mixed([...lines.values()], ([first]) => first?.chapter ?? '', seed);
  const drawn: BankEntry[] = [];
  for (let turn = 0; drawn.length < Math.min(number, fits.length); turn++) {
    const next = turns.flatMap((line) => line[turn] ?? []);
    drawn.push(...next.slice(0, number - drawn.length));
  }
  return mixed(drawn, ({ id }) => id, `${seed} order`);
}

/** Questions a chapter gives to the tests before and after the course. */
const TEST_OF_A_CHAPTER = 2;

/** The test of the whole course: of each chapter two questions on different objectives, the easier first. */
export function courseTest(bank: readonly BankEntry[]): BankEntry[] {
  return [...new Set(bank.map(({ chapter }) => chapter))].flatMap((chapter) => {
    const own = bank
      .filter((entry) => entry.chapter === chapter)
      .sort((a, b) => difficulties.indexOf(a.difficulty) - difficulties.indexOf(b.difficulty));
    const first = own.filter(
      (entry, at) => own.findIndex(({ objective }) => objective === entry.objective) === at,
    );
    return [...first, ...own.filter((entry) => !first.includes(entry))].slice(0, TEST_OF_A_CHAPTER);
  });
}
