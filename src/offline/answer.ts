// What does the worker answer from the saved course? A page from the edition that is read, all else from the edition of the page
// that asks; what is not saved comes from the network.
import { findFile } from './find-file.ts';
import { isKept, type KeptEdition, type Shelf } from './shelf.ts';
import type { Tabs } from './tabs.ts';

export interface Asked {
  request: Request;
  clientId: string;
  resultingClientId: string;
}
export interface Answerer {
  answer(asked: Asked): Promise<Response>;
}

/** @param root address of the site's root, with its last slash */
export function answererOn({ shelf, tabs, root }: { shelf: Shelf; tabs: Tabs; root: string }): Answerer {
  const lists = new Map<string, KeptEdition>();
  const knows = async (id: string) => {
    if (!lists.has(id)) for (const edition of await shelf.editions()) lists.set(edition.id, edition);
    return lists.get(id);
  };

  /** Editions to look in, the right one first: a page may ask for what only its own has. */
  async function editionsFor(isPage: boolean, asker: string): Promise<string[]> {
    // After the course was removed open tabs still have this worker, and its hold on what was removed.
    if (isPage && !(await isKept(root))) return [];
    const inUse = await shelf.inUse();
    if (inUse === undefined) return [];
    const own = isPage ? undefined : await tabs.editionOf(asker);
    return own === undefined || own === inUse ? [inUse] : [own, inUse];
  }

  async function missingPage(id: string): Promise<Response | undefined> {
    const hash = (await knows(id))?.files['404.html'];
    const page = hash && (await shelf.file(hash));
    return page ? new Response(page.body, { status: 404, headers: page.headers }) : undefined;
  }

  return {
    async answer({ request, clientId, resultingClientId }) {
      const { pathname, search } = new URL(request.url);
      const path = pathname.slice(new URL(root).pathname.length);
      const isPage = request.mode === 'navigate';
      const editions = await editionsFor(isPage, clientId);
      for (const id of editions) {
        const files = (await knows(id))?.files ?? {};
        const found = findFile(path, (file) => Object.hasOwn(files, file));
        if (!found) continue;
        if ('moved' in found) return Response.redirect(new URL(found.moved + search, root));
        const response = await shelf.file(files[found.file] ?? '');
        if (!response) continue;
        if (resultingClientId) await tabs.note(resultingClientId, id);
        return response;
      }
      try {
        return await fetch(request);
      } catch (error) {
        const missing = isPage && editions[0] ? await missingPage(editions[0]) : undefined;
        if (missing) return missing;
        throw error;
      }
    },
  };
}
