// Orders what the search index found: the three best first, then by kind. Pure; knows neither index nor page.

/** One page as the index gives it back. */
export interface FoundPage {
  href: string;
  title: string;
  kind: string;
  /** Excerpt with <mark> round the words found */
  excerpt: string;
  /** Sections in which words were found, best first */
  sections: readonly { href: string; title: string; excerpt: string }[];
}

export interface ResultLine {
  href: string;
  title: string;
  /** The page a section stands in, or what the page is */
  where: string;
  excerpt: string;
}

export interface ResultGroup {
  title: string;
  lines: ResultLine[];
}

const KINDS: readonly [kind: string, title: string, one: string][] = [
  ['chapter', 'Chapters', 'Chapter'],
  ['study', 'Studies', 'Study'],
  ['tool', 'Tools', 'Tool'],
  ['term', 'Terms', 'Term'],
  ['erratum', 'Errata', 'Where we read it differently'],
  ['case', 'Cases', 'Case'],
  ['since', 'Since the 2021 review', 'After the review'],
  ['reference', 'References', 'Reference'],
  ['about', 'About', 'About this course'],
];
const BEST = 3;
/** Kinds of many short entries: only the best of each stands among the best matches. */
const ONE_OF = new Set(['term', 'erratum', 'since', 'reference']);
/** Kinds whose sections are found as such; elsewhere the page is the answer. */
const IN_SECTIONS = new Set(['chapter', 'about']);
const SECTIONS_OF_A_PAGE = 3;

const wordFor = (kind: string): string => KINDS.find(([name]) => name === kind)?.[2] ?? 'Page';

type Section = FoundPage['sections'][number];

/** A section names itself and its page; the part of a page before its first heading is the page. */
const sectionLine = (page: FoundPage, { href, title, excerpt }: Section): ResultLine => ({
  href,
  title,
  where: title === page.title ? wordFor(page.kind) : page.title,
  excerpt,
});

const pageLine = ({ href, title, kind, excerpt }: FoundPage): ResultLine => ({
  href,
  title,
  where: wordFor(kind),
  excerpt,
});

/** A page as its lines, best first: its sections where they are found as such, else itself. Its head says less than any. */
function linesOf(page: FoundPage): ResultLine[] {
  const isHead = ({ title }: Section): number => Number(title === page.title);
  const ordered = page.sections.toSorted((a, b) => isHead(a) - isHead(b));
  const sections = IN_SECTIONS.has(page.kind) ? ordered.slice(0, SECTIONS_OF_A_PAGE) : [];
  return sections.length > 0 ? sections.map((section) => sectionLine(page, section)) : [pageLine(page)];
}

/**
 * The best pages, of some kinds only one each, and no reference whose study is found too. What is passed over stands
 * under its kind.
 */
function bestOf(pages: readonly FoundPage[]): FoundPage[] {
  const studies = new Set(pages.filter(({ kind }) => kind === 'study').map(({ title }) => title));
  const best: FoundPage[] = [];
  for (const page of pages) {
    if (best.length === BEST) break;
    if (page.kind === 'reference' && studies.has(page.title)) continue;
    if (!ONE_OF.has(page.kind) || best.every(({ kind }) => kind !== page.kind)) best.push(page);
  }
  return best;
}

/**
 * @param pages what was found, best first
 * @param term the entry of the term the whole question names: it stands before all
 * @returns "Best matches" of up to three pages, then one group a kind with what is not shown yet
 */
export function groupResults(pages: readonly FoundPage[], term: FoundPage | null = null): ResultGroup[] {
  const all = term ? [term, ...pages.filter(({ href }) => href !== term.href)] : pages;
  const best = bestOf(all).flatMap((page) => linesOf(page).slice(0, 1));
  const shown = new Set(best.map(({ href }) => href));
  const groups = KINDS.map(([kind, title]) => ({
    title,
    lines: all
      .filter((page) => page.kind === kind)
      .flatMap(linesOf)
      .filter(({ href }) => !shown.has(href)),
  }));
  return [{ title: 'Best matches', lines: best }, ...groups].filter(({ lines }) => lines.length > 0);
}

/** A piece of an excerpt: plain, or a word that was looked for. */
export interface Piece {
  text: string;
  found: boolean;
}

const ENTITIES: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
};
const decode = (text: string): string =>
  text.replace(/&(?:lt|gt|amp|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

/** Splits an excerpt at its marks, so that it can be shown as text and never as markup. */
export function excerptPieces(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter(Boolean)
    .map((piece) => {
      const found = /^<mark>(.*)<\/mark>$/.exec(piece);
      return { text: decode(found ? (found[1] ?? '') : piece), found: found !== null };
    });
}
