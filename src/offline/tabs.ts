// Which edition does a tab read? The one its page came from, for as long as the page is there, so that an older page finds its
// own programs and data although a newer edition is read elsewhere. Editions that no tab reads any more are removed.
import type { Shelf } from './shelf.ts';

export interface Tabs {
  /** Notes that the page, or its helper, with this id is of an edition. */
  note(id: string, edition: string): Promise<void>;
  editionOf(id: string): Promise<string | undefined>;
  /** Forgets tabs that are gone, and editions nobody reads. */
  tidy(living: readonly string[]): Promise<void>;
}

/** Tidyings after which a page on its way counts as gone; chosen by eye: its answer comes from the device, at once. */
const PATIENCE = 2;

export function tabsOn(shelf: Shelf): Tabs {
  const known = new Map<string, string>();
  /** Pages on their way, which the browser does not count among its tabs yet, and how often they were not found there. */
  const opening = new Map<string, number>();
  return {
    async note(id, edition) {
      known.set(id, edition);
      opening.set(id, 0);
      // Where there is no room for the note, it lasts as long as the worker does.
      await shelf.putFact(`tab/${id}`, edition).catch(() => undefined);
    },
    async editionOf(id) {
      const edition = known.get(id) ?? (await shelf.fact(`tab/${id}`));
      if (edition !== undefined) known.set(id, edition);
      return edition;
    },
    async tidy(living) {
      for (const [id, missed] of opening)
        if (living.includes(id) || missed === PATIENCE) opening.delete(id);
        else opening.set(id, missed + 1);
      const kept = new Set([await shelf.inUse(), await shelf.ready()]);
      for (const name of await shelf.factNames()) {
        if (!name.startsWith('tab/')) continue;
        const id = name.slice('tab/'.length);
        if (living.includes(id) || opening.has(id)) kept.add(await shelf.fact(name));
        else await shelf.dropFact(name);
      }
      const editions = await shelf.editions();
      const gone = editions.filter(({ id }) => !kept.has(id));
      if (gone.length === 0) return;
      for (const { id } of gone) await shelf.dropFact(`edition/${id}`);
      const needed = new Set(editions.flatMap(({ id, files }) => (kept.has(id) ? Object.values(files) : [])));
      await shelf.dropFiles(
        gone.flatMap(({ files }) => Object.values(files)).filter((hash) => !needed.has(hash)),
      );
    },
  };
}
