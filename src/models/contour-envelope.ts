// Between which lines may the outline of a CTV run, in two sections of the synthetic thigh? One contour by the margins of
// a rule, and an envelope round it, because a hand and a source allow more than one line. For the build: the model of
// the margins runs three times.
import { WALLS, type ContourKey, type ContourSection, type SectionName } from './contour-key.ts';
import { TOLERANCE } from './contour-tolerance.ts';
import { heldBy } from './held-edge.ts';
import { contourRings, smoothed, type PlanePoint, type Ring } from './level-lines.ts';
import { fieldAt, FAR_CM, type Grid } from './margin-grid.ts';
import { targets, type StartsFrom, type Targets } from './margin-targets.ts';
import { surfaceRadius } from './phantom-thigh.ts';
import { SPACE, tissuesOn, type Space } from './phantom-tissues.ts';
import { bedOf, operation, tumourShape, type Tumour } from './phantom-tumour.ts';
import { pointsAlong } from './outline.ts';
import { joined, shared } from './polygon-clip.ts';
import { grownBy, simplified } from './polygon-grow.ts';

export interface ContourQuestion {
  tumour: Tumour;
  startsFrom: StartsFrom;
  /** CTV margins of the source; where it gives one number, the two are equal. */
  alongCm: { min: number; max: number };
  acrossCm: { min: number; max: number };
  /** Height of the axial section. The coronal one lies at the tumour's centre. */
  sliceCm: number;
  ptvCm: number;
  stripCm: number;
  spacingCm: number;
}

/** Distance of the samples a line is drawn from, and how far its points may be thinned. */
const LINE_STEP_CM = 0.1;
const THIN_CM = 0.02;
/** Distance of the places at which it is asked what holds the contour. */
const HELD_STEP_CM = 0.25;

/** The same contour with margins larger or smaller by `by`, never below 0. */
function grownWith(question: ContourQuestion, end: 'min' | 'max', by: number): Targets {
  const { tumour, startsFrom, ptvCm, spacingCm } = question;
  return targets({
    tumour,
    startsFrom,
    alongCm: Math.max(0, question.alongCm[end] + by),
    acrossCm: Math.max(0, question.acrossCm[end] + by),
    ptvCm,
    barriers: true,
    spacingCm,
  });
}

/**
 * The key for a drawing question, and the model's answer it is drawn from.
 *
 *   inner = contour for margins 0.5 cm smaller ∩ (model contour shrunk by 0.3 cm)
 *   outer = contour for margins 0.5 cm larger ∪ (model contour grown by 0.3 cm)
 *
 * with what has to lie inside, a little smaller than it is, in both. So a free edge may lie 0.5 cm either way, an edge
 * at a wall 0.3 cm. Where the source gives a range, inner follows its smaller end and outer its larger; the model
 * contour is that of the smaller end. Throws ModelError as `targets` does.
 */
export function contourKey(question: ContourQuestion): { key: ContourKey; model: Targets } {
  const model = grownWith(question, 'min', 0);
  const least = grownWith(question, 'min', -TOLERANCE.marginCm);
  const most = grownWith(question, 'max', TOLERANCE.marginCm);
  const section = (name: SectionName): ContourSection => {
    const atCm = name === 'axial' ? question.sliceCm : question.tumour.yCm;
    const lines = (from: Targets, which: keyof Targets['fields']) =>
      linesIn(name, atCm, from.grid, fieldAt(from.grid, from.fields[which]));
    const start = lines(model, 'start');
    const contour = lines(model, 'ctv');
    const free = fieldAt(model.grid, model.fields.untrimmed);
    const holds = pointsAlong(contour, HELD_STEP_CM).map((point) => {
      const at = placeIn(name, atCm, point);
      return { point: rounded(point), wall: heldBy(at, free(...at)) };
    });
    const solid = question.startsFrom === 'bed' ? bedOf(question.tumour) : question.tumour;
    const all = linesIn(name, atCm, model.grid, tumourShape(solid).distanceCm);
    const core = grownBy(shared(all, start), -TOLERANCE.startCm);
    return {
      atCm,
      start: written(start),
      core: written(core),
      model: written(contour),
      inner: written(joined(shared(lines(least, 'ctv'), grownBy(contour, -TOLERANCE.wallCm)), core)),
      outer: written(joined(lines(most, 'ctv'), grownBy(contour, TOLERANCE.wallCm))),
      held: Object.fromEntries(
        WALLS.map((wall) => [wall, holds.flatMap((one) => (one.wall === wall ? [one.point] : []))]),
      ) as unknown as ContourSection['held'],
      marks:
        question.startsFrom === 'bed'
          ? marksIn(name, atCm, question.tumour)
          : { scar: [], drain: [], clips: [] },
    };
  };
  return {
    model,
    key: {
      axial: section('axial'),
      coronal: section('coronal'),
      ...extentOf(model),
      ptvCm: question.ptvCm,
      stripCm: question.stripCm,
    },
  };
}

