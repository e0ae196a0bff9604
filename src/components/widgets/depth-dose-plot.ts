// Where do the curves of the depth-dose figure run, and where can their names stand? Units and shares of the plot.
import { pathRound, range } from 'd3';
import { plotShare, plotX, plotY, type PlotAxis } from '../charts/plot-axes.ts';
import { LIMB_CM } from './depth-dose-fields.ts';
import type { Beam, Tumour } from './depth-dose-results.ts';

export const DEPTH: PlotAxis = { end: 28, title: 'depth in water, cm', ticks: range(0, 29, 4) };

/** Room in per cent above the highest dose, so that its name fits; chosen by eye. */
const HEADROOM = 4;
/** A curve ends where less than this is left, in per cent. */
const NOTHING = 0.1;

/** From 0 to the first of 150, 200, 250 … that leaves room above every dose drawn. */
export function percentAxis(highest: number): PlotAxis {
  const end = Math.max(150, Math.ceil((highest + HEADROOM) / 50) * 50);
  return { end, title: 'dose, %', ticks: range(0, end + 1, 50) };
}

/** Points in a bend: few enough to travel with a page. Chosen by eye. */
const POINTS = 24;

/** Depths from `fromCm` to `toCm`, drawn closely. */
export interface Bend {
  fromCm: number;
  toCm: number;
}

/** So many depths in each bend, the others every centimetre. */
function depths(bends: readonly Bend[]): number[] {
  const close = bends.flatMap(({ fromCm, toCm }) => range(fromCm, toCm, (toCm - fromCm) / POINTS));
  const apart = range(0, DEPTH.end + 1).filter(
    (depth) => !bends.some(({ fromCm, toCm }) => depth >= fromCm && depth < toCm),
  );
  return [...close, ...apart].filter((depth) => depth >= 0 && depth <= DEPTH.end).sort((a, b) => a - b);
}

/** The path of a beam's dose, from the skin to where nothing is left. */
export function curve(beam: Beam, axis: PlotAxis, bends: readonly Bend[]): string {
  const path = pathRound(1);
  let before = Infinity;
  for (const depth of depths(bends)) {
    const percent = beam.percent(depth);
    if (before < NOTHING && percent < NOTHING) break;
    const at = [plotX(depth, DEPTH), plotY(percent, axis)] as const;
    if (before === Infinity) path.moveTo(...at);
    else path.lineTo(...at);
    before = percent;
  }
  return String(path);
}

/** Corners of the band of the tumour, and of the water behind the limb. */
export function band(fromCm: number, toCm: number): string {
  return `M${plotX(fromCm, DEPTH)} 0H${plotX(toCm, DEPTH)}V300H${plotX(fromCm, DEPTH)}z`;
}

export interface PlacedWord {
  name: string;
  lines: readonly string[];
  style: string;
}

/** Ranges shorter than this leave no room under the curve before its peak; chosen by eye, as all places here. */
const SHORT_CM = 5.5;
const BESIDE_CM = 1;

/** Names on their curves. */
export function words({
  photons,
  tumour,
  energyMeV,
  rangeCm,
  axis,
}: {
  photons: Beam;
  tumour: Tumour;
  energyMeV: number;
  rangeCm: number;
  axis: PlotAxis;
}): PlacedWord[] {
  const { nearCm, farCm } = tumour;
  const middle = (nearCm + farCm) / 2;
  const at = (percent: number) => `bottom:${plotShare(percent, axis)}`;
  const from = (depthCm: number) => `left:${plotShare(depthCm, DEPTH)}`;
  // Beyond 17.5 cm the name would leave a narrow plot to the right.
  const beside = farCm > 17.5 ? 'right:0;text-align:right' : `left:${plotShare(farCm + BESIDE_CM, DEPTH)}`;
  const single = rangeCm < SHORT_CM ? rangeCm + BESIDE_CM : 0.4;
  return [
    { name: 'tumour', lines: ['tumour'], style: `${from(middle)};bottom:100%;transform:translateX(-50%)` },
    { name: 'limb', lines: ['far skin'], style: `${from(LIMB_CM)};bottom:100%` },
    { name: 'photons', lines: ['photons'], style: `${from(3.4)};${at(photons.percent(3.4) + 3)}` },
    {
      name: 'spread',
      lines: ['protons,', 'spread out'],
      style: `${beside};top:${plotShare(axis.end - 0.62 * photons.percent(farCm + BESIDE_CM), axis)}`,
    },
    { name: 'single', lines: [`${Math.round(energyMeV)} MeV`], style: `${from(single)};${at(3)}` },
  ];
}
