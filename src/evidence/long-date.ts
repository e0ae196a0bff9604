// A day in words.

/** "23 November 2026", whatever the clock of the building machine says. */
export function longDate(day: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
