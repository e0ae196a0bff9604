// Orders what the search index found: the three best first, then by kind. Pure; knows neither index nor page.

/** One page as the index gives it back. */
export interface FoundPage {
  href: string;
  title: string;
  kind: string;
  /** Excerpt with <mark> round the words found */
  excerpt: string;
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
  ['case', 'Cases', 'Case'],
  ['erratum', 'Errata', 'Erratum'],
  ['about', 'About', 'About this course'],
];
const BEST = 3;
const SECTIONS_OF_A_PAGE = 3;

const wordFor = (kind: string): string => KINDS.find(([name]) => name === kind)?.[2] ?? 'Page';

/** A page as one line: its best section where that names more than the page does. */
function bestLine(page: FoundPage): ResultLine {
  const [section] = page.sections;
  if (!section || section.title === page.title) {
    return {
      href: section?.href ?? page.href,
      title: page.title,
      where: wordFor(page.kind),
      excerpt: page.excerpt,
    };
  }
  return { href: section.href, title: section.title, where: page.title, excerpt: section.excerpt };
}

/** The further sections of a page, as lines. */
function sectionLines(page: FoundPage, shown: ReadonlySet<string>): ResultLine[] {
  const lines = page.sections.length
    ? page.sections.slice(0, SECTIONS_OF_A_PAGE).map((section) => ({
        href: section.href,
        title: section.title,
        where: section.title === page.title ? wordFor(page.kind) : page.title,
        excerpt: section.excerpt,
      }))
    : [bestLine(page)];
  return lines.filter(({ href }) => !shown.has(href));
}

/**
 * @param pages what was found, best first
 * @returns "Best matches" of up to three pages, then one group a kind with what is not shown yet
 */
export function groupResults(pages: readonly FoundPage[]): ResultGroup[] {
  const best = pages.slice(0, BEST).map(bestLine);
  const shown = new Set(best.map(({ href }) => href));
  const groups = KINDS.map(([kind, title]) => ({
    title,
    lines: pages.filter((page) => page.kind === kind).flatMap((page) => sectionLines(page, shown)),
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
