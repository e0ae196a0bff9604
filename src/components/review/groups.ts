// By what are answers grouped in the figures? By objective or by chapter, weakest first; those with few answers last.
import { FEWEST_ANSWERS } from '../../quizzes/certainty-points.ts';
import type { ReviewItem } from '../../quizzes/review-item.ts';
import type { ShownChapter } from '../../quizzes/shown-item.ts';
import { addCounts, allLevels, answersIn, noCounts, type Counts, type Tally } from '../../quizzes/tally.ts';

export type GroupBy = 'objective' | 'chapter';
export type Group = { id: string; label: string; counts: Counts };

const partsOf = (name: string) => {
  const at = name.indexOf('/');
  return [name.slice(0, at), name.slice(at + 1)] as const;
};

/** The group an item belongs to, by the same name as its sums. */
export const groupOf = ({ chapter, objective }: Pick<ReviewItem, 'chapter' | 'objective'>, by: GroupBy) =>
  by === 'chapter' ? chapter : `${chapter}/${objective}`;

/** Name of a group for a reader. */
export function groupLabel(id: string, by: GroupBy, chapters: ReadonlyMap<string, ShownChapter>): string {
  const [slug, objective] = by === 'chapter' ? [id, ''] : partsOf(id);
  const chapter = chapters.get(slug);
  const missing = slug ? 'Name not loaded' : 'Objective not recorded';
  if (by === 'chapter') return chapter ? `${chapter.number} ${chapter.title}` : missing;
  return chapter?.objectives.find((each) => each.id === objective)?.text ?? missing;
}

const shareRight = ({ counts }: Group): number => {
  const all = allLevels(counts);
  return answersIn(all) < FEWEST_ANSWERS ? 2 : all.right / answersIn(all);
};

export function groupsOf(
  tallies: readonly Tally[],
  by: GroupBy,
  chapters: ReadonlyMap<string, ShownChapter>,
): Group[] {
  const groups = new Map<string, Group>();
  for (const { objective: name, counts } of tallies) {
    const [chapter, objective] = partsOf(name);
    const id = groupOf({ chapter, objective }, by);
    const known = groups.get(id) ?? { id, label: groupLabel(id, by, chapters), counts: noCounts };
    groups.set(id, { ...known, counts: addCounts(known.counts, counts) });
  }
  return [...groups.values()].sort((a, b) => shareRight(a) - shareRight(b) || (a.id < b.id ? -1 : 1));
}

/** All answers together. */
export const wholeCounts = (tallies: readonly Tally[]): Counts =>
  tallies.reduce((sum, { counts }) => addCounts(sum, counts), noCounts);

/** Items under the name each is given, in the order names are met. */
export function under<T>(items: readonly T[], name: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(name(item));
    if (group) group.push(item);
    else groups.set(name(item), [item]);
  }
  return groups;
}

/** Chapters that sums or items name and whose names are not known yet. */
export function chaptersMissing(
  { tallies, due }: { tallies: readonly Tally[]; due: readonly ReviewItem[] },
  known: ReadonlyMap<string, ShownChapter>,
): string[] {
  const named = [
    ...tallies.map(({ objective }) => partsOf(objective)[0]),
    ...due.map(({ chapter }) => chapter),
  ];
  return [...new Set(named)].filter((chapter) => chapter !== '' && !known.has(chapter));
}
