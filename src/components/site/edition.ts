// Which edition is this, and when was its content last checked? Change both here and nowhere else.

export interface Edition {
  /** Day this edition was made, ISO. */
  published: string;
  /** Day the content was last checked against its sources, ISO. */
  contentReviewed: string;
}

export const edition: Edition = { published: '2026-11-23', contentReviewed: '2026-11-23' };

/** "23 November 2026", whatever the clock of the building machine says. */
export function longDate(day: string | Date): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}
