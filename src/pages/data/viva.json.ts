// The oral prompts as data, fetched when a learner begins. The page itself holds them in print form.
import { courseViva } from '../../components/article/resolve-viva.ts';

export async function GET(): Promise<Response> {
  return new Response(JSON.stringify(await courseViva()), {
    headers: { 'Content-Type': 'application/json' },
  });
}
