// Holds the search index and the words of the course. Both are fetched when search is first opened, never with a page.
import type { CourseWords } from '../../evidence/search-words.ts';
import { rootUrl } from './root-url.ts';
import type { FoundPage } from './search-results.ts';
import { ownScriptAddress } from './trusted-address.ts';

interface IndexedPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: {
    title: string;
    url: string;
    excerpt: string;
    weighted_locations: { balanced_score: number }[];
  }[];
}
interface Runtime {
  /** Drops all that was loaded, also what was asked for and did not arrive. */
  destroy(): Promise<void>;
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(
    words: string,
    options?: { filters?: Record<string, string> },
  ): Promise<{ results: { score: number; data(): Promise<IndexedPage> }[] }>;
}
export interface Engine {
  words: CourseWords;
  /** Pages that have all words, and what the filters ask for; best first, a few of each kind. */
  look(words: string, filters?: Record<string, string>): Promise<FoundPage[]>;
  /**
   * An index whose pieces do not arrive finds nothing, without a word: this asks whether they could.
   * @throws when they could not
   */
  reach(): Promise<void>;
}

/** Most pages of a kind that are fetched for a question; chosen by eye: a few lines of each. */
const MOST_OF_A_KIND = 5;
/** Kinds in the index. */
const KINDS = ['chapter', 'study', 'tool', 'term', 'erratum', 'case', 'reference', 'about'];
/** What a word counts for where it stands; chosen so that the queries of the site's test find their pages. */
const RANKING = { metaWeights: { title: 5, names: 2, also: 0.3 } };

const strength = (section: IndexedPage['sub_results'][number]): number =>
  section.weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

const foundPage = (page: IndexedPage): FoundPage => ({
  href: page.url,
  title: page.meta['title'] ?? page.url,
  kind: page.filters['kind']?.[0] ?? '',
  excerpt: page.excerpt,
  sections: [...page.sub_results]
    .sort((a, b) => strength(b) - strength(a))
    .map(({ url, title, excerpt }) => ({ href: url, title, excerpt })),
});

async function courseWords(root: URL): Promise<CourseWords> {
  const answer = await fetch(new URL('pagefind/words.json', root), { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`The words of search answered ${answer.status}.`);
  return (await answer.json()) as CourseWords;
}

const load = (root: URL): Promise<Runtime> =>
  import(/* @vite-ignore */ ownScriptAddress(new URL('pagefind/pagefind.js', root).href)) as Promise<Runtime>;

async function engineOf(runtime: Runtime, words: CourseWords, root: URL): Promise<Engine> {
  await runtime.options({ baseUrl: root.pathname, excerptLength: 22, ranking: RANKING });
  await runtime.init();
  return {
    words,
    async look(asked, filters = {}) {
      // Asked kind by kind, so that no page is fetched that is not shown. (A question without words would fetch the whole index.)
      const kinds = await Promise.all(
        KINDS.map((kind) => runtime.search(asked, { filters: { ...filters, kind } })),
      );
      const shown = kinds
        .flatMap(({ results }) => results.slice(0, MOST_OF_A_KIND))
        .sort((a, b) => b.score - a.score);
      const pages = await Promise.all(shown.map((result) => result.data()));
      return pages.map(foundPage);
    },
    async reach() {
      const answer = await fetch(new URL('pagefind/pagefind-entry.json', root), { cache: 'no-cache' });
      if (!answer.ok) throw new Error(`The search index answered ${answer.status}.`);
    },
  };
}

async function start(): Promise<Engine> {
  const root = rootUrl();
  const [runtime, words] = await Promise.all([load(root), courseWords(root)]);
  /** An index does not ask again for a part that did not arrive: it is dropped, and the next question starts another. */
  const orForget = <T>(work: Promise<T>): Promise<T> =>
    work.catch(async (error: unknown) => {
      starting = undefined;
      await runtime.destroy();
      throw error;
    });
  const engine = await orForget(engineOf(runtime, words, root));
  return {
    words,
    look: (asked, filters) => orForget(engine.look(asked, filters)),
    reach: () => orForget(engine.reach()),
  };
}

let starting: Promise<Engine> | undefined;

/** Fetches index and words; a failure may be tried again. */
export function startEngine(): Promise<Engine> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}
