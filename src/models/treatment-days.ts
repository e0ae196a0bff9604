// How long does a course of one fraction a weekday last, started on a Monday? Leaves out public holidays,
// machine days, other start days and schedules given every other day or twice a day.
import { requireWhole } from './checked-input.ts';

const WEEKDAYS_A_WEEK = 5; // weekends off, the usual working week; chosen as the assumption of the figure
const DAYS_A_WEEK = 7;

/**
 * Treatment days and calendar days, first to last fraction inclusive.
 * n `fractions`, whole, at least 1. treatmentDays = n;
 * calendarDays = 7 * floor((n - 1) / 5) + (n - 1) mod 5 + 1. Throws ModelError.
 * `calendarDays` counts both end days; days elapsed between them are one fewer.
 */
export function treatmentDays({ fractions }: { fractions: number }): {
  treatmentDays: number;
  calendarDays: number;
} {
  requireWhole({ field: 'fractions', value: fractions, least: 1 });
  const fullWeeksBefore = Math.floor((fractions - 1) / WEEKDAYS_A_WEEK);
  const weekdaysBefore = (fractions - 1) % WEEKDAYS_A_WEEK;
  return { treatmentDays: fractions, calendarDays: fullWeeksBefore * DAYS_A_WEEK + weekdaysBefore + 1 };
}
