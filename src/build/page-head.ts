// What a built page says of itself in its head.
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export interface PageHead {
  title: string;
  description: string;
  /** Number of the chapter, where the page is one. */
  chapter?: number;
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}
const attribute = (node: Element, name: string): string | undefined =>
  node.attrs.find((one) => one.name === name)?.value;

/** @throws Error when the page names no title or description: every page of the course does. */
export function headOf(html: string): PageHead {
  const elements = [...elementsIn(parse(html.slice(0, html.indexOf('</head>'))))];
  const said = (property: string): string => {
    const meta = elements.find((one) => attribute(one, 'property') === property);
    const content = meta && attribute(meta, 'content');
    if (!content) throw new Error(`A page has no ${property}.`);
    return content;
  };
  const data = elements.find((one) => attribute(one, 'type') === 'application/ld+json')?.childNodes[0];
  const position =
    data && 'value' in data ? (JSON.parse(data.value) as { position?: number }).position : undefined;
  return {
    title: said('og:title'),
    description: said('og:description'),
    ...(position !== undefined && { chapter: position }),
  };
}
