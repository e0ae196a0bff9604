// What a drawing question draws on and is judged by, fetched when a reader begins to draw.
import { drawingNames, plateNamed } from '../../_drawings.ts';

export async function getStaticPaths() {
  return (await drawingNames()).map((name) => ({ params: { name } }));
}

export async function GET({ params }: { params: { name: string } }): Promise<Response> {
  return new Response(JSON.stringify(await plateNamed(params.name)), {
    headers: { 'Content-Type': 'application/json' },
  });
}
