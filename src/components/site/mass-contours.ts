// What does the mass of the drawings look like? A tumour and two margins round it, as closed curves about the
// origin. An emblem: no patient, no rule and no scale stand behind it.

interface Point {
  x: number;
  y: number;
}

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

/** Path data of a closed curve in whole half pixels; handles from the curve's own direction. */
function closedPath(curve: (angle: number) => Point, knots: number): string {
  const halves = ({ x, y }: Point): Point => ({ x: Math.round(x * 2), y: Math.round(y * 2) });
  const handle = (angle: number, sign: number): Point => {
    const [before, here, after] = [curve(angle - 0.01), curve(angle), curve(angle + 0.01)];
    const reach = (sign * turn) / knots / 3 / 0.02;
    return halves({ x: here.x + (after.x - before.x) * reach, y: here.y + (after.y - before.y) * reach });
  };
  const curves = Array.from({ length: knots }, (_, index) => {
    const [from, to] = [(index * turn) / knots, ((index + 1) * turn) / knots];
    const start = halves(curve(from));
    const points = [...(index === 0 ? [handle(from, 1)] : []), handle(to, -1), halves(curve(to))];
    const numbers = points.flatMap(({ x, y }) => [x - start.x, y - start.y]);
    return (index === 0 ? 'c' : 's') + numbers.join(' ').replaceAll(' -', '-');
  });
  const { x, y } = halves(curve(0));
  return `M${x} ${y}${curves.join('')}Z`;
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

/** The three contours in half pixels of the wide contents page, outermost first, with how each is drawn; of so many
    curves each. */
export const massContours = (knots: number) => [
  {
    d: closedPath(grown(clinical, 15), knots),
    fill: 'none',
    stroke: 'var(--ptv)',
    'stroke-dasharray': '6 4',
  },
  { d: closedPath(clinical, knots), fill: 'var(--ctv)', 'fill-opacity': '.07', stroke: 'var(--ctv)' },
  { d: closedPath(tumour, knots), fill: 'var(--gtv-solid)', stroke: 'var(--gtv)' },
];
