// How many items come back on each of the next days, if all that is due is answered on its day?
import { dayStart } from './review-queue.ts';
import type { ReviewItem } from './review-item.ts';

export const FORECAST_DAYS = 14;

/** Items a day, today first; what is overdue counts today. What is due later than the last day is left out. */
export function forecast(items: readonly ReviewItem[], now: number, days = FORECAST_DAYS): number[] {
  const ends = Array.from({ length: days }, (_, day) => dayStart(now, day + 1));
  const counts = ends.map(() => 0);
  for (const { due } of items) {
    const day = ends.findIndex((end) => due < end);
    if (day >= 0) counts[day] = (counts[day] ?? 0) + 1;
  }
  return counts;
}
