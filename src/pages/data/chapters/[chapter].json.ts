// What review needs of a chapter: names of its sections and objectives, fingerprints of the keys of its items.
import { reviewChapters } from '../../../components/article/review-items.ts';
import type { ShownChapter } from '../../../quizzes/shown-item.ts';

export async function getStaticPaths() {
  return [...(await reviewChapters())].map(([chapter, shown]) => ({ params: { chapter }, props: { shown } }));
}

export function GET({ props }: { props: { shown: ShownChapter } }): Response {
  return new Response(JSON.stringify(props.shown), { headers: { 'Content-Type': 'application/json' } });
}
