// The conformity figure's start as a file of its own: for a chapter before it wakes, without script and in print, where drawing
// it into the page would cost too many bytes. Same data and look as ConformityView.
import { PLOT, plotX, plotY } from '../charts/plot-axes.ts';
import { sectionDrawn } from './conformity-labels.ts';
import { STRUCTURES } from './conformity-picture.ts';
import { curve, DOSE, namedAt, SHARE } from './conformity-plot.ts';
import type { ConformityProps } from './conformity-source.ts';
import { structureName } from './conformity-words.ts';
import { plateInks, plateSheet, viewGroup, type Inks } from './margin-still.ts';
import { AXIAL } from './margin-view.ts';

const sheet = (c: Inks): string => `
.dose{fill:${c.isodose};fill-opacity:.05;stroke:${c.isodose}}.number{fill:${c.isodose};font-weight:600;text-anchor:middle}
.strip{stroke:${c.skin};stroke-width:6}.beam{stroke:${c.ink}}.grid{stroke:${c.rule}}.curve{stroke-width:2;fill:none}
.target{stroke:${c.ptv};stroke-dasharray:7 4}.bone{stroke:${c.cortex};stroke-width:3}.strip-curve{stroke:${c.skin}}.rest{stroke:${c.quiet}}
.named{fill:${c.ink};font-weight:600}`;

/** Line widths of the isodoses, from the highest dose down; keep in step with ConformityView. */
const WIDTHS = [2.8, 2, 1.4, 0.9];

/** Size of the plot in the file's px. */
const CURVES = { width: 400, height: 300 } as const;

function curves({ picture }: ConformityProps, fontPx: number): string {
  const [sx, sy] = [CURVES.width / PLOT.width, CURVES.height / PLOT.height];
  const x = (gy: number) => (plotX(gy, DOSE) * sx).toFixed(1);
  const y = (percent: number) => (plotY(percent, SHARE) * sy).toFixed(1);
  const grid = SHARE.ticks.map((tick) => `M0 ${y(tick)}H${CURVES.width}`).join('');
  const ticks = [
    ...SHARE.ticks.map((tick) => `<text x="-8" y="${y(tick)}" dy=".35em" text-anchor="end">${tick}</text>`),
    ...DOSE.ticks.map(
      (tick) => `<text x="${x(tick)}" y="${CURVES.height + 18}" text-anchor="middle">${tick}</text>`,
    ),
  ];
  const lines = STRUCTURES.map(
    (name) =>
      `<path class="curve ${name === 'strip' ? 'strip-curve' : name}" vector-effect="non-scaling-stroke" d="${curve(picture.structures[name])}"/>`,
  );
  const names = namedAt(picture).map(
    ({ name, gy, percent }) =>
      `<text class="named" x="${x(gy)}" y="${y(percent)}" dy=".35em">${structureName(name)}</text>`,
  );
  return (
    `<g font-size="${fontPx}"><path class="grid" d="${grid}"/><g transform="scale(${sx.toFixed(4)} ${sy.toFixed(4)})">${lines.join('')}</g>` +
    `${ticks.join('')}${names.join('')}<text y="-16">${SHARE.title}</text>` +
    `<text x="${CURVES.width}" y="${CURVES.height + 40}" text-anchor="end">${DOSE.title}</text></g>`
  );
}

/** An SVG file: section and curves side by side, or `narrow` one above the other; `print` on white. */
export function conformityStill(
  props: ConformityProps,
  { narrow = false, print = false }: { narrow?: boolean; print?: boolean } = {},
): string {
  const inks = plateInks(print);
  const { picture, rules, strip } = props;
  const fontPx = narrow ? 15.6 : 12.5;
  const section = sectionDrawn(props, { margins: rules[0]!.id, spoken: '' });
  const skin = section.paths.find(([kind]) => kind === 'skin')?.[1] ?? '';
  const doses = picture.isodoses.map(
    ({ d }, n) => `<path class="dose" stroke-width="${WIDTHS[n]}" d="${d}"/>`,
  );
  const beams = picture.beams.map(
    ({ d, strength }) => `<path class="beam" stroke-width="${(1 + 5 * strength).toFixed(1)}" d="${d}"/>`,
  );
  const numbers = picture.isodoses.map(
    ({ percent, at }) => `<text class="number" x="${at[0]}" y="${at[1] + 4}">${percent}</text>`,
  );
  const [width, height] = narrow ? [492, 880] : [AXIAL.width + CURVES.width + 112, 474];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><style>${plateSheet(inks)}${sheet(inks)}</style>` +
    `<path style="fill:${inks.plate}" d="M0 0H${width}V${height}H0z"/>` +
    `<g transform="translate(16 44)">${viewGroup(section, 'Axial', AXIAL, fontPx)}` +
    `<clipPath id="skin"><path d="${skin}"/></clipPath><g clip-path="url(#skin)">${doses.join('')}</g>` +
    `<path class="strip" d="${strip.d}"/>${beams.join('')}<g font-size="${fontPx}">${numbers.join('')}</g></g>` +
    `<g transform="translate(${narrow ? 56 : AXIAL.width + 84} ${narrow ? 522 : 84})">${curves(props, fontPx)}</g></svg>`
  );
}
