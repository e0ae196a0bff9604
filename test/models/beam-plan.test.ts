// Does a plan do what was asked: dose scaled to the target, beams added up, symmetric where the question is, what counts spared?
import { describe, expect, it } from 'vitest';
import { meanIn, planDose, type Importance } from '../../src/models/beam-plan.ts';
import { sliceOver, type Slice } from '../../src/models/dose-slice.ts';
import { beamThrough, pastEdge, type Place } from '../../src/models/photon-beam.ts';
import { dosesIn, shareAtLeast } from '../../src/models/plan-measures.ts';
import { refusal, within } from './comparing.ts';

const SPARING: Importance = { bone: 0.02, strip: 0.02, rest: 0.01 };
const even = (beams: number): number[] => Array.from({ length: beams }, (_, n) => (360 * n) / beams);

/** A round limb with a round target, a round bone and, unless it is taken away, a strip to medial. */
function roundLimb({
  target = [0, 0],
  bone = [0, 5],
  strip = true,
}: { target?: Place; bone?: Place; strip?: boolean } = {}): Slice {
  const outline = Array.from({ length: 360 }, (_, n): Place => {
    const angle = (Math.PI * n) / 180;
    return [8 * Math.cos(angle), 8 * Math.sin(angle)];
  });
  return sliceOver({
    outline,
    spacingCm: 0.5,
    limb: (x, y) => Math.hypot(x, y) - 8,
    target: (x, y) => Math.hypot(x - target[0], y - target[1]) - 2.1,
    bone: (x, y) => Math.hypot(x - bone[0], y - bone[1]) - 1.2,
    strip: (x, y) => (strip ? Math.max(6.9 - x, Math.abs(y) - 1) : 1),
  });
}
const placeOf = ({ xCm, yCm }: Slice, at: number): Place => [xCm[at]!, yCm[at]!];
const plan = (
  slice: Slice,
  gantryDeg: readonly number[],
  stripCm: number | null = null,
  importance = SPARING,
) => planDose({ slice, arrangement: { gantryDeg, stripCm }, importance, prescribedGy: 50 });
const doseAt = ({ doseGy }: { doseGy: Float32Array }, slice: Slice, [x, y]: Place): number => {
  const { fromCm, count, spacingCm } = slice;
  return doseGy[
    Math.round((x - fromCm[0]) / spacingCm) + count[0] * Math.round((y - fromCm[1]) / spacingCm)
  ]!;
};

describe('what cannot be planned is refused', () => {
  const slice = roundLimb();
  it.each([
    ['no beam', { arrangement: { gantryDeg: [], stripCm: null } }, 'gantryDeg'],
    ['strips of nothing', { arrangement: { gantryDeg: [0], stripCm: 0 } }, 'stripCm'],
    ['no dose', { prescribedGy: 0 }, 'prescribedGy'],
    ['importance below 0', { importance: { ...SPARING, bone: -1 } }, 'importance.bone'],
  ])('%s', (_, part, field) => {
    const question = {
      slice,
      arrangement: { gantryDeg: [0], stripCm: null },
      importance: SPARING,
      prescribedGy: 50,
    };
    expect(refusal(() => planDose({ ...question, ...part }))).toMatchObject({ field });
  });
  it('a target outside the limb', () => {
    expect(refusal(() => roundLimb({ target: [20, 0] }))).toMatchObject({ field: 'target', kind: 'empty' });
  });
});

it('the mean over the target is the dose prescribed, whatever the beams', () => {
  const slice = roundLimb({ target: [2, 1] });
  for (const beams of [[0, 180], even(3), even(7)])
    within(0.01, meanIn(plan(slice, beams).doseGy, slice.target), 50);
});

