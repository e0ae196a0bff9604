// Where do the words of the margin explorer's sections stand? Beside the limb where it leaves room, with a line to what
// they name. Places in px of the view; text is anchored so that it grows away from the limb.
import type { Barrier } from '../../models/margin-parts.ts';
import { FEMUR } from '../../models/phantom-thigh.ts';
import type { Section } from './margin-drawing.ts';
import type { Stop } from './margin-stops.ts';
import { AXIAL, CORONAL, toPx, type Label, type Point } from './margin-view.ts';

export const STOP_WORDS: Readonly<Record<Barrier, readonly [string, string]>> = {
  skin: ['ends', 'at skin'],
  fascia: ['stopped', 'at fascia'],
  septum: ['stopped', 'at septum'],
  bone: ['stopped', 'at bone'],
};

const line = (from: Point, to: Point): string =>
  `M${from[0].toFixed(1)} ${from[1].toFixed(1)}L${to[0].toFixed(1)} ${to[1].toFixed(1)}`;

const nearest = (points: readonly Point[], [x, y]: Point): Point | undefined =>
  points.toSorted((a, b) => Math.hypot(a[0] - x, a[1] - y) - Math.hypot(b[0] - x, b[1] - y))[0];

/** The point of an edge that lies farthest in a direction given in degrees, anticlockwise from the right. */
function towards(points: readonly Point[], degrees: number): Point | undefined {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const along = ([x, y]: Point) => x * cos - y * sin;
  return points.toSorted((a, b) => along(b) - along(a))[0];
}

const FEMUR_PX = toPx(AXIAL, [FEMUR.xCm, FEMUR.yCm]);

const word = (
  kind: string,
  text: string,
  [x, y]: Point,
  anchor: Label['anchor'] = 'start',
  leader = '',
): Label => ({
  kind,
  lines: [text],
  x,
  y,
  anchor,
  leader,
});

/** Labels of the axial view: the two margins above, each barrier in the corner next to the edge it holds. */
export function axialLabels(
  section: Section,
  say: { start: string; ctv: string; ptv: string; centre: Point },
): Label[] {
  const labels: Label[] = [
    word('quiet', 'anterior ↑', [14, 20]),
    word('quiet', 'lateral', [14, 392]),
    word('quiet', 'medial', [446, 392], 'end'),
    word('quiet', 'vessels', [354, 164]),
    word('skin', 'skin', [114, 390], 'middle', 'M128 353L118 374'),
  ];
  if (section.hasStart) labels.push(word('on', say.start, [say.centre[0], say.centre[1] + 22], 'middle'));
  if (!section.stops.some(({ barrier }) => barrier === 'bone'))
    labels.push(word('quiet', 'femur', [FEMUR_PX[0], FEMUR_PX[1] + 46], 'middle'));
  const ctv = towards(section.edges.ctv, 62);
  const ptv = towards(section.edges.ptv, 25);
  if (ctv) labels.push(word('ctv', say.ctv, [250, 20], 'start', line([246, 22], ctv)));
  if (ptv) labels.push(word('ptv', say.ptv, [334, 44], 'start', line([330, 45], ptv)));
  const used = new Map<string, number>();
  for (const stop of section.stops) {
    if (stop.barrier === 'bone') {
      const below = middleOf(stop)[1] <= FEMUR_PX[1] + 10;
      const y = FEMUR_PX[1] + (below ? 58 : -62);
      const mark = nearest(stop.points, [FEMUR_PX[0] - 30, y]);
      if (mark)
        labels.push(
          held(stop, [FEMUR_PX[0], y], 'middle', line([FEMUR_PX[0] - 22, y + (below ? -16 : 20)], mark)),
        );
      continue;
    }
    const mark = middleOf(stop);
    const left = mark[0] < AXIAL.x;
    const top = mark[1] < AXIAL.y;
    const corner = `${left ? 'left' : 'right'} ${top ? 'top' : 'bottom'}`;
    const nth = used.get(corner) ?? 0;
    used.set(corner, nth + 1);
    const x = left ? 14 : AXIAL.width - 6;
    const y = top ? 58 + 40 * nth + (left ? 0 : 36) : 318 - 40 * nth;
    const from: Point = [left ? x + 34 : x - 34, top ? y + 28 : y - 18];
    labels.push(held(stop, [x, y], left ? 'start' : 'end', line(from, nearest(inner(stop), from) ?? mark)));
  }
  if (!used.has('right bottom'))
    labels.push(word('fascia', 'fascia lata', [446, 360], 'end', 'M358 322L380 346'));
  return labels;
}

/** Labels of the coronal view: barriers below the CTV, outside the limb or beside the bone. */
export function coronalLabels(section: Section, say: { start: string; centre: Point }): Label[] {
  const used = new Map<boolean, number>();
  const stops = section.stops.flatMap((stop): Label[] => {
    const mark = middleOf(stop);
    const left = mark[0] < CORONAL.x;
    const lowest = Math.max(...section.edges.ctv.map(([, y]) => y));
    if (stop.barrier === 'bone') {
      const below = lowest < 350;
      const y = below ? 376 : 26;
      const x = toPx(CORONAL, [FEMUR.xCm + (left ? -1.7 : 1.7), 0])[0];
      const end = nearest(stop.points, [mark[0], y]);
      return end ? [held(stop, [x, y], left ? 'end' : 'start', line([x, below ? y - 16 : y + 22], end))] : [];
    }
    const nth = used.get(left) ?? 0;
    used.set(left, nth + 1);
    const x = left ? 12 : CORONAL.width - 2;
    const y = (left ? 374 : 352) - 46 * nth;
    const end = nearest(inner(stop), [x, y]);
    return end
      ? [held(stop, [x, y], left ? 'start' : 'end', line([left ? x + 30 : x - 34, y - 16], end))]
      : [];
  });
  return [
    word('on', say.start, [say.centre[0], say.centre[1] + 22], 'middle'),
    word('quiet', 'proximal ↑', [386, 20], 'end'),
    word('quiet', '5 cm', [341, 389], 'middle'),
    ...stops,
  ];
}

/** Its points without the ends, where an edge is just leaving the barrier. */
const inner = ({ points }: Stop): readonly Point[] =>
  points.slice(Math.floor(points.length * 0.2), Math.ceil(points.length * 0.8));

const middleOf = ({ points }: Stop): Point => points[Math.floor(points.length / 2)] ?? [0, 0];

function held(stop: Stop, [x, y]: Point, anchor: Label['anchor'], leader: string): Label {
  return { kind: 'stop', lines: STOP_WORDS[stop.barrier], x, y, anchor, leader };
}
