// Which volumes of the synthetic thigh do a single fraction to the open bed, an external boost and the large field irradiate?
// Worked out when the site is built: the margin model is too heavy for a moving control.
import type { MarginRule } from '../../schemas/margin-rule.ts';
import { axialSection } from './margin-drawing.ts';
import { solve } from './margin-engine.ts';
import { START_TUMOUR, tumourOf, type MarginState } from './margin-state.ts';
import type { Drawn, Point } from './margin-view.ts';
import type { StartsFrom } from '../../models/margin-targets.ts';

type Path = Drawn['paths'][number];

export interface Volume {
  /** Margin in cm: round the bed for the fraction, of the PTV for the boost. */
  marginCm: number;
  /** Inside the limb, the place of the tumour included. */
  cm3: number;
  /** Its outline in the middle section, and the point of it that a name is joined to. */
  path: string;
  corner: Point;
}

export interface BoostVolumes {
  /** Place the tumour left. */
  placeCm3: number;
  /** PTV of the large field, with the smaller PTV margin. */
  largeCm3: number;
  boost: readonly Volume[];
  single: readonly Volume[];
  /** The limb and the place of the tumour in the middle section. */
  anatomy: readonly Path[];
}

export const BOOST_RULES = { phases: 'postoperative-two-phase', ptv: 'review-postoperative' } as const;
/** Tissue round the bed that a single fraction reaches, in cm: no source of the course gives it. Chosen by eye. */
const AROUND_BED_CM = [0, 0.5, 1, 1.5, 2];

/** How far a point of the section lies towards a corner where a name has room. */
const upperLeft = ([x, y]: Point): number => -x - y;
const lowerLeft = ([x, y]: Point): number => y - x;

/** Throws an Error naming the rule that is missing or has lost its margins. */
export function boostVolumes(rules: readonly MarginRule[]): BoostVolumes {
  const named = (id: string): MarginRule => {
    const found = rules.find((rule) => rule.id === id);
    if (!found) throw new Error(`The boost comparison needs src/content/margin-rules/${id}.yaml.`);
    return found;
  };
  const cm = (margin: MarginRule['alongCm'], what: string): number => {
    const found = typeof margin === 'object' ? margin?.min : margin;
    if (typeof found !== 'number') throw new Error(`The boost comparison needs ${what}.`);
    return found;
  };
  const phases = named(BOOST_RULES.phases);
  const { ptvCm } = named(BOOST_RULES.ptv);
  const second = phases.secondPhase;
  if (!second || typeof ptvCm !== 'object' || !ptvCm)
    throw new Error(`The boost comparison needs a second phase and a range of PTV margins.`);

  const worked = (startsFrom: StartsFrom, along: number, across: number, ptv: number) => {
    const state: Omit<MarginState, 'rule'> = { ...START_TUMOUR, along, across, ptv, barriers: true };
    const solved = solve(state, startsFrom, 'resting');
    const { paths, edges } = axialSection(solved, tumourOf(state), state.slice, startsFrom === 'bed');
    const volume = (kind: 'ctv' | 'ptv', reach: (point: Point) => number) => {
      const farthest = edges[kind].reduce((most, point) => (reach(point) > reach(most) ? point : most));
      return {
        cm3: Math.round(solved.ptvInBodyCm3),
        path: paths.find(([name]) => name === kind)?.[1] ?? '',
        corner: farthest.map(Math.round) as unknown as Point,
      };
    };
    return { startCm3: solved.startCm3, paths, volume };
  };
  const boost = [ptvCm.min, ptvCm.max].map((marginCm) => {
    const along = cm(second.alongCm, 'the margin of the second phase along the limb');
    const across = cm(second.acrossCm, 'the margin of the second phase across it');
    return { marginCm, ...worked('gtv', along, across, marginCm) };
  });
  const large = worked(
    'bed',
    cm(phases.alongCm, 'the margin of the first phase along the limb'),
    cm(phases.acrossCm, 'the margin of the first phase across it'),
    ptvCm.min,
  );
  const volumes: readonly string[] = ['ghost', 'ctv', 'ptv'];
  return {
    placeCm3: Math.round(boost[0]!.startCm3),
    largeCm3: large.volume('ptv', upperLeft).cm3,
    boost: boost.map(({ marginCm, volume }) => ({ marginCm, ...volume('ptv', upperLeft) })),
    single: AROUND_BED_CM.map((marginCm) => {
      const { volume } = worked('gtv', marginCm, marginCm, 0);
      return { marginCm, ...volume('ctv', lowerLeft) };
    }),
    anatomy: boost[0]!.paths.filter(([kind]) => !volumes.includes(kind)),
  };
}
