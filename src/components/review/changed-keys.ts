// Has the key of anything answered changed with a new edition? Looked up once an edition, beside the page; what has changed
// is noted in the log, so that the item comes back at once and says why.
import { rekeyItems } from '../../progress/deeds.ts';
import { checkedEdition, noteCheckedEdition } from '../../progress/editions.ts';
import { readItemsOf } from '../../progress/view.ts';
import type { ShownChapter } from '../../quizzes/shown-item.ts';

/** Compares items in review with the keys of these chapters. @param edition tells one set of keys from another */
export async function noteChangedKeys(
  chapters: ReadonlyMap<string, ShownChapter>,
  edition: string,
): Promise<void> {
  if ((await checkedEdition()) === edition) return;
  const keys = new Map([...chapters.values()].flatMap((chapter) => Object.entries(chapter.keys)));
  const changed = (await readItemsOf([...keys.keys()])).flatMap(({ item, key }) => {
    const now = keys.get(item) ?? key;
    return now === key ? [] : [{ item, key: now }];
  });
  if (changed.length) await rekeyItems(changed);
  await noteCheckedEdition(edition);
}
