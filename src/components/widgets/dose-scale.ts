// Where do the marks of the dose explorer's picture stand, on a wide and on a narrow figure? One drawing
// carries both layouts and the style sheet picks one, so nothing moves when scripts arrive. Draws nothing.
import { placeLabels, textWidthPx, type PlacedLabel } from '../charts/place-labels.ts';

export interface ScaleMark {
  /** Names the schedule; no two marks share it. */
  label: string;
  eqd2Gy: number;
}

export interface Placement {
  /** Line of labels, 0 right under the axis; null where the label found no room. */
  level: number | null;
  anchor: PlacedLabel['anchor'];
}

export interface PlacedMark extends ScaleMark {
  wide: Placement;
  narrow: Placement;
}

const LABEL_PX = 12;

/** Plot lengths at the narrowest container of each layout (576 and 280 px), and levels; chosen by eye. The row's
    style sheet keeps room for as many levels. */
const LAYOUTS = {
  wide: { lengthPx: 440, levels: 3, overhangPx: 10, fontPx: LABEL_PX },
  narrow: { lengthPx: 264, levels: 4, overhangPx: 8, fontPx: LABEL_PX },
} as const;
export const NARROW_LENGTH_PX = LAYOUTS.narrow.lengthPx;

/** Places the marks that lie on the axis; those beyond it are left out. First given, first placed. */
export function placeMarks(marks: readonly ScaleMark[], endGy: number): PlacedMark[] {
  const onAxis = marks.filter((mark) => mark.eqd2Gy <= endGy);
  const labels = onAxis.map((mark) => ({ id: mark.label, text: mark.label, at: mark.eqd2Gy / endGy }));
  const wide = new Map(placeLabels(labels, LAYOUTS.wide).map((label) => [label.id, label]));
  const narrow = new Map(placeLabels(labels, LAYOUTS.narrow).map((label) => [label.id, label]));
  const placement = (label: PlacedLabel | undefined): Placement => ({
    level: label?.level ?? null,
    anchor: label?.anchor ?? 'middle',
  });
  return onAxis.map((mark) => ({
    ...mark,
    wide: placement(wide.get(mark.label)),
    narrow: placement(narrow.get(mark.label)),
  }));
}

/** Anchor that keeps a single text over its mark without leaving even the narrow plot. */
export function anchorInside(
  text: string,
  { at, fontPx }: { at: number; fontPx: number },
): PlacedLabel['anchor'] {
  const half = textWidthPx({ text, fontPx }) / 2;
  const x = at * NARROW_LENGTH_PX;
  if (x - half < -LAYOUTS.narrow.overhangPx) return 'start';
  return x + half > NARROW_LENGTH_PX + LAYOUTS.narrow.overhangPx ? 'end' : 'middle';
}
