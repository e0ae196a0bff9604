// Pictures of figures that are too large to draw into a chapter: shown until the figure wakes, without script, in print.
import { conformityStill } from '../../../components/widgets/conformity-still.ts';
import { marginStill } from '../../../components/widgets/margin-still.ts';
import { figureProps } from '../../_figure-props.ts';

const WAYS = { '': {}, '-narrow': { narrow: true }, '-print': { print: true } } as const;
type Way = (typeof WAYS)[keyof typeof WAYS];
type Props = { figure: 'margins' | 'conformity'; way: Way };

export function getStaticPaths(): { params: { name: string }; props: Props }[] {
  return (['margins', 'conformity'] as const).flatMap((figure) =>
    Object.entries(WAYS).map(([ending, way]) => ({
      params: { name: figure + ending },
      props: { figure, way },
    })),
  );
}

export async function GET({ props: { figure, way } }: { props: Props }): Promise<Response> {
  const { margins, conformity } = await figureProps();
  const svg = figure === 'margins' ? marginStill(margins.picture, way) : conformityStill(conformity, way);
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
}
