// The margin explorer's picture as a file of its own: for a chapter before the explorer wakes, without script and in
// print, where drawing it into the page would cost too many bytes. Same data and look as MarginView.
import { AXIAL, CORONAL, type Drawn, type Picture, type View } from './margin-view.ts';

/** Colours of the plate in the dark, and on paper. Keep in step with Plate and tokens.css. */
const INKS = {
  plate: ['#05090b', '#fff'],
  ink: ['#e2e7e8', '#000'],
  quiet: ['#a7b2b4', '#000'],
  rule: ['#2f383c', '#000'],
  fat: ['#23262a', '#fff'],
  muscle: ['#403f40', '#eef0f0'],
  septum: ['#2b2d30', '#c9cdce'],
  cortex: ['#cfccc4', '#b9bdbd'],
  marrow: ['#8d8a84', '#fff'],
  skin: ['#deb58e', '#835935'],
  fascia: ['#7dd0c0', '#23786f'],
  gtv: ['#ed4a49', '#920917'],
  ctv: ['#f593a6', '#dc4b69'],
  ptv: ['#74c2ee', '#2b88c0'],
  isodose: ['#ffd479', '#7a5c00'],
} as const;

export type Inks = { readonly [name in keyof typeof INKS]: string };

/** In the dark, or for print on white. */
export const plateInks = (print: boolean): Inks =>
  Object.fromEntries(Object.entries(INKS).map(([name, two]) => [name, two[print ? 1 : 0]])) as Inks;

export const plateSheet = (c: Inks): string => `
path{fill:none}text{fill:${c.quiet};font-family:sans-serif;paint-order:stroke;stroke:${c.plate};stroke-width:.2em;stroke-linejoin:round}
.skin{fill:${c.fat};stroke:${c.skin};stroke-width:1.4}.fascia{fill:${c.muscle};stroke:${c.fascia};stroke-width:1.3;stroke-dasharray:1 3.2;stroke-linecap:round}
.septa{stroke:${c.septum};stroke-width:3}.cortex{fill:${c.cortex}}.marrow{fill:${c.marrow}}.artery{stroke:#c98d8d}.vein{stroke:#8a9ab5}
.ghost{stroke:${c.ctv};stroke-width:1.2;stroke-dasharray:2 3}.ctv{fill:${c.ctv};fill-opacity:.1;stroke:${c.ctv};stroke-width:1.6}
.band{fill:${c.ctv};fill-opacity:.3;fill-rule:evenodd}.ptv{stroke:${c.ptv};stroke-width:1.8;stroke-dasharray:7 4}.gtv{fill:${c.gtv};fill-opacity:.34;stroke:${c.gtv};stroke-width:2.4}
.cross{stroke:${c.ink};stroke-opacity:.35;stroke-dasharray:1 5}.reach{stroke:${c.ctv};stroke-dasharray:1 4}.ticks{stroke:${c.quiet}}
.scale,.stop-line,.scar,.drain,.clips{stroke:${c.ink}}.scar{stroke-width:4}.drain{stroke-width:5;stroke-dasharray:.1 8;stroke-linecap:round}
.brace,.ctv-line{stroke:${c.ctv}}.ptv-line{stroke:${c.ptv}}.skin-line{stroke:${c.skin}}.fascia-line{stroke:${c.fascia}}
.ctv-text{fill:${c.ctv}}.ptv-text{fill:${c.ptv}}.skin-text{fill:${c.skin}}.fascia-text{fill:${c.fascia}}.stop-text,.on-text,.name{fill:${c.ink}}.name{font-weight:600}`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A view with its name, as a group. */
export function viewGroup(drawn: Drawn, name: string, { width }: View, fontPx: number): string {
  const paths = drawn.paths.map(([kind, d]) => `<path class="${kind}" d="${d}"/>`).join('');
  const words = drawn.labels
    .map(({ kind, lines, x, y, anchor, leader }) => {
      const spans = lines
        .map((line, n) => `<tspan x="${x}" dy="${n && '1.15em'}">${escaped(line)}</tspan>`)
        .join('');
      const mark = leader && `<path class="${kind}-line" d="${leader}"/>`;
      return `${mark}<text class="${kind}-text" x="${x}" y="${y}" text-anchor="${anchor}">${spans}</text>`;
    })
    .join('');
  return `<g font-size="${fontPx}"><text class="name" y="-12">${name}</text><svg width="${width}" height="410" overflow="hidden">${paths}${words}</svg></g>`;
}

/** An SVG file: the views side by side with words of `wordsPx`, or `narrow` one above the other; `print` on white. */
export function marginStill(
  { axial, coronal }: Pick<Picture, 'axial' | 'coronal'>,
  {
    narrow = false,
    print = false,
    wordsPx = 12.5,
  }: { narrow?: boolean; print?: boolean; wordsPx?: number } = {},
): string {
  const colours = plateInks(print);
  const [width, height] = narrow ? [492, 946] : [AXIAL.width + CORONAL.width + 66, 474];
  const second = narrow ? 'translate(16 514) scale(1.18)' : `translate(${AXIAL.width + 50} 44)`;
  const rule = narrow ? `M0 474H${width}` : `M${AXIAL.width + 33} 0V${height}`;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${plateSheet(colours)}</style>` +
    `<path style="fill:${colours.plate}" d="M0 0H${width}V${height}H0z"/><path stroke="${colours.rule}" d="${rule}"/>` +
    `<g transform="translate(16 44)">${viewGroup(axial, 'Axial', AXIAL, narrow ? 15.6 : wordsPx)}</g>` +
    `<g transform="${second}">${viewGroup(coronal, 'Coronal', CORONAL, narrow ? 13.2 : wordsPx)}</g></svg>`
  );
}
