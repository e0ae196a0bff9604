// Where does a value lie on a plot that is stretched to its place? Units of the drawing, and shares of it for words, which
// keep their size. Leaves out what is drawn.

/** Size of the drawing in its own units: x to the right, y downwards. */
export const PLOT = { width: 600, height: 300 } as const;

export interface PlotAxis {
  /** The axis runs from 0 to this. */
  end: number;
  /** Quantity and unit. */
  title: string;
  /** Values to mark, from 0 to `end`. */
  ticks: readonly number[];
}

const tenths = (units: number): number => Number(units.toFixed(1));

/** Units from the left. */
export const plotX = (value: number, axis: PlotAxis): number => tenths((value / axis.end) * PLOT.width);
/** Units from the top. */
export const plotY = (value: number, axis: PlotAxis): number => tenths((1 - value / axis.end) * PLOT.height);
/** Share of the axis in per cent, for a style: from the left, or from the bottom. */
export const plotShare = (value: number, axis: PlotAxis): string => `${tenths((100 * value) / axis.end)}%`;
