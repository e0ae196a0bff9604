// Every chapter, case and question with what it prints, from the content collections.
import { getCollection } from './collections.ts';
import { chapterText, dataText, type CourseText } from '../../evidence/course-texts.ts';
import { courseLedger } from './course-ledger.ts';

/** Chapters that are written, cases in their order, then questions. */
export async function courseTexts(): Promise<CourseText[]> {
  const ledger = await courseLedger();
  const chapters = (await getCollection('chapters'))
    .filter(({ data }) => data.written)
    .sort((a, b) => a.data.number - b.data.number);
  const cases = (await getCollection('cases')).sort((a, b) => a.data.number - b.data.number);
  const questions = await getCollection('questions');
  return [
    ...chapters.map(({ id, body }) => chapterText(id, body ?? '', ledger)),
    ...cases.map(({ id, data }) => dataText('case', id, data, ledger)),
    ...questions.map(({ id, data }) => dataText('question', id, data, ledger)),
  ];
}
