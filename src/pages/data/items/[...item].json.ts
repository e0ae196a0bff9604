// One item for review, fetched when it is due: a file each, so that no fetch grows with the course.
import { reviewItems } from '../../../components/article/review-items.ts';
import type { ShownItem } from '../../../quizzes/shown-item.ts';

export async function getStaticPaths() {
  return (await reviewItems()).map((item) => ({ params: { item: item.question.id }, props: { item } }));
}

export function GET({ props }: { props: { item: ShownItem } }): Response {
  return new Response(JSON.stringify(props.item), { headers: { 'Content-Type': 'application/json' } });
}
