// Where can labels under one line stand so that no two overlap, on one of several levels?
// Leaves out drawing and measuring: widths are estimated from the text, and marks are never moved.

export interface Label {
  id: string;
  text: string;
  /** Place on the line as a fraction of its length, 0 to 1. */
  at: number;
}

export interface LabelLine {
  /** Narrowest length in px the line is drawn at: what fits there fits wherever it is longer. */
  lengthPx: number;
  levels: number;
  /** How far in px a label may stick out beyond either end. */
  overhangPx: number;
  fontPx: number;
}

export interface PlacedLabel {
  id: string;
  anchor: 'start' | 'middle' | 'end';
  /** 0 is nearest the line. */
  level: number;
}

/** Mean width of a character of the system sans in ems, digits and capitals weighing most; chosen by eye, on the safe side. */
const CHARACTER_EM = 0.58;
/** Least clear space between two labels on a level; chosen by eye. */
const GAP_PX = 6;

/** Width in px that a text of this size may need. */
export function textWidthPx({ text, fontPx }: { text: string; fontPx: number }): number {
  return text.length * CHARACTER_EM * fontPx;
}

/**
 * Places labels in the order given (the first has first choice), each on the lowest level where it touches no
 * other. A label that would stick out too far hangs to one side of its mark. What fits nowhere is left out of
 * the result: the caller says so and has it in the table. Because every label hangs from a fixed fraction of
 * the line, distances only grow with its length.
 */
export function placeLabels(labels: readonly Label[], line: LabelLine): PlacedLabel[] {
  const taken: { from: number; to: number }[][] = Array.from({ length: line.levels }, () => []);
  const placed: PlacedLabel[] = [];
  for (const { id, text, at } of labels) {
    if (!(at >= 0 && at <= 1)) continue;
    const width = textWidthPx({ text, fontPx: line.fontPx });
    const x = at * line.lengthPx;
    const anchor =
      x - width / 2 < -line.overhangPx
        ? 'start'
        : x + width / 2 > line.lengthPx + line.overhangPx
          ? 'end'
          : 'middle';
    const from = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
    const span = { from, to: from + width };
    const level = taken.findIndex((others) =>
      others.every((other) => span.to + GAP_PX <= other.from || span.from >= other.to + GAP_PX),
    );
    if (level < 0) continue;
    taken[level]?.push(span);
    placed.push({ id, anchor, level });
  }
  return placed;
}
