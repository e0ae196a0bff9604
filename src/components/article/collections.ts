// The content collections, read once a build: Astro goes through all data of a collection each time it is asked, and every page
// asks for several. While authors write they are read afresh, so that an edit shows.
import { getCollection as read, type CollectionEntry, type CollectionKey } from 'astro:content';

const known = new Map<CollectionKey, Promise<readonly CollectionEntry<CollectionKey>[]>>();

/** All entries of a collection, in a list of the caller's own. */
export async function getCollection<Name extends CollectionKey>(
  name: Name,
): Promise<CollectionEntry<Name>[]> {
  if (import.meta.env.DEV) return read(name);
  const entries = known.get(name) ?? read(name);
  known.set(name, entries);
  return [...(await entries)] as CollectionEntry<Name>[];
}
