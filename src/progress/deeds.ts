// What can a learner do beside answering? Each deed becomes one entry of the log; nothing is taken out of it.
import { open } from './database.ts';
import { entryVersion, type EntryOf } from './log-entry.ts';
import { appendEntries, heldEntries, noteTrouble } from './log.ts';
import { countersOf, freshId } from './stamped-answer.ts';

const common = (item: string) => ({
  id: freshId(),
  schemaVersion: entryVersion,
  at: new Date().toISOString(),
  item,
});

/** Takes an answer back: the item stands as before it. */
export async function undoAnswer(answer: { id: string; item: string }): Promise<void> {
  await appendEntries([{ kind: 'undo', ...common(answer.item), answer: answer.id }]);
}

/** Leaves an item alone until a moment. */
export async function buryItem(item: string, until: Date): Promise<void> {
  await appendEntries([{ kind: 'bury', ...common(item), until: until.toISOString() }]);
}

/** Notes that the key of an item is now another, or that the item has left the course (empty key). */
export async function rekeyItems(found: readonly { item: string; key: string }[]): Promise<void> {
  await appendEntries(found.map(({ item, key }) => ({ kind: 'rekey', ...common(item), key })));
}

/** The last counter of each device in the log. */
async function countersNow(): Promise<Record<string, number>> {
  const last = countersOf(heldEntries());
  try {
    const entries = (await open()).transaction('entries').store.index('stamp');
    let range: IDBKeyRange | undefined;
    for (;;) {
      const cursor = await entries.openKeyCursor(range, 'prev');
      if (!cursor) break;
      const [device, counter] = cursor.key;
      last[device] = Math.max(last[device] ?? 0, counter);
      range = IDBKeyRange.upperBound([device], true);
    }
  } catch (error) {
    noteTrouble(error);
  }
  return last;
}

/** Lets no answer given so far count: of an item, of a case (`case/x`), of a chapter (`chapter/x`), or of all (`*`). */
export async function resetScope(scope: string): Promise<void> {
  await appendEntries([{ kind: 'reset', ...common(scope), upTo: await countersNow() }]);
}

/** Notes where a reader of a chapter is: at a heading, by its anchor; `end` when the end of the text was reached. */
export async function markReading(chapter: string, place: { section: string; end: boolean }): Promise<void> {
  await appendEntries([{ kind: 'reading', ...common(`chapter/${chapter}`), ...place }]);
}

/** Writes a note on a section (`chapter#anchor`) in the place of those named; an empty text only takes them away. */
export async function writeNote(
  section: string,
  note: { text: string; replaces: readonly string[] },
): Promise<EntryOf<'note'>> {
  const [entry] = await appendEntries([{ kind: 'note', ...common(`section/${section}`), ...note }]);
  return entry as EntryOf<'note'>;
}
