// Asks the search index. Its runtime is fetched when search is first opened, never with a page.
import type { FoundPage } from './search-results.ts';

interface IndexedPage {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}
interface Runtime {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  debouncedSearch(
    words: string,
    options: Record<string, unknown>,
    wait: number,
  ): Promise<{ results: { data(): Promise<IndexedPage> }[] } | null>;
}

const MOST_PAGES = 12;
const WAIT_MS = 50;

const rootUrl = (): URL => new URL(document.documentElement.dataset.root ?? '/', document.baseURI);

let starting: Promise<Runtime> | undefined;

async function start(): Promise<Runtime> {
  const root = rootUrl();
  const runtime = (await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href)) as Runtime;
  await runtime.options({ baseUrl: root.pathname, excerptLength: 22 });
  await runtime.init();
  return runtime;
}

/** Fetches the runtime; a failure may be tried again. */
export function startEngine(): Promise<Runtime> {
  starting ??= start().catch((error: unknown) => {
    starting = undefined;
    throw error;
  });
  return starting;
}

/**
 * Looks for words.
 * @returns pages, best first; null when a later question has overtaken this one
 */
export async function find(words: string): Promise<FoundPage[] | null> {
  const runtime = await startEngine();
  const answer = await runtime.debouncedSearch(words, {}, WAIT_MS);
  if (!answer) return null;
  const pages = await Promise.all(answer.results.slice(0, MOST_PAGES).map((result) => result.data()));
  return pages.map((page) => ({
    href: page.url,
    title: page.meta['title'] ?? page.url,
    kind: page.filters['kind']?.[0] ?? '',
    excerpt: page.excerpt,
    sections: page.sub_results.map(({ url, title, excerpt }) => ({ href: url, title, excerpt })),
  }));
}
