// Splits the rendered text of a chapter into blocks and says which notes stand beside each. Numbers the notes in
// the order of first mention; a source cited again keeps its number and is not told twice.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export interface PlacedNote {
  /** `study:osullivan-2002`, `erratum:E19` */
  key: string;
  /** Number of a source note; null for errata, which carry their code */
  number: number | null;
  /** Element id: note-3, erratum-e19 */
  id: string;
}

export interface Block {
  html: string;
  notes: PlacedNote[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

/** What may stand inside a line. MDX leaves a paragraph made only of components without its <p>. */
const INLINE = new Set(['#text', 'a', 'span', 'small', 'strong', 'em', 'code', 'sub', 'sup']);

/**
 * Top-level elements of the text as they stand in the string. Loose runs of inline content become paragraphs;
 * white space with a line break ends such a run.
 */
function slices(html: string): string[] {
  const found: string[] = [];
  let loose = '';
  const close = () => {
    if (loose.trim()) found.push(`<p>${loose.trim()}</p>`);
    loose = '';
  };
  for (const node of parseFragment(html, { sourceCodeLocationInfo: true }).childNodes as Node[]) {
    const place = node.sourceCodeLocation;
    if (!place) continue;
    const text = html.slice(place.startOffset, place.endOffset);
    if (!INLINE.has(node.nodeName)) {
      close();
      found.push(text);
    } else if (node.nodeName === '#text' && /^\s*\n\s*$/.test(text)) close();
    else loose += text;
  }
  close();
  return found;
}

/** Keeps only the last mark of an erratum in a block; two arms of one endpoint need one mark. */
const dropRepeatedMarks = (html: string): string =>
  html.replace(
    /<a class="ref e"[^>]*data-erratum="(E\d+)"[^>]*>[^<]*<\/a>/g,
    (mark, code: string, at: number) =>
      html.indexOf(`data-erratum="${code}"`, at + mark.length) < 0 ? mark : '',
  );

/**
 * @param html the chapter's text as Astro rendered it
 * @returns its blocks in order, marks numbered and linked, with the notes that belong beside each
 */
export function placeNotes(html: string): Block[] {
  const numbers = new Map<string, number>();
  const marked = new Set<string>();

  return slices(html).map((slice) => {
    const notes: PlacedNote[] = [];
    const numbered = dropRepeatedMarks(slice)
      .replace(/<a class="ref" data-cite="([^"]+)"><\/a>/g, (_, key: string) => {
        let number = numbers.get(key);
        if (number === undefined) {
          number = numbers.size + 1;
          numbers.set(key, number);
          notes.push({ key, number, id: `note-${number}` });
        }
        return `<a class="ref" href="#note-${number}" aria-label="Note ${number}">${number}</a>`;
      })
      .replace(/<a class="ref e" href="[^"]*" data-erratum="(E\d+)">/g, (_, code: string) => {
        const id = `erratum-${code.toLowerCase()}`;
        if (!marked.has(code)) {
          marked.add(code);
          notes.push({ key: `erratum:${code}`, number: null, id });
        }
        return `<a class="ref e" href="#${id}" aria-label="Erratum ${code}">`;
      });
    return { html: numbered, notes };
  });
}
