// Papers after the review in the order they are listed, and in words how far each was read.
import type { Since } from '../schemas/since.ts';

export const READ_LEVEL: Record<Since['level'], string> = {
  abstract: 'Read in the abstract.',
  secondary: 'Known from a secondary page only; check the paper before quoting.',
};

/** "120 enrolled; 117 resected", "20 patients"; null where no number is given */
export const sinceSize = ({ n }: Pick<Since, 'n'>): string | null =>
  typeof n === 'number' ? `${n} patients` : n;

/** Newest first; within a year by name. */
export const bySinceDate = (a: Since, b: Since): number => b.year - a.year || a.id.localeCompare(b.id);
