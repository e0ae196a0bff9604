// Where does everything about the learner lie? In one database of this browser, with a store for each kind of thing.
// The log is the truth; what is derived from it (items, tallies, marks) may be thrown away and made again.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { ReviewItem } from '../quizzes/review-item.ts';
import type { Tally } from '../quizzes/tally.ts';
import { asideOf, type Aside } from './aside.ts';
import type { LogEntry } from './log-entry.ts';
import type { ReadingMark } from './reading-mark.ts';
import type { Device } from './stamped-answer.ts';

/** Why nothing can be kept: refused by the browser, no room, emptied while the page was open, written by a newer edition. */
export type Trouble = 'blocked' | 'full' | 'cleared' | 'newer';

export interface Shelves extends DBSchema {
  /** The log: append only. */
  entries: { key: string; value: LogEntry; indexes: { item: string; stamp: [string, number] } };
  /** Records that could not be read, as they were. */
  aside: { key: number; value: Aside };
  device: { key: 'this'; value: Device };
  /** Items whose view is behind the log. */
  stale: { key: string; value: true };
  items: { key: string; value: ReviewItem; indexes: { due: number } };
  tallies: { key: string; value: Tally };
  marks: { key: string; value: ReadingMark };
  /** Which edition of the views and of the reader made what lies here. */
  facts: { key: 'views' | 'reader' | 'keys'; value: number | string };
  /** Work begun and not finished, such as an examination; not part of the log. */
  drafts: { key: string; value: unknown };
}
export type Database = IDBPDatabase<Shelves>;
export const shelfNames = [
  'entries',
  'aside',
  'device',
  'stale',
  'items',
  'tallies',
  'marks',
  'facts',
  'drafts',
] as const;

const NAME = 'margins';
const VERSION = 2;

/** Raised when the rules by which views are made change (replay.ts): views made by other rules are made again. */
export const viewVersion = 1;

let opening: Promise<Database> | undefined;
let cleared = false;

/** What went wrong, from the error of a browser. */
export function troubleOf(error: unknown): Trouble {
  if (cleared) return 'cleared';
  const name = (error as { name?: unknown } | null)?.name;
  if (name === 'QuotaExceededError') return 'full';
  return name === 'VersionError' ? 'newer' : 'blocked';
}

/** The database, opened once a page. Rejects where the browser refuses it, and after it was emptied under the page. */
export function open(): Promise<Database> {
  if (cleared) return Promise.reject(new Error('The browser’s storage was emptied while the page was open.'));
  opening ??= openDB<Shelves>(NAME, VERSION, {
    upgrade: async (database, from, _to, change) => {
      if (from < 2) {
        const entries = database.createObjectStore('entries', { keyPath: 'id' });
        entries.createIndex('item', 'item');
        entries.createIndex('stamp', ['device', 'counter']);
        database.createObjectStore('aside', { autoIncrement: true });
        for (const name of ['stale', 'facts', 'drafts'] as const) database.createObjectStore(name);
        if (from < 1) database.createObjectStore('device');
        database.createObjectStore('items', { keyPath: 'item' }).createIndex('due', 'due');
        database.createObjectStore('tallies', { keyPath: 'objective' });
        database.createObjectStore('marks', { keyPath: 'chapter' });
      }
      if (from !== 1) return;
      // Edition 1 kept bare answers in a store of their own. They are read with the first view (refresh.ts).
      const old = change as unknown as {
        objectStore(name: string): { getAll(): Promise<unknown[]> };
      };
      for (const record of await old.objectStore('answers').getAll())
        await change.objectStore('aside').add(asideOf(record, 'newer'));
      (database as unknown as { deleteObjectStore(name: string): void }).deleteObjectStore('answers');
    },
    // Another tab brings a newer form: let go at once, and open again at the next need.
    blocking(_current, _next, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    // The browser closed it by itself, as it does when its storage is emptied.
    terminated() {
      opening = undefined;
      cleared = true;
    },
  });
  opening.catch(() => (opening = undefined));
  return opening;
}
