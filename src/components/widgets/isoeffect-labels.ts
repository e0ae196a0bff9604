// Where can words beside marks stand so that none lies on another or on a mark, on a plot of two layouts? Places are sides of
// a mark, as CSS shifts; widths are estimated from the text, and marks are never moved. Draws nothing.
import { textWidthPx } from '../charts/place-labels.ts';

export interface PlotLayout {
  /** Least size at which the plot is drawn: what fits there fits on a larger one. */
  widthPx: number;
  heightPx: number;
}

export interface MarkedPoint {
  text: string;
  /** Shares of the plot from the left and from the bottom, 0 to 1. */
  x: number;
  y: number;
}

export interface Box {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

const FONT_PX = 12;
const LINE_PX = 14;
/** Half of a mark with the air round it, and least air between words; chosen by eye. */
const MARK_PX = 6;
const AIR_PX = 2;
/** How far words may reach beyond the right end of the plot. */
const OVERHANG_PX = 8;

/** Sides of a mark in order of liking: share of the word that lies left of and below the mark, and px away from it. */
const SIDES = [
  { left: 0, below: 0.5, dx: 10, dy: 0 },
  { left: 1, below: 0.5, dx: -10, dy: 0 },
  { left: 0.5, below: 0, dx: 0, dy: 8 },
  { left: 0.5, below: 1, dx: 0, dy: -8 },
  { left: 0, below: 0, dx: 4, dy: 3 },
  { left: 0, below: 1, dx: 4, dy: -3 },
  { left: 1, below: 0, dx: -4, dy: 3 },
  { left: 1, below: 1, dx: -4, dy: -3 },
  { left: 0.2, below: 0, dx: 0, dy: 8 },
  { left: 0.8, below: 0, dx: 0, dy: 8 },
  { left: 0.2, below: 1, dx: 0, dy: -8 },
  { left: 0.8, below: 1, dx: 0, dy: -8 },
] as const;
export type Side = (typeof SIDES)[number];

/** The shift of a word whose lower left corner stands on the mark, for `translate`. */
export const shift = ({ left, below, dx, dy }: Side): string => {
  const part = (share: number, px: number) => {
    if (share === 0) return `${px}px`;
    return px === 0 ? `${100 * share}%` : `calc(${100 * share}% ${px < 0 ? '-' : '+'} ${Math.abs(px)}px)`;
  };
  return `${part(-left, dx)} ${part(below, -dy)}`;
};

export const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top;

const markBox = ({ x, y }: MarkedPoint, { widthPx, heightPx }: PlotLayout): Box => ({
  left: x * widthPx - MARK_PX,
  right: x * widthPx + MARK_PX,
  bottom: y * heightPx - MARK_PX,
  top: y * heightPx + MARK_PX,
});

function wordBox({ text, x, y }: MarkedPoint, side: Side, { widthPx, heightPx }: PlotLayout): Box {
  const width = textWidthPx({ text, fontPx: FONT_PX });
  const left = x * widthPx + side.dx - side.left * width;
  const bottom = y * heightPx + side.dy - side.below * LINE_PX;
  return { left: left - AIR_PX, right: left + width + AIR_PX, bottom, top: bottom + LINE_PX };
}

export interface PlacedWords {
  /** Side of each word in the order of the points; null where it found no room. */
  sides: (Side | null)[];
  /** What the marks and then the words cover, for what is placed after them. */
  taken: Box[];
}

interface Option {
  side: Side;
  box: Box;
}

/**
 * Places the most hemmed-in word first, on the side it likes best among those still free. A word that finds none takes a place
 * from which one other word can move away.
 */
export function placeBesideMarks(points: readonly MarkedPoint[], layout: PlotLayout): PlacedWords {
  const marks = points.map((point) => markBox(point, layout));
  const inside = (box: Box) =>
    box.left >= 0 &&
    box.right <= layout.widthPx + OVERHANG_PX &&
    box.bottom >= 0 &&
    box.top <= layout.heightPx;
  const options = points.map((point, n) =>
    SIDES.map((side): Option => ({ side, box: wordBox(point, side, layout) })).filter(
      ({ box }) => inside(box) && !marks.some((mark, m) => m !== n && overlaps(box, mark)),
    ),
  );
  const placed = new Map<number, Option>();
  /** Words in the way of a box. */
  const inTheWay = (box: Box) => [...placed].filter(([, one]) => overlaps(one.box, box)).map(([n]) => n);
  const free = (n: number) => options[n]!.filter(({ box }) => inTheWay(box).length === 0);
  const waiting = new Set(points.keys());
  while (waiting.size > 0) {
    const n = [...waiting].reduce((least, one) => (free(one).length < free(least).length ? one : least));
    waiting.delete(n);
    const [best] = free(n);
    if (best) placed.set(n, best);
    else swap(n);
  }

  function swap(n: number): void {
    for (const option of options[n]!) {
      const [other, ...more] = inTheWay(option.box);
      if (other === undefined || more.length > 0) continue;
      const before = placed.get(other)!;
      placed.delete(other);
      placed.set(n, option);
      const [elsewhere] = free(other);
      if (elsewhere) {
        placed.set(other, elsewhere);
        return;
      }
      placed.delete(n);
      placed.set(other, before);
    }
  }

  return {
    sides: points.map((_, n) => placed.get(n)?.side ?? null),
    taken: [...marks, ...points.flatMap((_, n) => placed.get(n)?.box ?? [])],
  };
}

/** The first of several places where a word finds room; null where none does. `side` 0 stands above, 1 below and before. */
export function firstFree(
  places: readonly MarkedPoint[],
  { above, taken, layout }: { above: boolean; taken: readonly Box[]; layout: PlotLayout },
): { place: MarkedPoint; side: Side } | null {
  const side = above ? SIDES[4] : SIDES[7];
  for (const place of places) {
    const box = wordBox(place, side, layout);
    const inside = box.left >= 0 && box.right <= layout.widthPx + OVERHANG_PX && box.bottom >= 0;
    if (inside && box.top <= layout.heightPx && !taken.some((one) => overlaps(one, box)))
      return { place, side };
  }
  return null;
}
