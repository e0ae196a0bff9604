// The pictures shown where a link to the course is shared: title and standfirst beside the lines that part round the mass; on
// the site's own, the lines of the contents page. Drawn in the light colours of the course.
import { massContours } from '../components/site/mass-contours.ts';
import { partingLines, partsPerPx, type PartingRules } from '../components/site/parting-lines.ts';
import { wrapped, type Outlines, type Type } from './text-outlines.ts';

export const PREVIEW = { folder: 'previews', width: 1200, height: 630 } as const;

/** Kinds of pages with a picture of their own, by their folder; chapters have one each. */
export const KINDS = ['cases', 'cards', 'errata', 'since', 'studies', 'tables', 'tools'] as const;
/** The picture of the course, for every other page. */
export const WHOLE = 'margins';

const fileOf = (name: string): string => `${PREVIEW.folder}/${name}.png`;

/** The picture of a page: its own, that of its kind, or that of the course. */
export function previewOf(path: string, there: ReadonlySet<string>): string {
  const folders = path.split('/').slice(0, -1);
  const own = [fileOf(folders.join('-')), fileOf(folders[0] ?? '')];
  return own.find((file) => there.has(file)) ?? fileOf(WHOLE);
}

export interface Card {
  /** “Chapter 6” above the title. */
  above?: string;
  title: string;
  standfirst: string;
}

/** Colours by their names in styles/tokens.css. */
export type Colours = ReadonlyMap<string, string>;

/** The light colours of the style sheet: the first value of each name. */
export const lightColours = (css: string): Colours =>
  new Map(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].reverse().map(([, name = '', hex = '']) => [name, hex]),
  );

/** SVG that names colours as the style sheet does, with the colours themselves. */
const coloured = (svg: string, colours: Colours): string =>
  svg.replace(/var\(--([\w-]+)\)/g, (_, name: string) => {
    const hex = colours.get(name);
    if (!hex) throw new Error(`styles/tokens.css has no light colour --${name}.`);
    return hex;
  });

const lines = (rules: PartingRules): string => {
  const half = partingLines(rules);
  const far = (rules.count - 1) * rules.spacing;
  const path = (transform: string) =>
    `<path d="${half}" transform="${transform}" vector-effect="non-scaling-stroke"/>`;
  return [
    '<g fill="none" stroke="var(--rule-2)" stroke-width="1.5">',
    path(`scale(1 ${1 / partsPerPx})`),
    path(`matrix(1 0 0 ${-1 / partsPerPx} 0 ${far})`),
    '</g>',
  ].join('');
};

const mass = (x: number, y: number, scale: number): string =>
  [
    `<g transform="translate(${x} ${y})scale(${scale / 2})" stroke-width="2">`,
    ...massContours(16).map(
      (look) =>
        `<path vector-effect="non-scaling-stroke" ${Object.entries(look)
          .map(([name, value]) => `${name}="${value}"`)
          .join(' ')}/>`,
    ),
    '</g>',
  ].join('');

const framed = (drawn: readonly string[], colours: Colours): string =>
  coloured(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}"><rect width="100%" height="100%" fill="var(--paper)"/>${drawn.join('')}</svg>`,
    colours,
  );

// Places and sizes in pixels of the picture, chosen by eye.
const LEFT = 72;
const MARGIN_LINE = 790;
const MEASURE = MARGIN_LINE - LEFT - 48;
const STANDFIRST = { sizePx: 32, weight: 400, leading: 44 };
const WORDMARK = { sizePx: 34, weight: 600 };

interface Text extends Type {
  leading: number;
}

/** Lines of one text, each a leading below the one before. */
const block = (
  words: readonly string[],
  { leading, ...type }: Text,
  from: { x: number; y: number; fill: string },
  outlines: Outlines,
): string =>
  words.map((line, index) => outlines.line(line, { ...type, ...from, y: from.y + index * leading })).join('');

/** The mark of the top bar. */
const mark = (x: number, y: number): string =>
  `<g transform="translate(${x} ${y})scale(1.35)" fill="none" stroke="var(--ink)" stroke-width="1.5"><path d="M2 1v24M7 1c0 6-2.5 7-2.5 12S7 19 7 25M24 1v24M19 1c0 6 2.5 7 2.5 12S19 19 19 25"/><ellipse cx="13" cy="13" rx="4.6" ry="5" fill="var(--ink)" stroke="none"/></g>`;

/** The largest title that leaves room for its standfirst. */
function fitted({ title, standfirst }: Card, outlines: Outlines, roomPx: number) {
  const below = wrapped(standfirst, MEASURE, (line) => outlines.widthPx(line, STANDFIRST));
  const sizes = [76, 68, 60, 52, 46].map((sizePx): Text => ({ sizePx, weight: 500, leading: sizePx * 1.12 }));
  for (const type of sizes) {
    const above = wrapped(title, MEASURE, (line) => outlines.widthPx(line, type));
    const fits = above.every((line) => outlines.widthPx(line, type) <= MEASURE);
    if (fits && above.length * type.leading + 28 + below.length * STANDFIRST.leading <= roomPx)
      return { type, above, below };
  }
  throw new Error(`“${title}” with its standfirst is too long for a picture of ${PREVIEW.height} px.`);
}

/** The picture of a chapter or of a kind of pages, as SVG. */
export function cardSvg(card: Card, outlines: Outlines, colours: Colours): string {
  const top = card.above ? 126 : 88;
  const { type, above, below } = fitted(card, outlines, 540 - top);
  const begin = top + type.sizePx * 0.8;
  const rules: PartingRules = {
    count: 10,
    spacing: 50,
    centre: 300,
    clearance: 112,
    stretch: 1.15,
    reach: { before: 324, after: 324 },
    from: -60,
    to: 700,
    step: 36,
  };
  const upright = `<g transform="matrix(0 1 1 0 ${MARGIN_LINE} 0)">${lines(rules)}${mass(300, 225, 0.78)}</g>`;
  return framed(
    [
      upright,
      card.above
        ? outlines.line(card.above, { sizePx: 30, weight: 400, x: LEFT, y: 92, fill: 'var(--ink-2)' })
        : '',
      block(above, type, { x: LEFT, y: begin, fill: 'var(--ink)' }, outlines),
      block(
        below,
        STANDFIRST,
        { x: LEFT, y: begin + (above.length - 1) * type.leading + 64, fill: 'var(--ink-2)' },
        outlines,
      ),
      mark(LEFT, 552),
      outlines.line('Margins', { ...WORDMARK, x: LEFT + 48, y: 582, fill: 'var(--ink)' }),
    ],
    colours,
  );
}

/** The picture of the course, as SVG. */
export function wholeSvg(standfirst: string, outlines: Outlines, colours: Colours): string {
  const type: Text = { sizePx: 29, weight: 400, leading: 36 };
  const rules: PartingRules = {
    count: 8,
    spacing: 58,
    centre: 430,
    clearance: 142,
    stretch: 1.15,
    reach: { before: 540, after: 396 },
    from: -200,
    to: 1300,
    step: 36,
  };
  const words = wrapped(standfirst, 470, (line) => outlines.widthPx(line, type));
  return framed(
    [
      `<g transform="translate(0 236)">${lines(rules)}${mass(430, 203, 0.94)}</g>`,
      outlines.line('Margins', { sizePx: 148, weight: 500, x: LEFT - 6, y: 154, fill: 'var(--ink)' }),
      block(words, type, { x: 664, y: 60, fill: 'var(--ink-2)' }, outlines),
    ],
    colours,
  );
}
