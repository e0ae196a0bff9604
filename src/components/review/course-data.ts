// Where does review get its texts? From a file for each item and chapter, fetched when it is needed and kept for the page.
import { chapterAddress, itemAddress, type ShownChapter, type ShownItem } from '../../quizzes/shown-item.ts';
import { atRoot } from '../controls/at-root.ts';

/** The item has left the course: its file is not there. */
export class GoneError extends Error {}

const kept = new Map<string, Promise<unknown>>();

function fetched<T>(address: string): Promise<T> {
  const known = kept.get(address);
  if (known) return known as Promise<T>;
  const asked = fetch(atRoot(address)).then((response) => {
    if (response.status === 404) throw new GoneError(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json() as Promise<T>;
  });
  kept.set(address, asked);
  asked.catch(() => kept.delete(address));
  return asked;
}

/** @throws GoneError when the course no longer has it; another error when it did not arrive */
export const fetchItem = (item: string): Promise<ShownItem> => fetched(itemAddress(item));
export const fetchChapter = (chapter: string): Promise<ShownChapter> => fetched(chapterAddress(chapter));

/** The chapters of these addresses that arrive. */
export async function fetchChapters(chapters: readonly string[]): Promise<Map<string, ShownChapter>> {
  const found = await Promise.allSettled(chapters.map(fetchChapter));
  return new Map(
    found.flatMap((each, at) => (each.status === 'fulfilled' ? [[chapters[at] ?? '', each.value]] : [])),
  );
}
