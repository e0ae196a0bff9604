// The sections of a drawing question as pictures: blank or with the acceptable band; wide, narrow and for print.
import { answerDrawn } from '../../../components/widgets/drawing-view.ts';
import { marginStill } from '../../../components/widgets/margin-still.ts';
import { drawingNames, plateNamed } from '../../_drawings.ts';

/** Words that can still be read where the picture is as wide as a column of text. */
const wordsPx = 16;
const WAYS = { '': { wordsPx }, '-narrow': { narrow: true }, '-print': { print: true, wordsPx } } as const;
type Props = { name: string; kind: 'blank' | 'answer'; way: (typeof WAYS)[keyof typeof WAYS] };

export async function getStaticPaths() {
  return (await drawingNames()).flatMap((name) =>
    (['blank', 'answer'] as const).flatMap((kind) =>
      Object.entries(WAYS).map(([ending, way]) => ({
        params: { name: `${name}-${kind}${ending}` },
        props: { name, kind, way },
      })),
    ),
  );
}

export async function GET({ props: { name, kind, way } }: { props: Props }): Promise<Response> {
  const { key, views } = await plateNamed(name);
  const picture =
    kind === 'blank'
      ? { axial: views.axial.blank, coronal: views.coronal.blank }
      : {
          axial: answerDrawn('axial', views.axial, key.axial),
          coronal: answerDrawn('coronal', views.coronal, key.coronal),
        };
  return new Response(marginStill(picture, way), { headers: { 'Content-Type': 'image/svg+xml' } });
}
