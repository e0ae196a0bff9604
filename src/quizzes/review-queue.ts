// In which order do due items come? Those held with confidence and wrong first; within each group the chapters take turns,
// so that no two of one chapter follow each other while another has some left.
import { isSureAndWrong, type ReviewItem } from './review-item.ts';
import { PRACTICE_MS } from './practice.ts';

/** The first moment of the day `days` after the day of `now`, by the clock of this place. */
export function dayStart(now: number, days = 0): number {
  const day = new Date(now);
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() + days).getTime();
}

/** Is an item to be asked today? Not right after an answer, which would be practice. */
export const isDue = ({ due, last }: ReviewItem, now: number): boolean =>
  due < dayStart(now, 1) && Math.abs(now - last.at) >= PRACTICE_MS;

/** Each item once, in turns; of each chapter soonest due first. @param after chapter of the item before them */
function inTurns(items: readonly ReviewItem[], after: string | undefined): ReviewItem[] {
  const lines = new Map<string, ReviewItem[]>();
  for (const item of [...items].sort((a, b) => a.due - b.due || (a.item < b.item ? -1 : 1))) {
    const line = lines.get(item.chapter);
    if (line) line.push(item);
    else lines.set(item.chapter, [item]);
  }
  const order: ReviewItem[] = [];
  let last = after;
  for (let left = items.length; left > 0; left--) {
    let longest: ReviewItem[] | undefined;
    for (const [chapter, line] of lines)
      if (chapter !== last && line.length > (longest?.length ?? 0)) longest = line;
    const next = (longest ?? lines.get(last ?? ''))?.shift();
    if (!next) break;
    order.push(next);
    last = next.chapter;
  }
  return order;
}

/** The items due now, in the order they are asked. Nothing passed in is changed. */
export function reviewQueue(items: readonly ReviewItem[], now: number): ReviewItem[] {
  const due = items.filter((item) => isDue(item, now));
  const first = inTurns(due.filter(isSureAndWrong), undefined);
  const rest = inTurns(
    due.filter((item) => !isSureAndWrong(item)),
    first.at(-1)?.chapter,
  );
  return [...first, ...rest];
}

/** How many minutes a number of items takes: a minute and a quarter each, chosen by eye. */
export const reviewMinutes = (items: number): number => Math.ceil(items * 1.25);
