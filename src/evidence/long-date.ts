// A day in words.

const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** "23 November 2026", whatever the clock of the building machine says. */
export function longDate(day: string | Date): string {
  return format.format(new Date(day));
}
