// Which lines make the two sections of the margin explorer? Paths in the px of their views, from fields and anatomy.
// Leaves out labels (margin-labels.ts) and markup.
import { heldBy } from '../../models/held-edge.ts';
import { contourRings, smoothed, type Ring } from '../../models/level-lines.ts';
import { fieldAt } from '../../models/margin-grid.ts';
import type { Targets } from '../../models/margin-targets.ts';
import {
  fasciaDistance,
  FEMUR,
  sectionAt,
  skinDistance,
  surfaceRadius,
  VESSELS,
} from '../../models/phantom-thigh.ts';
import { operation, type Tumour } from '../../models/phantom-tumour.ts';
import { septumPoints, wall } from './margin-anatomy.ts';
import { pathOf } from './margin-contours.ts';
import { stopsOf, type Stop } from './margin-stops.ts';
import { AXIAL, CORONAL, toPx, type Point, type View } from './margin-view.ts';

type Path = readonly [kind: string, d: string];

export interface Section {
  /** Paths by class, from back to front. */
  paths: readonly Path[];
  /** Where the CTV and PTV run, in px, for labels. */
  edges: { ctv: readonly Point[]; ptv: readonly Point[] };
  stops: Stop[];
  hasStart: boolean;
}

const DIRECTIONS = Array.from({ length: 60 }, (_, n) => (n * Math.PI) / 30);
/** Ends of the drawn limb, beyond both views. */
const HALF_CM = 14.8;

/** The section across the limb at height zCm. */
export function axialSection(targets: Targets, tumour: Tumour, zCm: number, bed: boolean): Section {
  const round = (surface: 'skin' | 'fascia' | 'femur' | 'marrow') => {
    const centre = surface === 'femur' || surface === 'marrow' ? FEMUR : { xCm: 0, yCm: 0 };
    const line = DIRECTIONS.map((angle): Point => {
      const radius = surfaceRadius(surface, angle, zCm);
      return toPx(AXIAL, [centre.xCm + radius * Math.cos(angle), centre.yCm + radius * Math.sin(angle)]);
    });
    return pathOf([line]);
  };
  const septa = (['medial', 'lateral', 'posterior'] as const).map((septum) =>
    septumPoints(septum, zCm).map((point) => toPx(AXIAL, point)),
  );
  const { angle, scar, drain, clips } = operation(tumour);
  const skin = surfaceRadius('skin', angle, zCm);
  const share = (zCm - drain.from[2]) / (drain.to[2] - drain.from[2]);
  const drained: Point = [0, 1].map(
    (axis) => drain.from[axis]! + share * (drain.to[axis]! - drain.from[axis]!),
  ) as never;
  const wide = 0.4 / skin;
  const found = volumes(targets, AXIAL, (u, v) => [u, v, zCm]);
  const scarred = [-1, 0, 1].map((n) =>
    toPx(AXIAL, [skin * Math.cos(angle + n * wide), skin * Math.sin(angle + n * wide)]),
  );
  return {
    ...found,
    paths: pathsOf([
      ['skin', round('skin')],
      ['fascia', round('fascia')],
      ['septa', pathOf(septa, false)],
      ['cortex', round('femur')],
      ['marrow', round('marrow')],
      ...VESSELS.map(({ kind, xCm, yCm, radiusCm }) => [
        kind,
        circle(toPx(AXIAL, [xCm, yCm]), radiusCm * AXIAL.scale),
      ]),
      ...found.paths,
      ...(bed && zCm >= scar.fromZCm && zCm <= scar.toZCm ? [['scar', pathOf([scarred], false)]] : []),
      ...(bed && share >= 0 && share <= 1 ? [['drain', dot(toPx(AXIAL, drained))]] : []),
      ...(bed
        ? [
            crosses(
              clips.filter((clip) => Math.abs(clip[2] - zCm) < 0.5).map(([x, y]) => toPx(AXIAL, [x, y])),
            ),
          ]
        : []),
    ]),
  };
}

