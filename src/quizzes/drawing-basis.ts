// What is the envelope of a drawing question made from? One text: when it changes, the key of the question has changed.
import type { Drawing } from '../schemas/drawing.ts';
import type { MarginRule } from '../schemas/margin-rule.ts';

type Margin = MarginRule['alongCm'];
const ends = (margin: Margin) =>
  typeof margin === 'number' ? [margin, margin] : margin && [margin.min, margin.max];

/** Tumour, section, PTV margin and the margins of the rule, as numbers. The name of the rule does not count. */
export function drawingBasis({ tumour, sliceCm, ptvCm }: Drawing, rule: MarginRule): string {
  const { lengthCm, widthCm, depthCm, medialCm, frontCm, tongueCm = 0 } = tumour;
  return JSON.stringify([
    rule.startsFrom,
    ends(rule.alongCm),
    ends(rule.acrossCm),
    [lengthCm, widthCm, depthCm, medialCm, frontCm, tongueCm],
    sliceCm,
    ptvCm ?? null,
  ]);
}
