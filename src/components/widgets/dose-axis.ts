// How long is an axis of doses, and where are its ticks? Leaves out what is drawn.

/** Smallest axis; chosen so that the usual schedules fill it. It doubles when a value lies beyond. */
const SMALLEST_AXIS_GY = 80;

/** End of the axis in Gy: 80, doubled until every value given lies on it. Values at least 0 and finite. */
export function axisEndGy(values: readonly number[]): number {
  const largest = Math.max(0, ...values.filter(Number.isFinite));
  let end = SMALLEST_AXIS_GY;
  while (end < largest) end *= 2;
  return end;
}

/** Five values from 0 to the end: round, because the end is 80 doubled. */
export const axisTicksGy = (endGy: number): number[] =>
  [0, 1, 2, 3, 4].map((quarter) => (quarter * endGy) / 4);
