// The questions of a chapter, resolved, in the order of its objectives: those asked before a figure and those at its end.
import type { CollectionEntry } from 'astro:content';
import { listed } from '../../evidence/library-uses.ts';
import { getCollection } from './collections.ts';
import type { ShownQuestion } from '../../quizzes/shown-question.ts';
import { courseLedger } from './course-ledger.ts';
import { courseSections } from './course-sections.ts';
import { oncePerBuild } from './once.ts';
import { resolveQuestion } from './resolve-question.ts';

export interface ChapterQuestion {
  question: ShownQuestion;
  /** The figure it is asked before; null for a check question. */
  figure: string | null;
}

/** The files of questions by the chapter they belong to. */
export const questionsByChapter = oncePerBuild(async () => {
  const files = new Map<string, CollectionEntry<'questions'>[]>();
  for (const file of await getCollection('questions')) listed(files, file.data.chapter).push(file);
  return files;
});

export async function chapterQuestions(chapter: string): Promise<ChapterQuestion[]> {
  const ledger = await courseLedger();
  const sections = await courseSections();
  const order = [...(sections.get(chapter)?.objectives.keys() ?? [])];
  return ((await questionsByChapter()).get(chapter) ?? [])
    .toSorted(
      (a, b) => order.indexOf(a.data.objective) - order.indexOf(b.data.objective) || a.id.localeCompare(b.id),
    )
    .map(({ id, data }) => ({
      figure: data.figure ?? null,
      question: resolveQuestion({
        id: `question/${id}`,
        question: data,
        rereads: `${chapter}#${data.rereads}`,
        ledger,
        sections,
      }),
    }));
}
