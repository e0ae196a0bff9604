// Where does the saved course lie? In two caches of the browser that carry the site's root in their name: the files, each under
// its hash, and what is known of them: whole editions, which one is read, which one is ready, which one each tab began with.
// Read and written by the worker and by pages.
import { type Edition, readEdition } from './edition.ts';

/** A whole edition, and the moment it was. */
export interface KeptEdition extends Edition {
  savedAt: number;
}

const namesOf = (root: string) => ({ files: `margins files ${root}`, facts: `margins facts ${root}` });

/** Is anything kept for this root, whole or not? Looks without making anything. */
export const isKept = (root: string): Promise<boolean> => caches.has(namesOf(root).files);

/** Forgets the saved course. Answers and notes lie elsewhere and stay. */
export async function emptyShelf(root: string): Promise<void> {
  for (const name of Object.values(namesOf(root))) await caches.delete(name);
}

export interface Shelf {
  file(hash: string): Promise<Response | undefined>;
  putFile(hash: string, response: Response): Promise<void>;
  /** Hashes of all files kept. */
  hashes(): Promise<Set<string>>;
  dropFiles(hashes: Iterable<string>): Promise<void>;
  editions(): Promise<KeptEdition[]>;
  /** The edition that is read, and the newest that is whole; the same unless the reader has yet to agree. */
  inUse(): Promise<string | undefined>;
  ready(): Promise<string | undefined>;
  /** A small text by name: `in-use`, `ready`, `later`, `tab/<id>`. */
  fact(name: string): Promise<string | undefined>;
  putFact(name: string, text: string): Promise<void>;
  factNames(): Promise<string[]>;
  dropFact(name: string): Promise<void>;
}

/** @param root address of the site's root, with its last slash */
export async function openShelf(root: string): Promise<Shelf> {
  const names = namesOf(root);
  const [files, facts] = await Promise.all([caches.open(names.files), caches.open(names.facts)]);
  // Addresses nothing is ever fetched from: the names of what is kept.
  const addressOf = (name: string) => `${root}?kept=${encodeURIComponent(name)}`;
  const nameOf = ({ url }: Request) => new URL(url).searchParams.get('kept') ?? '';
  const namesIn = async (cache: Cache) => (await cache.keys()).map(nameOf);
  const fact = async (name: string) => (await facts.match(addressOf(name)))?.text();
  return {
    file: (hash) => files.match(addressOf(hash)),
    putFile: (hash, response) => files.put(addressOf(hash), response),
    hashes: async () => new Set(await namesIn(files)),
    async dropFiles(hashes) {
      for (const hash of hashes) await files.delete(addressOf(hash));
    },
    async editions() {
      const names = (await namesIn(facts)).filter((name) => name.startsWith('edition/'));
      const texts = await Promise.all(names.map(fact));
      return texts.flatMap((text) => {
        if (text === undefined) return [];
        const value = JSON.parse(text) as { savedAt: number };
        return [{ ...readEdition(value), savedAt: value.savedAt }];
      });
    },
    inUse: () => fact('in-use'),
    ready: () => fact('ready'),
    fact,
    putFact: (name, text) => facts.put(addressOf(name), new Response(text)),
    factNames: () => namesIn(facts),
    async dropFact(name) {
      await facts.delete(addressOf(name));
    },
  };
}
