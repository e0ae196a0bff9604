// The start values of a figure, fetched when the reader comes near it; the page was drawn from the same. The build adds the
// figure's rules (src/build/one-sheet.ts).
import { figureProps } from '../../_figure-props.ts';

export async function getStaticPaths() {
  return Object.entries(await figureProps()).map(([name, props]) => ({
    params: { name },
    props: { values: props },
  }));
}

export function GET({ props }: { props: { values: unknown } }): Response {
  return new Response(JSON.stringify({ values: props.values }), {
    headers: { 'Content-Type': 'application/json' },
  });
}
