// What does the mass of the drawings look like? A tumour and two margins round it, as closed curves about the
// origin. An emblem: no patient, no rule and no scale stand behind it.

interface Point {
  x: number;
  y: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const turn = Math.PI * 2;

/** A closed ring of points: an ellipse with a few slow waves in its radius. */
function ring(shape: {
  width: number;
  height: number;
  waves: [times: number, depth: number, phase: number][];
}) {
  return (angle: number): Point => {
    const swell = shape.waves.reduce(
      (sum, [times, depth, phase]) => sum + depth * Math.cos(times * angle + phase),
      1,
    );
    return { x: shape.width * swell * Math.cos(angle), y: shape.height * swell * Math.sin(angle) };
  };
}

/** The same ring moved outwards by a constant distance, as a planning margin is. */
function grown(curve: (angle: number) => Point, distancePx: number) {
  return (angle: number): Point => {
    const [before, here, after] = [curve(angle - 0.01), curve(angle), curve(angle + 0.01)];
    const length = Math.hypot(after.x - before.x, after.y - before.y);
    return {
      x: here.x + (distancePx * (after.y - before.y)) / length,
      y: here.y - (distancePx * (after.x - before.x)) / length,
    };
  };
}

/** Path data of a closed curve: one cubic a twelfth of a turn, handles from the curve's own direction. */
function closedPath(curve: (angle: number) => Point, scale: number): string {
  const knots = 14;
  const pair = (point: Point) => `${tenth(point.x * scale)} ${tenth(point.y * scale)}`.replace(' -', '-');
  const handle = (angle: number, sign: number): Point => {
    const [before, here, after] = [curve(angle - 0.01), curve(angle), curve(angle + 0.01)];
    const reach = (sign * turn) / knots / 3 / 0.02;
    return { x: here.x + (after.x - before.x) * reach, y: here.y + (after.y - before.y) * reach };
  };
  const curves = Array.from({ length: knots }, (_, index) => {
    const [from, to] = [(index * turn) / knots, ((index + 1) * turn) / knots];
    return index === 0
      ? `C${pair(handle(from, 1))} ${pair(handle(to, -1))} ${pair(curve(to))}`
      : `S${pair(handle(to, -1))} ${pair(curve(to))}`;
  });
  return `M${pair(curve(0))}${curves.join('')}Z`;
}

// Sizes and waves chosen by eye.
const tumour = ring({
  width: 80,
  height: 55,
  waves: [
    [2, 0.05, 2.2],
    [3, 0.065, 0.5],
    [5, 0.025, 1.4],
  ],
});
const clinical = ring({
  width: 133,
  height: 86,
  waves: [
    [2, 0.03, 2.2],
    [3, 0.05, 0.6],
    [4, 0.015, 2],
  ],
});

/** The three contours at a scale; 1 is the size on the wide contents page. */
export function massContours(scale: number): { gross: string; clinical: string; planning: string } {
  return {
    gross: closedPath(tumour, scale),
    clinical: closedPath(clinical, scale),
    planning: closedPath(grown(clinical, 15), scale),
  };
}