it('one beam has the dose of that beam between its edges, scaled', () => {
  const slice = roundLimb();
  const beam = beamThrough({ gantryDeg: 30, isocentreCm: slice.isocentreCm, outline: slice.outline });
  const planned = plan(slice, [30]);
  let half = 0;
  slice.target.forEach((inside, at) => {
    if (inside) half = Math.max(half, Math.abs(beam.offAxisCm(...placeOf(slice, at))));
  });
  const alone = (place: Place) => {
    const off = beam.offAxisCm(...place);
    return beam.open(...place) * (pastEdge(off + half + 0.5) - pastEdge(off - half - 0.5));
  };
  const scale = doseAt(planned, slice, [0, 0]) / alone([0, 0]);
  for (const place of [
    [1, 1],
    [2, 4],
    [-3, -5],
    [0, -6],
  ] as Place[])
    within(0.6, doseAt(planned, slice, place), scale * alone(place));
});

it('the dose of several beams is the sum of the beams alone, each with its strength', () => {
  const slice = roundLimb({ target: [1, 0] });
  const together = plan(slice, [0, 90, 180]);
  const alone = [0, 90, 180].map((angle) => plan(slice, [angle]));
  // Brought to one strength by the dose each beam gives a point on its axis.
  const places = [
    [0, 0],
    [2, 2],
    [1, -4],
    [-4, 1],
    [1, 5],
  ] as Place[];
  const sums = places.map((place) =>
    alone.reduce((sum, one, n) => {
      const unit = 50 / meanOpen(slice, [0, 90, 180][n]!);
      return sum + (together.strengths[n]! * doseAt(one, slice, place)) / unit;
    }, 0),
  );
  const scale = doseAt(together, slice, places[0]!) / sums[0]!;
  places.forEach((place, n) => within(0.05, doseAt(together, slice, place), scale * sums[n]!));
});

/** Mean over the target of a beam of strength 1. */
function meanOpen(slice: Slice, gantryDeg: number): number {
  const beam = beamThrough({ gantryDeg, isocentreCm: slice.isocentreCm, outline: slice.outline });
  const offs: number[] = [];
  slice.target.forEach((inside, at) => inside && offs.push(beam.offAxisCm(...placeOf(slice, at))));
  const [low, high] = [Math.min(...offs) - 0.5, Math.max(...offs) + 0.5];
  const dose = slice.limb.map(() => 0) as unknown as number[];
  const doses = Float32Array.from(dose, (_, at) => {
    const place = placeOf(slice, at);
    const off = beam.offAxisCm(...place);
    return beam.open(...place) * (pastEdge(off - low) - pastEdge(off - high));
  });
  return meanIn(doses, slice.target);
}

describe('a symmetric question has a symmetric answer', () => {
  const slice = roundLimb({ bone: [0, 0], strip: false });

  it('two opposed beams on a round limb have equal strengths and a dose that mirrors', () => {
    const pair = plan(slice, [0, 180]);
    within(0.01, pair.strengths[0]!, pair.strengths[1]!);
    for (const [x, y] of [
      [1, 3],
      [2, 6],
      [1.5, 1],
    ] as Place[]) {
      within(0.3, doseAt(pair, slice, [x, y]), doseAt(pair, slice, [-x, y]));
      within(0.3, doseAt(pair, slice, [x, y]), doseAt(pair, slice, [x, -y]));
    }
  });

  it('four crossed beams are the same after a quarter turn', () => {
    const cross = plan(slice, even(4));
    for (const [x, y] of [
      [1, 3],
      [2, 6],
      [4, 4],
    ] as Place[])
      within(0.3, doseAt(cross, slice, [x, y]), doseAt(cross, slice, [y, -x]));
  });
});

describe('what counts more is spared more', () => {
  const slice = roundLimb({ target: [0, 1], bone: [0, 4] });
  const boneMean = (bone: number) => meanIn(plan(slice, even(7), 1, { ...SPARING, bone }).doseGy, slice.bone);

  it('the bone’s mean dose falls as its importance rises', () => {
    const doses = [0, 0.01, 0.1, 1].map(boneMean);
    doses.slice(1).forEach((dose, n) => expect(dose).toBeLessThan(doses[n]!));
  });

  it('strengths that may vary across a beam spare the bone better than one strength a beam', () => {
    const v40 = (stripCm: number | null) =>
      shareAtLeast(dosesIn(plan(slice, even(7), stripCm).doseGy, slice.bone), 40);
    expect(v40(1)).toBeLessThan(v40(null));
  });
});
