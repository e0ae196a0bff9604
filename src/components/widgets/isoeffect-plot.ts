// Where do the lines, marks and words of the isoeffect plot stand? Paths and places in the units of the plot.
import { pathThrough, plotShare, plotX, plotY, shareOfAxis, type PlotAxis } from '../charts/plot-axes.ts';
import { totalDose, type Schedule } from '../../models/linear-quadratic.ts';
import {
  WARNING_ABOVE_GY_PER_FRACTION,
  WITHHELD_ABOVE_GY_PER_FRACTION,
  WITHHELD_BELOW_ALPHA_BETA_GY,
} from '../../models/model-limits.ts';
import {
  firstFree,
  placeBesideMarks,
  shift,
  type MarkedPoint,
  type PlacedWords,
  type PlotLayout,
  type Side,
} from './isoeffect-labels.ts';
import { lineDose } from './isoeffect-results.ts';
import { timesDose } from './schedule-words.ts';

/** Doubling steps: a schedule half as far to the right has fractions half the size. */
export const SIZE = {
  from: 1,
  end: 32,
  title: 'dose per fraction, Gy',
  ticks: [1, 2, 4, 8, 16, 32],
} as const satisfies PlotAxis;
export const TOTAL: PlotAxis = { end: 80, title: 'total dose, Gy', ticks: [0, 20, 40, 60, 80] };

/** The plot at its least: a figure of 280 px, and one of 576 px. PlotFrame sets the heights. */
export const LAYOUTS = {
  narrow: { widthPx: 240, heightPx: 240 },
  wide: { widthPx: 536, heightPx: 304 },
} as const satisfies Record<string, PlotLayout>;
export type Width = keyof typeof LAYOUTS;

/** What the lines and the places of their names depend on. */
export interface LinesQuestion {
  through: Schedule;
  alphaBeta: { tumour: number; late: number };
  placed: Record<Width, PlacedWords>;
}

/** Few enough to travel with a page; the lines bend little. */
const STEPS = 8;
/** Fraction sizes from one to another in equal steps of the axis. */
const sizes = (from: number, to: number): number[] =>
  Array.from({ length: STEPS + 1 }, (_, n) => from * (to / from) ** (n / STEPS));

/** Where a line of this alpha/beta ends. */
const lastSize = (alphaBetaGy: number): number =>
  alphaBetaGy < WITHHELD_BELOW_ALPHA_BETA_GY ? WITHHELD_ABOVE_GY_PER_FRACTION : SIZE.end;

/** Where a line runs over a stretch of fraction sizes, up to the top of the plot; nowhere where withheld. */
const places = (through: Schedule, alphaBetaGy: number, along: readonly number[]) =>
  along.flatMap((atGy): [number, number][] => {
    const total = lineDose(through, { atGy, alphaBetaGy });
    return total === null || total > TOTAL.end ? [] : [[plotX(atGy, SIZE), plotY(total, TOTAL)]];
  });

/** A line where the model is called valid, and beyond, where it is drawn thin. */
export function isoeffectLine(through: Schedule, alphaBetaGy: number): { within: string; beyond: string } {
  const limit = WARNING_ABOVE_GY_PER_FRACTION;
  return {
    within: pathThrough(places(through, alphaBetaGy, sizes(SIZE.from, limit))),
    beyond: pathThrough(places(through, alphaBetaGy, sizes(limit, lastSize(alphaBetaGy)))),
  };
}

/** The area between the lines of two alpha/beta, as far as the model is called valid, flat at the top of the plot. */
export function isoeffectBand(through: Schedule, low: number, high: number): string {
  const along = sizes(SIZE.from, WARNING_ABOVE_GY_PER_FRACTION);
  const edge = (alphaBetaGy: number) =>
    along.map((atGy) => {
      const total = lineDose(through, { atGy, alphaBetaGy }) ?? TOTAL.end;
      return [plotX(atGy, SIZE), plotY(Math.min(TOTAL.end, total), TOTAL)] as const;
    });
  return `${pathThrough([...edge(low), ...edge(high).toReversed()])}Z`;
}

const pointOf = (schedule: Schedule): MarkedPoint => ({
  text: timesDose(schedule),
  x: shareOfAxis(schedule.dosePerFractionGy, SIZE),
  y: shareOfAxis(totalDose(schedule), TOTAL),
});

/** The words of all schedules, placed once: marks do not move. */
export function placeSchedules(schedules: readonly Schedule[]): Record<Width, PlacedWords> {
  const points = schedules.map(pointOf);
  return {
    narrow: placeBesideMarks(points, LAYOUTS.narrow),
    wide: placeBesideMarks(points, LAYOUTS.wide),
  };
}

/** Place of a mark, and of its words on a narrow (n) and a wide (w) plot, as a style. */
export function markStyle(schedule: Schedule, { narrow, wide }: Record<Width, Side | null>): string {
  const x = plotShare(schedule.dosePerFractionGy, SIZE);
  const y = plotShare(totalDose(schedule), TOTAL);
  return [
    `left:${x};bottom:${y}`,
    narrow ? `--n:${shift(narrow)}` : '--nf:0',
    ...(wide === null ? ['--wf:0'] : wide === narrow ? [] : [`--w:${shift(wide)}`]),
  ].join(';');
}

/** Fraction sizes at which a line may be named, in order of liking. */
const NAMED_AT = [11, 13, 16, 20, 9, 7, 1.2, 1.05, 4.4, 2.4, 3.6, 5.5];

export const LINE_NAMES = { tumour: 'tumour', late: 'late tissue' } as const;
type Tissue = keyof typeof LINE_NAMES;

/**
 * Where a line is named on a plot of this width: the upper line above itself, the lower one below, clear of words and marks.
 * Null where it is withheld or finds no room.
 */
export function placeLineName(
  tissue: Tissue,
  { through, alphaBeta, placed, width }: LinesQuestion & { width: Width },
): { place: MarkedPoint; side: Side } | null {
  const upper = alphaBeta.tumour >= alphaBeta.late ? 'tumour' : 'late';
  const places = NAMED_AT.flatMap((atGy): MarkedPoint[] => {
    const total = lineDose(through, { atGy, alphaBetaGy: alphaBeta[tissue] });
    if (total === null) return [];
    return [{ text: LINE_NAMES[tissue], x: shareOfAxis(atGy, SIZE), y: shareOfAxis(total, TOTAL) }];
  });
  const { taken } = placed[width];
  return firstFree(places, { above: tissue === upper, taken, layout: LAYOUTS[width] });
}

/** The same for both widths, as a style; null where neither has room. */
export function lineNameStyle(tissue: Tissue, question: LinesQuestion): string | null {
  const style = (width: Width, letter: 'n' | 'w') => {
    const found = placeLineName(tissue, { ...question, width });
    if (!found) return null;
    const { place, side } = found;
    const [x, y] = [place.x, place.y].map((share) => `${(100 * share).toFixed(1)}%`);
    return `--${letter}x:${x};--${letter}y:${y};--${letter}:${shift(side)}`;
  };
  const [n, w] = [style('narrow', 'n'), style('wide', 'w')];
  return n || w ? `${n ?? '--nf:0'};${w ?? '--wf:0'}` : null;
}
