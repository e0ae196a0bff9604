// Pictures of figures that are too large to draw into a chapter: shown until the figure wakes, without script, in print.
import { marginStill } from '../../../components/widgets/margin-still.ts';
import { figureProps } from '../../_figure-props.ts';

const WAYS = {
  margins: {},
  'margins-narrow': { narrow: true },
  'margins-print': { print: true },
} as const;

export function getStaticPaths() {
  return Object.entries(WAYS).map(([name, way]) => ({ params: { name }, props: { way } }));
}

export async function GET({
  props,
}: {
  props: { way: (typeof WAYS)[keyof typeof WAYS] };
}): Promise<Response> {
  const { margins } = await figureProps();
  return new Response(marginStill(margins.picture, props.way), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
}
