// Which notes stand now? Those no later note replaces. Two written on two devices in the place of one both stand, so that
// nothing is lost when they meet.
import { open } from './database.ts';
import type { EntryOf, LogEntry } from './log-entry.ts';
import { heldEntries, noteTrouble } from './log.ts';
import { inOrder, unionOf } from './stamped-answer.ts';

export type StandingNote = { id: string; chapter: string; section: string; text: string; at: string };

/** The notes that stand, oldest first, from entries in any order. */
export function standingNotes(entries: readonly LogEntry[]): StandingNote[] {
  const notes = entries.filter((entry): entry is EntryOf<'note'> => entry.kind === 'note');
  const replaced = new Set(notes.flatMap(({ replaces }) => replaces));
  return notes
    .filter(({ id, text }) => text !== '' && !replaced.has(id))
    .sort(inOrder)
    .map(({ id, item, text, at }) => {
      const [chapter = '', section = ''] = item.slice('section/'.length).split('#');
      return { id, chapter, section, text, at };
    });
}

/** Notes that stand on the sections of a chapter, or of all chapters. Throws nothing. */
export async function readNotes(chapter?: string): Promise<StandingNote[]> {
  const under = chapter === undefined ? 'section/' : `section/${chapter}#`;
  const here = heldEntries().filter(({ item }) => item.startsWith(under));
  try {
    const range = IDBKeyRange.bound(under, `${under}\uffff`);
    const stored = await (await open()).getAllFromIndex('entries', 'item', range);
    return standingNotes(unionOf(stored, here));
  } catch (error) {
    noteTrouble(error);
    return standingNotes(here);
  }
}
