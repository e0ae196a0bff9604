// Splits the rendered text of a chapter into blocks and says which notes stand beside each. Numbers the notes in
// the order of first mention in a section; a source cited again in the same section keeps its number.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

export interface PlacedNote {
  /** `study:osullivan-2002`, `erratum:E19` */
  key: string;
  /** Number of a source note; null for errata, which carry their code */
  number: number | null;
  /** Element id: note-3, erratum-e19 */
  id: string;
  /** Number of the note that tells this source in full, when it was told before */
  toldIn: number | null;
}

export interface Block {
  html: string;
  notes: PlacedNote[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;

interface Slice {
  html: string;
  tag: string;
}

/** What may stand inside a line. MDX leaves a paragraph made only of components without its <p>. */
const INLINE = new Set(['#text', 'a', 'span', 'data', 'strong', 'em', 'code', 'sub', 'sup']);

/**
 * Top-level elements of the text as they stand in the string. Loose runs of inline content become paragraphs;
 * white space with a line break ends such a run.
 */
function slices(html: string): Slice[] {
  const found: Slice[] = [];
  let loose = '';
  const close = () => {
    if (loose.trim()) found.push({ html: `<p>${loose.trim()}</p>`, tag: 'p' });
    loose = '';
  };
  for (const node of parseFragment(html, { sourceCodeLocationInfo: true }).childNodes as Node[]) {
    const place = node.sourceCodeLocation;
    if (!place) continue;
    const text = html.slice(place.startOffset, place.endOffset);
    if (!INLINE.has(node.nodeName)) {
      close();
      found.push({ html: text, tag: node.nodeName });
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
  let count = 0;
  const told = new Map<string, number>();
  let section = new Map<string, number>();

  return slices(html).map(({ html: slice, tag }) => {
    if (tag === 'h2') section = new Map();
    const notes: PlacedNote[] = [];
    const numbered = dropRepeatedMarks(slice)
      .replace(/<a class="ref" data-cite="([^"]+)"><\/a>/g, (_, key: string) => {
        let number = section.get(key);
        if (number === undefined) {
          number = ++count;
          section.set(key, number);
          notes.push({ key, number, id: `note-${number}`, toldIn: told.get(key) ?? null });
          if (!told.has(key)) told.set(key, number);
        }
        return `<a class="ref" href="#note-${number}" aria-label="Note ${number}">${number}</a>`;
      })
      .replace(/<a class="ref e" href="[^"]*" data-erratum="(E\d+)">/g, (_, code: string) => {
        const id = `erratum-${code.toLowerCase()}`;
        const key = `erratum:${code}`;
        if (!told.has(key)) {
          told.set(key, 0);
          notes.push({ key, number: null, id, toldIn: null });
        }
        return `<a class="ref e" href="#${id}" aria-label="Erratum ${code}">`;
      });
    return { html: numbered, notes };
  });
}