function linesIn(
  name: SectionName,
  atCm: number,
  { originCm, size, spacingCm }: Grid,
  distanceCm: (x: number, y: number, z: number) => number,
): Ring[] {
  const second = name === 'axial' ? 1 : 2;
  const samples = (axis: 0 | 1 | 2) => Math.floor(((size[axis] - 1) * spacingCm) / LINE_STEP_CM) + 1;
  return contourRings({
    from: [originCm[0], originCm[second]],
    count: [samples(0), samples(second)],
    step: LINE_STEP_CM,
    at: (u, v) => distanceCm(...placeIn(name, atCm, [u, v])),
  }).map(smoothed);
}

const placeIn = (name: SectionName, atCm: number, [u, v]: PlanePoint): readonly [number, number, number] =>
  name === 'axial' ? [u, v, atCm] : [u, atCm, v];

/** Rings with few points, to a tenth of a millimetre, for the file that travels. */
const written = (rings: readonly Ring[]): Ring[] =>
  simplified(rings, THIN_CM).map((ring) => ring.map(rounded));

const rounded = ([u, v]: PlanePoint): PlanePoint => [Number(u.toFixed(2)), Number(v.toFixed(2))];

/** How far what is grown reaches up and down, and the tissue spaces it lies in. */
function extentOf({ grid, fields }: Targets): Pick<ContourKey, 'ends' | 'spaces'> {
  const { labels } = tissuesOn(grid, true);
  const layer = grid.size[0] * grid.size[1];
  const spaces = new Set<Space>();
  let [lowerCm, upperCm] = [FAR_CM, -FAR_CM];
  fields.start.forEach((cm, n) => {
    if (cm > 0) return;
    const zCm = grid.originCm[2] + Math.floor(n / layer) * grid.spacingCm;
    lowerCm = Math.min(lowerCm, zCm);
    upperCm = Math.max(upperCm, zCm);
    spaces.add(labels[n] as Space);
  });
  spaces.delete(SPACE.outside);
  return { ends: { lowerCm, upperCm }, spaces: [...spaces].sort() };
}

/** Clips this near a section are shown and counted in it. */
export const CLIP_NEAR_CM = 0.5;
/** Half the width of the scar, as the phantom draws it. */
const SCAR_HALF_CM = 0.4;

/** Scar, drain and clips as they show in a section: axial where they cross it, coronal as if seen through. */
function marksIn(name: SectionName, atCm: number, tumour: Tumour): ContourSection['marks'] {
  const { angle, scar, drain, clips } = operation(tumour);
  const along = (share: number): PlanePoint => {
    const [x, y, z] = [0, 1, 2].map(
      (axis) => drain.from[axis]! + share * (drain.to[axis]! - drain.from[axis]!),
    );
    return name === 'axial' ? [x!, y!] : [x!, z!];
  };
  const tenths = Array.from({ length: 11 }, (_, n) => n / 10);
  if (name === 'coronal') {
    const atSkin = (zCm: number): PlanePoint => [surfaceRadius('skin', angle, zCm) * Math.cos(angle), zCm];
    return {
      scar: tenths.map((share) => atSkin(scar.fromZCm + share * (scar.toZCm - scar.fromZCm))),
      drain: tenths.map(along),
      clips: clips.map(([x, , z]) => [x, z] as const),
    };
  }
  const skin = surfaceRadius('skin', angle, atCm);
  const here = (atCm - drain.from[2]) / (drain.to[2] - drain.from[2]);
  return {
    scar:
      atCm < scar.fromZCm || atCm > scar.toZCm
        ? []
        : [-1, 0, 1].map((side): PlanePoint => {
            const at = angle + (side * SCAR_HALF_CM) / skin;
            return [skin * Math.cos(at), skin * Math.sin(at)];
          }),
    drain: here < 0 || here > 1 ? [] : [along(here)],
    clips: clips.filter(([, , z]) => Math.abs(z - atCm) < CLIP_NEAR_CM).map(([x, y]) => [x, y] as const),
  };
}
