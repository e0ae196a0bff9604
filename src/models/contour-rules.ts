// Which rules does a drawn CTV keep, and which does it break? Outlines in two sections of the synthetic thigh against an
// envelope of lines, not against one. Leaves out points for rules (quizzes) and how the envelope is made
// (contour-envelope.ts).
import {
  SECTIONS,
  WALLS,
  type ContourKey,
  type ContourRule,
  type ContourSection,
  type Outlines,
  type SectionName,
  type Wall,
} from './contour-key.ts';
import type { PlanePoint, Ring } from './level-lines.ts';
import { distanceTo, isInside } from './outline.ts';
import { fasciaDistance, sectionAt, skinDistance, surfaceRadius } from './phantom-thigh.ts';
import { SPACE, spaceOf, type Space } from './phantom-tissues.ts';
import { areaCm2, beyond } from './polygon-clip.ts';

/** Where a rule is broken, and by how much at most. */
export interface Slip {
  section: SectionName;
  /** short: leaves out what belongs inside. beyond: goes too far. */
  what: 'short' | 'beyond';
  /** Of the longitudinal margin. */
  end?: 'upper' | 'lower';
  /** Largest distance from the envelope, or of a mark from the outline. */
  cm: number;
}

export interface Finding {
  rule: ContourRule;
  /** not-reached: the outline stays so far from a wall that it cannot be said to stop there. */
  state: 'kept' | 'broken' | 'not-reached';
  slips: readonly Slip[];
  /** Width of the spared strip of skin. */
  sparedCm?: number;
}

/** Pieces smaller than this together, or nowhere farther out, are not counted; chosen by eye, about the width of a line. */
const GRAIN_CM2 = 0.1;
const GRAIN_CM = 0.1;
/** Scar, drain and clips count as inside up to this far outside the line; chosen by eye. */
const NEAR_MARK_CM = 0.4;
/** A wall is reached where the outline comes this near to half of the places it holds; chosen by eye. */
const NEAR_WALL_CM = 0.5;
const REACHED_SHARE = 0.5;
const STEP_CM = 0.1;

const isWall = (rule: ContourRule): rule is Wall => (WALLS as readonly ContourRule[]).includes(rule);

const ringsOf = (ring: Ring): readonly Ring[] => (ring.length < 3 ? [] : [ring]);

/** What of an outline lies outside the envelope, and what it leaves out: for the eye and for the rules. */
export function piecesOf(outline: Ring, { inner, outer }: ContourSection): Record<Slip['what'], Ring[]> {
  const drawn = ringsOf(outline);
  return { beyond: beyond(drawn, outer), short: beyond(inner, drawn) };
}

/** Places of a lattice inside rings that do not overlap, each looked for in its own box. */
function latticeIn(rings: readonly Ring[]): PlanePoint[] {
  return rings.flatMap((ring) => {
    const span = (axis: 0 | 1) => {
      const all = ring.map((point) => point[axis]);
      return [Math.ceil(Math.min(...all) / STEP_CM), Math.floor(Math.max(...all) / STEP_CM)] as const;
    };
    const [[u0, u1], [v0, v1]] = [span(0), span(1)];
    const found: PlanePoint[] = [];
    for (let v = v0; v <= v1; v++)
      for (let u = u0; u <= u1; u++) {
        const point: PlanePoint = [u * STEP_CM, v * STEP_CM];
        if (isInside(point, [ring]) && isInside(point, rings)) found.push(point);
      }
    return found;
  });
}

/** The tissue at a place of a section. */
function tissueAt(name: SectionName, { atCm }: ContourSection, [u, v]: PlanePoint): Space {
  const [x, y, z] = name === 'axial' ? [u, v, atCm] : [u, atCm, v];
  const section = sectionAt(x, y);
  return spaceOf({ skinCm: skinDistance(section, z), fasciaCm: fasciaDistance(section, z), section });
}

/**
 * One finding for each rule asked for, in that order.
 *
 * outlines: simple closed lines (outline.ts, crossingOf). Fewer than 3 points are no outline: everything is left out.
 */
