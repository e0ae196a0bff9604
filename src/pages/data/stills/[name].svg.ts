// Pictures of figures that are too large to draw into a chapter: shown until the figure wakes, without script, in print.
import { conformityStill } from '../../../components/widgets/conformity-still.ts';
import { isoeffectStill } from '../../../components/widgets/isoeffect-still.ts';
import { marginStill } from '../../../components/widgets/margin-still.ts';
import { figureProps } from '../../_figure-props.ts';

const WAYS = { '': {}, '-narrow': { narrow: true }, '-print': { print: true } } as const;
type Way = (typeof WAYS)[keyof typeof WAYS];
const STILLS = ['margins', 'margins-postoperative', 'conformity', 'isoeffect'] as const;
type Props = { figure: (typeof STILLS)[number]; way: Way };

export function getStaticPaths(): { params: { name: string }; props: Props }[] {
  return STILLS.flatMap((figure) =>
    Object.entries(WAYS)
      // The isoeffect plot is drawn on paper and prints as it stands.
      .filter(([ending]) => figure !== 'isoeffect' || ending !== '-print')
      .map(([ending, way]) => ({ params: { name: figure + ending }, props: { figure, way } })),
  );
}

export async function GET({ props: { figure, way } }: { props: Props }): Promise<Response> {
  const props = await figureProps();
  const draw = {
    margins: () => marginStill(props.margins.picture, way),
    'margins-postoperative': () => marginStill(props['margins-postoperative'].picture, way),
    conformity: () => conformityStill(props.conformity, way),
    isoeffect: () => isoeffectStill(props.isoeffect, { narrow: 'narrow' in way }),
  };
  return new Response(draw[figure](), { headers: { 'Content-Type': 'image/svg+xml' } });
}
