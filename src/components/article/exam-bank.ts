// What may an examination ask? The check questions of the written chapters, and the chapters by name. Guesses before figures
// belong to their figures and steps of cases to their patients.
import { getCollection } from './collections.ts';
import type { BankEntry } from '../../quizzes/exam-draw.ts';
import type { ExamChapter } from '../exam/exam-data.ts';
import { courseSections } from './course-sections.ts';

export async function examChapters(): Promise<ExamChapter[]> {
  const chapters = [...(await courseSections())].sort(([, a], [, b]) => a.number - b.number);
  return chapters.map(([slug, { number, title, objectives }]) => ({
    slug,
    number,
    title,
    objectives: [...objectives].map(([id, text]) => ({ id, text })),
  }));
}

/** In order of chapters, then of names. */
export async function examBank(): Promise<BankEntry[]> {
  const order = (await examChapters()).map(({ slug }) => slug);
  return (await getCollection('questions'))
    .filter(({ data }) => data.figure === undefined)
    .map(({ id, data: { chapter, objective, difficulty } }) => ({
      id: `question/${id}`,
      chapter,
      objective,
      difficulty,
    }))
    .sort((a, b) => order.indexOf(a.chapter) - order.indexOf(b.chapter) || (a.id < b.id ? -1 : 1));
}
