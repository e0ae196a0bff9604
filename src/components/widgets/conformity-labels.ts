// What stands under the isodose lines of the conformity figure: anatomy, volumes and their names, as one view.
import type { ConformityProps } from './conformity-source.ts';
import { AXIAL, toPx, type Drawn, type Label } from './margin-view.ts';

/** The section with the volumes of one rule. spoken: read in place of the picture. */
export function sectionDrawn(
  { anatomy, rules, strip }: Pick<ConformityProps, 'anatomy' | 'rules' | 'strip'>,
  { margins, spoken }: { margins: string; spoken: string },
): Drawn {
  const rule = rules.find(({ id }) => id === margins) ?? rules[0]!;
  // The corner of the PTV towards the upper left of the picture, where a name is clear of limb and beams.
  const corner = rule.target.reduce((most, place) =>
    place[1] - place[0] > most[1] - most[0] ? place : most,
  );
  const [x, y] = toPx(AXIAL, corner);
  const word = (
    kind: string,
    text: string,
    at: readonly [number, number],
    anchor: Label['anchor'],
  ): Label => ({
    kind,
    lines: [text],
    x: at[0],
    y: at[1],
    anchor,
    leader: '',
  });
  return {
    paths: [...anatomy, ...rule.paths],
    labels: [
      { ...word('ptv', 'PTV', [4, 40], 'start'), leader: `M22 46L${Math.round(x)} ${Math.round(y)}` },
      word('stop', 'femur', [AXIAL.x + 8, AXIAL.y], 'middle'),
      word('skin', 'strip', strip.at, 'end'),
    ],
    spoken,
  };
}
