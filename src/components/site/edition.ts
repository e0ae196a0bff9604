// Which edition is this, and when was its content last checked? Change both here and nowhere else.
export { longDate } from '../../evidence/long-date.ts';

export interface Edition {
  /** Day this edition was made, ISO. */
  published: string;
  /** Day the content was last checked against its sources, ISO. */
  contentReviewed: string;
}

export const edition: Edition = { published: '2026-11-26', contentReviewed: '2026-11-26' };
