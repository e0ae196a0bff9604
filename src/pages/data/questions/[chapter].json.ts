// The questions of a chapter as data, fetched when a reader comes near one. The page itself holds them in print form.
import { getCollection } from '../../../components/article/collections.ts';
import { chapterQuestions } from '../../../components/article/chapter-questions.ts';

export async function getStaticPaths() {
  const chapters = (await getCollection('chapters')).filter(({ data }) => data.written);
  return chapters.map(({ id }) => ({ params: { chapter: id } }));
}

export async function GET({ params }: { params: { chapter: string } }): Promise<Response> {
  const questions = (await chapterQuestions(params.chapter)).map(({ question }) => question);
  return new Response(JSON.stringify(questions), {
    headers: { 'Content-Type': 'application/json' },
  });
}
