// How is an edition saved? Each file is fetched, held against its hash, and kept; what is there already is left as it is, so
// that saving goes on where it stopped and a new edition costs what is new in it. The list is kept last: an edition that has
// its list is whole.
import { hashOf, listOf, readEdition, type Edition } from './edition.ts';
import type { Shelf } from './shelf.ts';
import type { WhyNot } from './told.ts';

/** Files fetched at a time; chosen by eye: a browser asks a host for six at once, or for many over HTTP/2. */
const AT_ONCE = 12;

export class NotSaved extends Error {
  readonly why: WhyNot;
  constructor(why: WhyNot, cause?: unknown) {
    super(`The edition was not saved: ${why}.`, { cause });
    this.why = why;
  }
}

/** Headers that speak of the way a file came, not of the file. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'transfer-encoding', 'connection', 'keep-alive'];

async function fetched(address: URL, cache: RequestCache): Promise<Response> {
  try {
    return await fetch(address, { cache });
  } catch (cause) {
    throw new NotSaved('network', cause);
  }
}

/** The file if these are its bytes, whatever the status: some hosts send the page for missing addresses as missing. */
async function ifRight(response: Response, hash: string): Promise<Response | undefined> {
  const content = await response.arrayBuffer().catch((cause: unknown) => {
    throw new NotSaved('network', cause);
  });
  if ((await hashOf(content)) !== hash) return undefined;
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  return new Response(content, { headers });
}

async function fetchFile(root: string, path: string, hash: string): Promise<Response> {
  // Hosts serve the page of a folder under the folder's address; packages for a learning system only by its name.
  const page = path.replace(/(^|\/)index\.html$/, '$1');
  const ways: [path: string, cache: RequestCache][] = [
    [page, path.startsWith('_astro/') ? 'default' : 'no-cache'],
    [path, 'reload'],
  ];
  for (const [way, cache] of ways) {
    const response = await fetched(new URL(way || './', root), cache);
    if (response.status >= 500) throw new NotSaved('network');
    const file = await ifRight(response, hash);
    if (file) return file;
  }
  throw new NotSaved('changed');
}

async function fetchList(root: string, id: string): Promise<Edition> {
  const response = await fetched(new URL(listOf(id), root), 'no-cache');
  if (response.status >= 500) throw new NotSaved('network');
  try {
    const edition = readEdition(await response.json());
    if (edition.id === id) return edition;
  } catch (cause) {
    throw new NotSaved('changed', cause);
  }
  throw new NotSaved('changed');
}

const putOrSay = (put: Promise<void>): Promise<void> =>
  put.catch((cause: unknown) => {
    throw new NotSaved((cause as Error).name === 'QuotaExceededError' ? 'full' : 'refused', cause);
  });

interface Saving {
  shelf: Shelf;
  root: string;
  /** The edition to save. */
  id: string;
  /** Told of each file that is there. */
  tell: (saved: number, of: number) => void;
}

/** @throws NotSaved; what was saved till then stays and need not be fetched again */
export async function saveEdition({ shelf, root, id, tell }: Saving): Promise<void> {
  const edition = await fetchList(root, id);
  const there = await shelf.hashes();
  const all = new Map(Object.entries(edition.files).map(([path, hash]) => [hash, path]));
  const missing = [...all].filter(([hash]) => !there.has(hash));
  let saved = all.size - missing.length;
  tell(saved, all.size);
  const next = missing[Symbol.iterator]();
  let failed = false;
  const work = async () => {
    for (const [hash, path] of next) {
      if (failed) return;
      try {
        await putOrSay(shelf.putFile(hash, await fetchFile(root, path, hash)));
      } catch (error) {
        failed = true;
        throw error;
      }
      saved += 1;
      tell(saved, all.size);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await putOrSay(shelf.putFact(`edition/${id}`, JSON.stringify({ ...edition, savedAt: Date.now() })));
  await putOrSay(shelf.putFact('ready', id));
  if ((await shelf.inUse()) === undefined) await putOrSay(shelf.putFact('in-use', id));
}
