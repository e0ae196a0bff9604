// Where do the bars of the responder figure stand? The splits that can be seen, their heights, and the marks of both axes.
import { ticks } from 'd3';
import type { Split } from './responders-results.ts';

/** Below this a bar is thinner than a line. */
const SEEN = 0.0004;

export interface Bar extends Split {
  /** Place and width in per cent of the drawing */
  x: number;
  width: number;
  /** Height in per cent of the drawing */
  height: number;
}

export interface Bars {
  bars: readonly Bar[];
  /** Outlines of the bars in a square of 100, those that make up the p apart from the others */
  counted: string;
  others: string;
  /** Values of probability, in per cent, and their heights in per cent of the drawing */
  levels: readonly { value: number; height: number }[];
  /** Numbers of responders to write under the bars, and their places */
  numbers: readonly { value: number; x: number }[];
}

const one = (value: number): number => Number(value.toFixed(1));

const outline = (bars: readonly Bar[]): string =>
  bars.map(({ x, width, height }) => `M${x} 100v-${height}h${width}v${height}z`).join('');

export function barsOf(splits: readonly Split[]): Bars {
  const seen = splits.filter(({ probability, observed }) => probability >= SEEN || observed);
  const from = seen[0]?.events ?? 0;
  const slot = 100 / ((seen.at(-1)?.events ?? 0) - from + 1);
  const highest = 1.15 * Math.max(...seen.map(({ probability }) => probability));
  const heightOf = (probability: number): number => one((100 * probability) / highest);
  const middle = (events: number): number => one((events - from + 0.5) * slot);
  const bars = seen.map((split) => ({
    ...split,
    x: one((split.events - from) * slot + 0.1 * slot),
    width: one(0.8 * slot),
    height: heightOf(split.probability),
  }));
  return {
    bars,
    counted: outline(bars.filter((bar) => bar.counted)),
    others: outline(bars.filter((bar) => !bar.counted)),
    levels: ticks(0, 100 * highest, 2).map((value) => ({ value, height: heightOf(value / 100) })),
    numbers: ticks(from, seen.at(-1)?.events ?? 0, 6)
      .filter(Number.isInteger)
      .map((value) => ({ value, x: middle(value) })),
  };
}

/** Ten marks a row: whole rows and the marks of the row begun. */
export const rowsOf = (count: number): { whole: number; rest: number } => ({
  whole: Math.floor(count / 10),
  rest: count % 10,
});
