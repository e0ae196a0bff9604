// How do the sums of an objective follow from its items? Each item adds what it counts to the objective it examines.
import type { ReviewItem } from '../quizzes/review-item.ts';
import { addCounts, isEmpty, noCounts, type Tally } from '../quizzes/tally.ts';

export const tallyName = ({ chapter, objective }: Pick<ReviewItem, 'chapter' | 'objective'>): string =>
  `${chapter}/${objective}`;

/** Takes away what an item counted and adds what it counts now; changes `tallies`. */
export function moveTally(
  tallies: Map<string, Tally>,
  before: ReviewItem | undefined,
  after: ReviewItem | undefined,
): void {
  for (const [item, times] of [
    [before, -1],
    [after, 1],
  ] as const) {
    if (!item) continue;
    const objective = tallyName(item);
    const counts = addCounts(tallies.get(objective)?.counts ?? noCounts, item.counts, times);
    if (isEmpty(counts)) tallies.delete(objective);
    else tallies.set(objective, { objective, counts });
  }
}
