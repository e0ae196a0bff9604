// Where does an examination get its questions? From the files of the chapters it asks about, all of them before it begins.
import type { BankEntry } from '../../quizzes/exam-draw.ts';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import { atRoot } from '../controls/at-root.ts';

/** What the start of an examination knows of a chapter. */
export type ExamChapter = {
  slug: string;
  number: number;
  title: string;
  objectives: readonly { id: string; text: string }[];
};

async function questionsOf(chapter: string): Promise<ShownQuestion[]> {
  const response = await fetch(atRoot(`/data/questions/${chapter}.json`));
  if (!response.ok) throw new Error(`Questions of ${chapter}: ${response.status}`);
  return response.json() as Promise<ShownQuestion[]>;
}

/** The questions drawn, in that order, with all that is needed to draw outlines. @throws when any cannot be fetched */
export async function fetchQuestions(drawn: readonly BankEntry[]): Promise<ShownQuestion[]> {
  const chapters = [...new Set(drawn.map(({ chapter }) => chapter))];
  const found = new Map((await Promise.all(chapters.map(questionsOf))).flat().map((each) => [each.id, each]));
  const questions = drawn.map(({ id }) => {
    const question = found.get(id);
    if (!question) throw new Error(`There is no question ${id}.`);
    return question;
  });
  const drawings = questions.flatMap((question) => (question.type === 'drawing' ? [question.drawing] : []));
  if (drawings.length > 0) {
    const { drawingDesk } = await import('../quiz/drawing-later.ts');
    const { plateOf } = await drawingDesk();
    await Promise.all(drawings.map(plateOf));
  }
  return questions;
}
