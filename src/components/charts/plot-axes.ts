// Where does a value lie on a plot that is stretched to its place? Units of the drawing, and shares of it for words, which
// keep their size. Leaves out what is drawn.

/** Size of the drawing in its own units: x to the right, y downwards. */
export const PLOT = { width: 600, height: 300 } as const;

export interface PlotAxis {
  /** The axis runs from 0 to this. */
  end: number;
  /** Where a logarithmic axis begins instead of at 0; above 0. */
  from?: number;
  /** Quantity and unit. */
  title: string;
  /** Values to mark, from its beginning to `end`. */
  ticks: readonly number[];
}

const tenths = (units: number): number => Number(units.toFixed(1));

/** Share of the axis, 0 at its beginning and 1 at its end. */
export const shareOfAxis = (value: number, { from, end }: PlotAxis): number =>
  from === undefined ? value / end : Math.log(value / from) / Math.log(end / from);

/** Units from the left. */
export const plotX = (value: number, axis: PlotAxis): number => tenths(shareOfAxis(value, axis) * PLOT.width);
/** Units from the top. */
export const plotY = (value: number, axis: PlotAxis): number =>
  tenths((1 - shareOfAxis(value, axis)) * PLOT.height);
/** Share of the axis in per cent, for a style: from the left, or from the bottom. */
export const plotShare = (value: number, axis: PlotAxis): string =>
  `${tenths(100 * shareOfAxis(value, axis))}%`;

/** A path through places in units, straight from one to the next; whole units, few bytes. Empty without places. */
export const pathThrough = (places: readonly (readonly [x: number, y: number])[]): string =>
  places.length === 0 ? '' : `M${places.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`).join('L')}`;