/** The section along the limb, from front to back at yCm. */
export function coronalSection(targets: Targets, tumour: Tumour, yCm: number, bed: boolean): Section {
  const heights = Array.from({ length: 9 }, (_, n) => -HALF_CM + (n * HALF_CM) / 4);
  const edges = (inside: (xCm: number, zCm: number) => number, middle: number) => {
    const ends = heights.map((z) =>
      ([-1, 1] as const).map((side) => wall((x) => inside(x, z), middle, side)),
    );
    return ends[0]![0] === null
      ? ''
      : pathOf([
          [
            ...heights.map((z, n): Point => [ends[n]![0]!, z]),
            ...heights.map((z, n): Point => [ends[n]![1]!, z]).reverse(),
          ].map((point) => toPx(CORONAL, point)),
        ]);
  };
  const bone = (shrink: number) =>
    edges((x) => {
      const dx = x - FEMUR.xCm;
      const dy = yCm - FEMUR.yCm;
      return Math.hypot(dx, dy) - shrink * surfaceRadius('femur', Math.atan2(dy, dx), 0);
    }, FEMUR.xCm);
  const septa = (['medial', 'lateral', 'posterior'] as const).flatMap((septum) => {
    const line = heights.flatMap((z): Point[] => {
      const points = septumPoints(septum, z);
      const after = points.findIndex(
        (point, n) => n > 0 && (point[1] - yCm) * (points[n - 1]![1] - yCm) <= 0,
      );
      if (after < 0) return [];
      const [a, b] = [points[after - 1]!, points[after]!];
      return [toPx(CORONAL, [a[0] + ((yCm - a[1]) / (b[1] - a[1] || 1)) * (b[0] - a[0]), z])];
    });
    return line.length > 1 ? [line] : [];
  });
  const { angle, scar, drain, clips } = operation(tumour);
  const atSkin = (z: number): Point => toPx(CORONAL, [surfaceRadius('skin', angle, z) * Math.cos(angle), z]);
  const found = volumes(targets, CORONAL, (u, v) => [u, yCm, v]);
  return {
    ...found,
    paths: pathsOf([
      ['skin', edges((x, z) => skinDistance(sectionAt(x, yCm), z), 0)],
      ['fascia', edges((x, z) => fasciaDistance(sectionAt(x, yCm), z), 0)],
      ['septa', pathOf(septa, false)],
      ['cortex', bone(1)],
      ['marrow', bone(FEMUR.marrowShare)],
      ...found.paths,
      ...(bed
        ? [
            ['scar', pathOf([[atSkin(scar.fromZCm), atSkin(scar.toZCm)]], false)],
            ['drain', pathOf([[drain.from, drain.to].map(([x, , z]) => toPx(CORONAL, [x, z]))], false)],
            crosses(clips.map(([x, , z]) => toPx(CORONAL, [x, z]))),
          ]
        : []),
    ]),
  };
}

function volumes(
  targets: Targets,
  view: View,
  place: (u: number, v: number) => readonly [number, number, number],
) {
  const { grid, fields } = targets;
  const [first, second] = view === AXIAL ? [0, 1] : [0, 2];
  const rings = (field: Float32Array): Ring[] => {
    const at = fieldAt(grid, field);
    return contourRings({
      from: [grid.originCm[first]!, grid.originCm[second]!],
      count: [grid.size[first]!, grid.size[second]!],
      step: grid.spacingCm,
      at: (u, v) => at(...place(u, v)),
    });
  };
  const inPx = (lines: readonly Ring[]) =>
    lines.map((line) => smoothed(line).map((point) => toPx(view, point)));
  const ctv = rings(fields.ctv);
  const ptv = inPx(rings(fields.ptv));
  const ctvPx = inPx(ctv);
  const start = pathOf(inPx(rings(fields.start)));
  const free = fieldAt(grid, fields.untrimmed);
  return {
    hasStart: start !== '',
    paths: [
      ['ghost', pathOf(inPx(rings(fields.untrimmed)))],
      ['ctv', pathOf(ctvPx)],
      ['ptv', pathOf(ptv)],
      ['gtv', start],
    ],
    edges: { ctv: ctvPx.flat(), ptv: ptv.flat() },
    stops: stopsOf(ctv.flat(), (point) => {
      const at = place(...point);
      return heldBy(at, free(...at));
    }).map(({ barrier, points }) => ({ barrier, points: points.map((point) => toPx(view, point)) })),
  };
}

/** Those of the paths that hold something. */
const pathsOf = (all: readonly (readonly string[])[]): Path[] =>
  all.flatMap(([kind = '', d = '']): Path[] => (d ? [[kind, d]] : []));

const circle = ([x, y]: Point, r: number): string =>
  `M${(x - r).toFixed(1)} ${y.toFixed(1)}a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(2 * r).toFixed(1)} 0a${r.toFixed(1)} ${r.toFixed(1)} 0 1 0 ${(-2 * r).toFixed(1)} 0z`;
const crosses = (points: readonly Point[]): string[] => [
  'clips',
  points.map(([x, y]) => `M${(x - 3).toFixed(1)} ${(y - 3).toFixed(1)}l6 6m0-6l-6 6`).join(''),
];
const dot = ([x, y]: Point): string => `M${x.toFixed(1)} ${y.toFixed(1)}h.1`;
