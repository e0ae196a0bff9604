// The isoeffect plot's start as a file of its own: for a chapter before it wakes, without script and in print, where drawing
// it into the page would cost too many bytes. Same data and look as IsoeffectPlot; light or dark as the reader's system.
import { PLOT, plotX, plotY } from '../charts/plot-axes.ts';
import { textWidthPx } from '../charts/place-labels.ts';
import { totalDose, type Schedule } from '../../models/linear-quadratic.ts';
import { WARNING_ABOVE_GY_PER_FRACTION } from '../../models/model-limits.ts';
import type { MarkedPoint, Side } from './isoeffect-labels.ts';
import {
  isoeffectBand,
  isoeffectLine,
  LAYOUTS,
  LINE_NAMES,
  placeLineName,
  placeSchedules,
  SIZE,
  TOTAL,
} from './isoeffect-plot.ts';
import type { IsoeffectProps } from './isoeffect-source.ts';
import { timesDose } from './schedule-words.ts';

// The inks of tokens.css, which a file of its own cannot reach.
const SHEET = `
:root{--paper:#f8fbfb;--ink:#121d24;--ink-2:#434f57;--rule:#d0d7d9;--rule-2:#788287;--proof:#8c2a87}
@media (prefers-color-scheme:dark){:root{--paper:#0e1416;--ink:#e2e7e8;--ink-2:#a7b2b4;--rule:#2f383c;--rule-2:#657175;--proof:#df92d8}}
svg{background:var(--paper);font:12px -apple-system,"Segoe UI",Roboto,Arial,sans-serif}
path{fill:none;stroke:var(--ink);stroke-width:2;vector-effect:non-scaling-stroke}.grid{stroke:var(--rule);stroke-width:1}
.band{fill:var(--rule-2);fill-opacity:.22;stroke:none}.limit{stroke:var(--rule-2);stroke-width:1;stroke-dasharray:2 3}
.late{stroke-dasharray:7 4}.beyond{stroke-width:1}
text{fill:var(--ink);paint-order:stroke;stroke:var(--paper);stroke-width:3px;stroke-linejoin:round}.quiet{fill:var(--ink-2)}
circle{fill:var(--paper);stroke:var(--ink);stroke-width:1.5}.primary{fill:var(--ink)}.ring{fill:none;stroke:var(--proof)}.bold{font-weight:700}`;

/** Room round the plot, in px. */
const ROUND = { left: 28, top: 26, right: 10, bottom: 44 };

/** An SVG file at the least size of the narrow or of the wide plot. */
export function isoeffectStill(props: IsoeffectProps, { narrow = false }: { narrow?: boolean } = {}): string {
  const { schedules, alphaBeta } = props;
  const width = narrow ? 'narrow' : 'wide';
  const { widthPx, heightPx } = LAYOUTS[width];
  const x = (units: number) => Number(((units / PLOT.width) * widthPx).toFixed(1));
  const y = (units: number) => Number(((units / PLOT.height) * heightPx).toFixed(1));
  const at = (schedule: Schedule) =>
    [x(plotX(schedule.dosePerFractionGy, SIZE)), y(plotY(totalDose(schedule), TOTAL))] as const;
  const word = (text: string, [px, py]: readonly [number, number], side: Side, cls = '') => {
    const wide = textWidthPx({ text, fontPx: 12 });
    const [anchor, move] =
      side.left === 0.5
        ? ['middle', 0]
        : side.left < 0.5
          ? ['start', -side.left * wide]
          : ['end', (1 - side.left) * wide];
    const base = py - side.dy + side.below * 14 - 3;
    return `<text class="${cls}" text-anchor="${anchor}" x="${(px + side.dx + move).toFixed(1)}" y="${base.toFixed(1)}">${text}</text>`;
  };

  const through = schedules.find(({ id }) => id === props.through)!;
  const tissues = { tumour: alphaBeta.assumed, late: alphaBeta.late };
  const placed = placeSchedules(schedules);
  const limitX = plotX(WARNING_ABOVE_GY_PER_FRACTION, SIZE);
  const grid = TOTAL.ticks.map((tick) => `M0 ${plotY(tick, TOTAL)}H${PLOT.width}`).join('');
  const feet = SIZE.ticks.map((tick) => `M${plotX(tick, SIZE)} ${PLOT.height}v6`).join('');
  const lines = (['tumour', 'late'] as const).map((tissue) => {
    const { within, beyond } = isoeffectLine(through, tissues[tissue]);
    return `<path class="${tissue}" d="${within}"/><path class="${tissue} beyond" d="${beyond}"/>`;
  });
  const marks = schedules.map((schedule, n) => {
    const [cx, cy] = at(schedule);
    const chosen = schedule.id === props.through || schedule.id === props.against;
    const side = placed[width].sides[n];
    return (
      `<circle class="${schedule.use}" cx="${cx}" cy="${cy}" r="${schedule.use === 'none' ? 2 : 3.5}"/>` +
      (chosen ? `<circle class="ring" cx="${cx}" cy="${cy}" r="7"/>` : '') +
      (side ? word(timesDose(schedule), [cx, cy], side, chosen ? 'bold' : '') : '')
    );
  });
  const place = (point: MarkedPoint): [number, number] => [point.x * widthPx, (1 - point.y) * heightPx];
  const names = (['tumour', 'late'] as const).map((tissue) => {
    const found = placeLineName(tissue, { through, alphaBeta: tissues, placed, width });
    return found ? word(LINE_NAMES[tissue], place(found.place), found.side, 'bold') : '';
  });
  const ticks = [
    ...TOTAL.ticks.map(
      (tick) =>
        `<text class="quiet" text-anchor="end" x="-8" y="${y(plotY(tick, TOTAL)) + 4}">${tick}</text>`,
    ),
    ...SIZE.ticks.map(
      (tick) =>
        `<text class="quiet" text-anchor="middle" x="${x(plotX(tick, SIZE))}" y="${heightPx + 18}">${tick}</text>`,
    ),
    `<text class="quiet" x="${-ROUND.left}" y="-12">${TOTAL.title}</text>`,
    `<text class="quiet" text-anchor="end" x="${widthPx}" y="${heightPx + 36}">${SIZE.title}</text>`,
    `<text class="quiet" text-anchor="end" x="${x(limitX) - 5}" y="${heightPx - 5}">held valid to ${WARNING_ABOVE_GY_PER_FRACTION} Gy</text>`,
  ];
  const band = isoeffectBand(through, alphaBeta.bandLow, alphaBeta.bandHigh);
  const size = {
    width: ROUND.left + widthPx + ROUND.right,
    height: ROUND.top + heightPx + ROUND.bottom,
  };
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}"><style>${SHEET}</style>` +
    `<g transform="translate(${ROUND.left} ${ROUND.top})">` +
    `<g transform="scale(${(widthPx / PLOT.width).toFixed(4)} ${(heightPx / PLOT.height).toFixed(4)})">` +
    `<path class="grid" d="${grid}${feet}"/><path class="band" d="${band}"/>` +
    `<path class="limit" d="M${limitX} 0V${PLOT.height}"/>${lines.join('')}</g>` +
    `${ticks.join('')}${marks.join('')}${names.join('')}</g></svg>`
  );
}
