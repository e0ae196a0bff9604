// Where do the curves and isodoses of the brachytherapy figure run? Paths and places in the units of the plot and the plate.
import { plotShare, plotX, plotY, type PlotAxis } from '../charts/plot-axes.ts';
import type { BrachyState } from './brachytherapy-fields.ts';
import { beamShare, implantShare, whereImplantIs } from './brachytherapy-results.ts';

export const AWAY: PlotAxis = { end: 6, title: 'distance from the line, cm', ticks: [0, 1, 2, 3, 4, 5, 6] };
export const SHARE: PlotAxis = {
  end: 250,
  title: 'dose, % of the dose prescribed',
  ticks: [0, 50, 100, 150, 200, 250],
};

/** A path through points in px. */
function through(points: readonly (readonly [x: number, y: number])[]): string {
  const tenths = (px: number) => Math.round(px * 10) / 10;
  return `M${points.map(([x, y]) => `${tenths(x)},${tenths(y)}`).join('L')}`;
}
/** Distances drawn: closely where the curves are steep, few enough to travel with a page. Chosen by eye. */
const DRAWN_CM = [
  0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.35, 1.5, 1.7, 1.9, 2.1, 2.4, 2.7, 3, 3.5, 4, 5, 6,
];
const TOP = SHARE.end / 100;

/** The implant from the top of the plot, the beam, and a point source of the same dose at the distance prescribed beyond it. */
export function brachyCurves(state: BrachyState): { implant: string; beam: string; point: string } {
  const drawn = (share: (cm: number) => number, from: readonly number[]) =>
    through(from.map((cm) => [plotX(cm, AWAY), plotY(100 * share(cm), SHARE)]));
  const top = whereImplantIs(TOP, state);
  return {
    implant: drawn((cm) => implantShare(cm, state), [top, ...DRAWN_CM.filter((cm) => cm > top)]),
    beam: drawn((cm) => beamShare(cm, state), [0, ...DRAWN_CM.filter((cm) => cm >= 0.6)]),
    point: drawn((cm) => (state.at / cm) ** 2, [state.at, ...DRAWN_CM.filter((cm) => cm > state.at)]),
  };
}

/** Names on their curves, as styles: the implant's beside its rise, the beam's beside its shoulder, the point's under it. */
export function brachyNames(state: BrachyState): { implant: string; beam: string; point: string } {
  const beside = (cm: number, share: number) =>
    `left:calc(${plotShare(cm, AWAY)} + 0.4rem);bottom:${plotShare(100 * share, SHARE)}`;
  const shoulder = state.at + state.margin + 0.6;
  return {
    implant: beside(whereImplantIs(1.7, state), 1.7),
    beam: beside(shoulder, beamShare(shoulder, state)),
    point: `left:${plotShare(Math.max(1.1, state.at + 0.1), AWAY)};bottom:2%`,
  };
}

/** Pixels a centimetre, and the plate's size: 14 by 9 cm round the middle of the line. */
export const PLATE = { scale: 40, width: 560, height: 360 } as const;
export const LEVELS = [200, 100, 50, 25, 10] as const;
/** Directions over a quarter turn in which an isodose is looked for. */
const QUARTER = 10;
/** Beyond the plate: an isodose that leaves it need not be followed. */
const FARTHEST_CM = 8;

/**
 * The upper half of the isodose of a level in per cent, as a path from one end of the line round to the other, and where its
 * number stands, above the middle. The lower half is its mirror.
 */
export function isodose(level: number, state: BrachyState): { d: string; topPx: number } {
  const half = state.length / 2;
  const reach = Array.from({ length: QUARTER + 1 }, (_, i) => {
    const angle = (i / QUARTER) * (Math.PI / 2);
    // Seen from the middle of the line along it, from its end across it: so that long lines are followed closely.
    const at = (r: number) => ({
      away: r * Math.sin(angle),
      along: half * Math.cos(angle) + r * Math.cos(angle),
    });
    let [near, far] = [0.1, FARTHEST_CM];
    for (let step = 0; step < 20; step++) {
      const r = (near + far) / 2;
      const { away, along } = at(r);
      if (implantShare(Math.max(0.1, away), state, along) > level / 100) near = r;
      else far = r;
    }
    return at(near);
  });
  const px = (along: number, away: number): [number, number] => [
    Math.round(along * PLATE.scale),
    Math.round(-away * PLATE.scale),
  ];
  const right = reach.map(({ along, away }) => px(along, away));
  const left = reach
    .slice(0, -1)
    .toReversed()
    .map(({ along, away }) => px(-along, away));
  return { d: through([...right, ...left]), topPx: right.at(-1)![1] };
}

/** Room a number needs on the plate in px, where it is wide and where it is narrow. */
const ROOM_PX = { wide: 16, narrow: 27 };

/** Numbers of the isodoses, from the outermost inwards: those with room, and whether it is enough on a narrow plate. */
export function isodoseNumbers(lines: readonly { level: number; topPx: number }[]) {
  const placed: { level: number; topPx: number; roomy: boolean }[] = [];
  for (const { level, topPx } of lines.toReversed()) {
    if (topPx < 24 - PLATE.height / 2) continue;
    const gap = topPx - (placed.at(-1)?.topPx ?? -Infinity);
    const gapNarrow = topPx - (placed.findLast(({ roomy }) => roomy)?.topPx ?? -Infinity);
    if (gap >= ROOM_PX.wide) placed.push({ level, topPx, roomy: gapNarrow >= ROOM_PX.narrow });
  }
  return placed;
}

/** All points within a distance of the line: the target, and the PTV round it. */
export function capsule(
  length: number,
  within: number,
): { x: number; y: number; width: number; height: number; rx: number } {
  const [half, r] = [(length / 2) * PLATE.scale, within * PLATE.scale];
  return { x: -half - r, y: -r, width: 2 * (half + r), height: 2 * r, rx: r };
}
