// Where do the curves, marks and names of the boost comparison stand? Paths and places in the units of the plot and the plate.
import { PLOT, pathThrough, plotShare, plotX, plotY, type PlotAxis } from '../charts/plot-axes.ts';
import {
  WARNING_ABOVE_GY_PER_FRACTION,
  WITHHELD_ABOVE_GY_PER_FRACTION,
  WITHHELD_BELOW_ALPHA_BETA_GY,
} from '../../models/model-limits.ts';
import { eqd2 } from '../../models/linear-quadratic.ts';
import type { BoostProps } from './boost-source.ts';
import type { Volume } from './boost-volumes.ts';
import type { Drawn } from './margin-view.ts';

export const FRACTION: PlotAxis = {
  end: 20,
  title: 'dose of one fraction, Gy',
  ticks: [0, 4, 8, 12, 16, 20],
};
export const WORTH: PlotAxis = { end: 80, title: 'EQD2, Gy', ticks: [0, 20, 40, 60, 80] };

const eqd2Of = (dosePerFractionGy: number, alphaBetaGy: number): number =>
  eqd2({ fractions: 1, dosePerFractionGy, alphaBetaGy });

/** The dose at which the curve of this alpha/beta ends: the model is withheld beyond it. */
export const curveEnd = (alphaBetaGy: number, { single }: Pick<BoostProps, 'single'>): number =>
  alphaBetaGy < WITHHELD_BELOW_ALPHA_BETA_GY ? WITHHELD_ABOVE_GY_PER_FRACTION : single.max;

const STEPS = 8;
const steps = (from: number, to: number): number[] =>
  Array.from({ length: STEPS + 1 }, (_, n) => from + ((to - from) * n) / STEPS);

/** EQD2 of one fraction where the model is called valid, and beyond, where it is drawn thin. */
export function worthCurve(alphaBetaGy: number, props: Pick<BoostProps, 'single'>) {
  const worth = (dose: number) => (dose === 0 ? 0 : eqd2Of(dose, alphaBetaGy));
  const stretch = (from: number, to: number) =>
    pathThrough(steps(from, to).map((dose) => [plotX(dose, FRACTION), plotY(worth(dose), WORTH)] as const));
  return {
    within: stretch(0, WARNING_ABOVE_GY_PER_FRACTION),
    beyond: stretch(WARNING_ABOVE_GY_PER_FRACTION, curveEnd(alphaBetaGy, props)),
  };
}

/** Where the chosen fraction meets a curve, as a style; null where it is withheld. */
export function meets(dose: number, alphaBetaGy: number, props: Pick<BoostProps, 'single'>): string | null {
  if (dose > curveEnd(alphaBetaGy, props)) return null;
  return `left:${plotShare(dose, FRACTION)};bottom:${plotShare(eqd2Of(dose, alphaBetaGy), WORTH)}`;
}

/** The boosts from smallest to largest as a band, whose EQD2 is their total. */
export function boostBand({ fractions, fractionGy }: BoostProps): string {
  const [low, high] = [fractions.min, fractions.max].map((n) => plotY(n * fractionGy, WORTH));
  return `M0 ${low}H${PLOT.width}V${high}H0z`;
}

export const level = (totalGy: number): string => `M0 ${plotY(totalGy, WORTH)}H${PLOT.width}`;
export const upright = (dose: number): string => `M${plotX(dose, FRACTION)} 0V${PLOT.height}`;
/** The doses of the series, along the foot of the plot. */
export const seriesFoot = ({ single }: BoostProps): string =>
  `M${plotX(single.min, FRACTION)} ${PLOT.height}H${plotX(single.max, FRACTION)}`;

/** Where a curve is named, in Gy of the fraction: well along it; chosen by eye. */
const NAMED_AT_GY = 13;

/** Style of a curve's name: the upper curve's before it, the lower one's behind it, both at the end of one that ends early. */
export function curveName(alphaBetaGy: number, upper: boolean, props: Pick<BoostProps, 'single'>): string {
  const end = curveEnd(alphaBetaGy, props);
  const dose = Math.min(NAMED_AT_GY, end);
  const x = plotShare(dose, FRACTION);
  const y = plotShare(eqd2Of(dose, alphaBetaGy), WORTH);
  return upper
    ? `right:calc(100% - ${x} + 0.3rem);bottom:calc(${y} + 0.1rem)`
    : `left:calc(${x} + 0.4rem);bottom:calc(${y} - 1.3rem)`;
}

/** The middle section with the place of the tumour, the PTV of the boost and what the fraction reaches. */
export function boostSection(
  { volumes }: Pick<BoostProps, 'volumes'>,
  { single, boost }: { single: Volume; boost: Volume },
  spoken: string,
): Drawn {
  const word = (kind: string, text: string, y: number) => ({
    kind,
    lines: [text],
    x: 6,
    y,
    anchor: 'start' as const,
  });
  return {
    paths: [...volumes.anatomy, ['ptv', boost.path], ['fraction', single.path]],
    labels: [
      { ...word('ptv', 'external boost', 24), leader: `M40 30L${boost.corner.join(' ')}` },
      { ...word('fraction', 'one fraction', 398), leader: `M46 382L${single.corner.join(' ')}` },
    ],
    spoken,
  };
}