export function findingsOf(outlines: Outlines, key: ContourKey, rules: readonly ContourRule[]): Finding[] {
  const slips = new Map<ContourRule, Slip[]>(rules.map((rule) => [rule, []]));
  const note = (rule: ContourRule, slip: Slip) => slips.get(rule)?.push(slip);

  for (const name of SECTIONS) {
    const section = key[name];
    const drawn = ringsOf(outlines[name]);
    /** Margins answer for what no wall does. */
    const marginAt = ([, v]: PlanePoint): { rule: ContourRule; end?: 'upper' | 'lower' } => {
      if (name === 'coronal' && v > key.ends.upperCm) return { rule: 'longitudinal', end: 'upper' };
      if (name === 'coronal' && v < key.ends.lowerCm) return { rule: 'longitudinal', end: 'lower' };
      return { rule: 'radial' };
    };
    const blame = (
      what: Slip['what'],
      point: PlanePoint,
    ): { rule: ContourRule; end?: Slip['end'] } | null => {
      if (what === 'short') return marginAt(point);
      const space = tissueAt(name, section, point);
      if (space === SPACE.outside) return null;
      if (key.spaces.includes(space)) return marginAt(point);
      const wall: Wall = space === SPACE.bone ? 'bone' : space === SPACE.fat ? 'fascia' : 'septum';
      return rules.includes(wall) ? { rule: wall } : marginAt(point);
    };

    const pieces = piecesOf(outlines[name], section);
    for (const what of ['short', 'beyond'] as const) {
      const edge = what === 'short' ? section.inner : section.outer;
      const blamed = new Map<string, Slip & { rule: ContourRule; points: number }>();
      for (const point of latticeIn(pieces[what])) {
        const found = blame(what, point);
        if (!found) continue;
        const { rule, end } = found;
        const so = blamed.get(`${rule} ${end}`) ?? {
          rule, section: name, what, ...(end ? { end } : {}), cm: 0, points: 0,
        }; // prettier-ignore
        blamed.set(`${rule} ${end}`, {
          ...so,
          cm: Math.max(so.cm, distanceTo(point, edge)),
          points: so.points + 1,
        });
      }
      for (const { rule, points, ...slip } of blamed.values())
        if (points * STEP_CM ** 2 >= GRAIN_CM2 && slip.cm >= GRAIN_CM) note(rule, slip);
    }

    const uncovered = beyond(section.core, drawn);
    if (areaCm2(uncovered) >= GRAIN_CM2) {
      const cm = Math.max(STEP_CM, ...latticeIn(uncovered).map((point) => distanceTo(point, drawn)));
      for (const rule of ['gtv', 'bed'] as const) note(rule, { section: name, what: 'short', cm });
    }

    for (const rule of ['scar', 'drain', 'clips'] as const) {
      const out = section.marks[rule]
        .filter((point) => !isInside(point, drawn))
        .map((point) => distanceTo(point, drawn));
      const cm = Math.max(0, ...out);
      if (cm > NEAR_MARK_CM) note(rule, { section: name, what: 'short', cm });
    }
  }

  return rules.map((rule): Finding => {
    const found = slips.get(rule) ?? [];
    if (rule === 'strip') {
      const sparedCm = sparedStripCm(ringsOf(outlines.axial), key);
      return { rule, state: sparedCm < key.stripCm ? 'broken' : 'kept', slips: [], sparedCm };
    }
    if (found.length > 0) return { rule, state: 'broken', slips: found };
    const reached = !isWall(rule) || reachedShare(rule, outlines, key) >= REACHED_SHARE;
    return { rule, state: reached ? 'kept' : 'not-reached', slips: [] };
  });
}

/** Share, 0 to 1, of the places a wall holds that the outlines come near; NaN where it holds none. */
function reachedShare(wall: Wall, outlines: Outlines, key: ContourKey): number {
  const near = SECTIONS.flatMap((name) => {
    const drawn = ringsOf(outlines[name]);
    return key[name].held[wall].map(
      (point) => isInside(point, drawn) || distanceTo(point, drawn) <= NEAR_WALL_CM,
    );
  });
  return near.filter(Boolean).length / near.length;
}

/** Points round the skin: one for every degree. */
const ROUND = 360;

/** Longest unbroken stretch of skin of the axial section, in cm, that the outline with its margin leaves free. */
function sparedStripCm(drawn: readonly Ring[], { axial, ptvCm }: ContourKey): number {
  const skin = Array.from({ length: ROUND }, (_, step): PlanePoint => {
    const angle = (2 * Math.PI * step) / ROUND;
    const radius = surfaceRadius('skin', angle, axial.atCm);
    return [radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  const free = skin.map((point) => !isInside(point, drawn) && distanceTo(point, drawn) > ptvCm);
  const chord = (n: number) => {
    const [[u, v], [x, y]] = [skin[n % ROUND]!, skin[(n + 1) % ROUND]!];
    return Math.hypot(x - u, y - v);
  };
  // Twice round, so that a stretch over the first point is counted whole; once round at most.
  let [longest, run, chords] = [0, 0, 0];
  for (let n = 0; n < 2 * ROUND && chords < ROUND; n++) {
    const open = free[n % ROUND] && free[(n + 1) % ROUND];
    [run, chords] = open ? [run + chord(n), chords + 1] : [0, 0];
    longest = Math.max(longest, run);
  }
  return longest;
}
