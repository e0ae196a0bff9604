// What of a built page is searched: its kind, the words a reader sees, and hidden words it may also be found by.
// Lists are left out: their entries are records of their own.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface SearchedPage {
  /** Path of the file below the root of the site: studies/osullivan-2002/index.html. */
  path: string;
  /** The page as it is indexed. */
  html: string;
  kind: string;
  /** What the page says of itself for other search engines. */
  description: string;
  /** The words of its searched part, without what is ignored. */
  text: string;
}

/** Field of a page that is searched and never shown: words it does not print. */
export const HIDDEN = 'also';
/** Field of a page that is searched and never shown: other names of the page itself. */
export const NAMES = 'names';
/** Inside of drawings (their captions and tables are searched), the numbers that lead to notes, and objectives, which say at
    the head what sections teach. */
export const LEFT_OUT = ['svg', '[role="img"]', 'a[href^="#note-"]', '.objectives'];

/** What a word of a case counts: cases speak of everything, chapters explain it. Chosen with the queries of the site's test. */
const CASES_COUNT = 0.3;

const LISTS =
  /^(?:about\/coverage|errata|glossary|references|since|tables)\/|^(?:cases|chapters|studies|tools)\/(?:index\.html|.+\/.+\/)/;
const WITHOUT_TEXT = new Set(['script', 'style', 'svg', 'template', 'noscript', 'head']);
/** Elements inside which a word may go on. */
const WITHIN_WORDS = new Set(['a', 'abbr', 'b', 'em', 'i', 'mark', 'span', 'strong', 'sub', 'sup']);

const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

const isLeftOut = (element: Element): boolean =>
  attribute(element, 'data-pagefind-ignore') !== undefined ||
  attribute(element, 'role') === 'img' ||
  attribute(element, 'href')?.startsWith('#note-') === true;

function textIn(node: Node): string {
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  if (!('childNodes' in node)) return '';
  const tag = 'tagName' in node ? node.tagName : '';
  if (WITHOUT_TEXT.has(tag) || ('attrs' in node && isLeftOut(node))) return ' ';
  const gap = WITHIN_WORDS.has(tag) ? '' : ' ';
  return gap + node.childNodes.map(textIn).join('') + gap;
}

/** Parts of a page that only the style sheet keeps apart are kept apart in words: terms, cells, spans on lines. */
const spaced = (html: string): string =>
  html
    .replace(/<\/dt>/g, ': </dt>')
    .replace(/<\/dd>/g, ' · </dd>')
    .replace(/<\/(?:td|th|caption|figcaption|summary)>/g, ' $&')
    .replace(/(?<=[\p{L}\p{N}%.]|<\/\w+>|-->)<(?=(?:span|a class="ref e")[\s>])/gu, ' <')
    .replace(/<\/span>(?=[\p{L}\p{N}])|<\/(?:span|b)>(?=<(?:span|b|a)[\s>])/gu, '$& ');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Reads a built page.
 * @param path of its file below the root of the site
 * @returns null when the page is not searched: it marks no part as searched, or it is a list
 */
export function searchedPage(path: string, written: string): SearchedPage | null {
  if (LISTS.test(path) || !written.includes('data-pagefind-body')) return null;
  const html = spaced(written);
  const elements = [...elementsIn(parse(html))];
  const body = elements.find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  if (!body) return null;
  const about = elements.find((element) => attribute(element, 'name') === 'description');
  const [, kind = ''] = /^kind:(.+)$/.exec(attribute(body, 'data-pagefind-filter') ?? '') ?? [];
  return {
    path,
    html:
      kind === 'case' ? html.replace('data-pagefind-body', `$& data-pagefind-weight="${CASES_COUNT}"`) : html,
    kind,
    description: about ? (attribute(about, 'content') ?? '') : '',
    text: tidy(textIn(body)),
  };
}

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A page with fields that are searched and never shown. It is indexed, not written to disk. */
export function withHiddenWords(html: string, fields: Record<string, readonly string[]>): string {
  const hidden = Object.entries(fields)
    .filter(([, words]) => words.length > 0)
    .map(
      ([field, words]) =>
        `<p data-pagefind-ignore data-pagefind-meta="${field}">${escaped(words.join(' · '))}</p>`,
    );
  const end = html.lastIndexOf('</main>');
  return end < 0 ? html : html.slice(0, end) + hidden.join('') + html.slice(end);
}

/** A page as it is served: without the marks that were for the index alone. */
export const withoutSearchMarks = (html: string): string =>
  html.replace(/ data-pagefind-(?:body|filter|ignore|meta|weight)(?:="[^"]*")?(?=[^<>]*>)/g, '');
