// Which answers to an item count? Those not taken back and not covered by a reset.
import type { EntryOf, LogEntry } from './log-entry.ts';
import { inOrder, type StampedAnswer } from './stamped-answer.ts';

/** Names under which a reset of this item may stand in the log. */
export function scopesOf(item: string, chapter: string): string[] {
  const [kind, name] = item.split('/');
  return [
    '*',
    item,
    ...(kind === 'case' ? [`case/${name}`] : []),
    ...(chapter ? [`chapter/${chapter}`] : []),
  ];
}

const isCovered = ({ upTo }: EntryOf<'reset'>, { device, counter }: LogEntry): boolean =>
  Object.hasOwn(upTo, device) && counter <= (upTo[device] ?? 0);

/** Answers that count, in order. own: every entry about the item. resets: those of its case, its chapter or all. Neither in order. */
export function countedAnswers(
  own: readonly LogEntry[],
  resets: readonly EntryOf<'reset'>[],
): StampedAnswer[] {
  const entries = [...own].sort(inOrder);
  const wiping = [...resets, ...entries.filter((entry) => entry.kind === 'reset')];
  const undone = new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.answer] : [])));
  return entries.filter(
    (entry): entry is StampedAnswer =>
      entry.kind === 'answer' && !undone.has(entry.id) && !wiping.some((reset) => isCovered(reset, entry)),
  );
}
