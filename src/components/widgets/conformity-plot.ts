// Where do the curves of share against dose run, and where can their names stand?
import { pathRound } from 'd3';
import { plotX, plotY, type PlotAxis } from '../charts/plot-axes.ts';
import {
  DOSE_STEP_GY,
  DOSES_GY,
  STRUCTURES,
  type PlanPicture,
  type Structure,
} from './conformity-picture.ts';

export const DOSE: PlotAxis = { end: 65, title: 'dose at or above, Gy', ticks: [0, 10, 20, 30, 40, 50, 60] };
export const SHARE: PlotAxis = { end: 100, title: 'share of the structure, %', ticks: [0, 25, 50, 75, 100] };

export const curve = ({ percents }: { percents: readonly number[] }): string => {
  const path = pathRound(1);
  percents.forEach((percent, n) => {
    const at = [plotX(DOSES_GY[n]!, DOSE), plotY(percent, SHARE)] as const;
    if (n === 0) path.moveTo(...at);
    else path.lineTo(...at);
  });
  return String(path);
};

/** Height in per cent at which each curve is named: one for each, so that no two names meet. Chosen by eye. */
const NAMED_AT: { readonly [name in Structure]: number } = { target: 88, bone: 66, rest: 44, strip: 22 };

/** Clear space between a curve and its name, in Gy. */
const BESIDE_GY = 1;

/** Where each name begins, to the right of its curve. */
export function namedAt(picture: PlanPicture): { name: Structure; gy: number; percent: number }[] {
  return STRUCTURES.map((name) => {
    const { percents } = picture.structures[name];
    const percent = NAMED_AT[name];
    const after = percents.findIndex((share) => share < percent);
    const [above, below] = [percents[after - 1]!, percents[after]!];
    const share = (above - percent) / (above - below);
    return { name, gy: DOSES_GY[after - 1]! + share * DOSE_STEP_GY + BESIDE_GY, percent };
  });
}
