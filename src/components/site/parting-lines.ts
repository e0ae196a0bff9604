// How do evenly ruled lines part round a mass and settle back into their rules? Lines are stream lines of an
// ideal flow past a circle, damped to nothing at a distance. Knows nothing of pages; the contours of the mass
// are drawn in mass-contours.ts.

export interface PartingRules {
  /** Number of lines; even, so that the mass lies midway between the two in the middle. */
  count: number;
  /** Distance between settled lines, px. */
  spacing: number;
  /** Where along the lines the mass lies, px. */
  centre: number;
  /** Distance from the centre of the mass to the nearest line beside it, px. */
  clearance: number;
  /** How much longer than wide the disturbance is; 1 is the flow past a circle. */
  stretch: number;
  /** Lines are settled this far before the centre and after it, px. */
  reach: { before: number; after: number };
  /** Where the straight lines begin and end, px. */
  from: number;
  to: number;
  /** Length of one curve along the line, px; a multiple of 3, so that its handles are whole numbers. */
  step: number;
}

/**
 * Distance of a line from the axis through the centre of the mass.
 * Solves y - R² y / (x² + y²) = u for y, where u is the settled distance and R the radius of the obstacle.
 */
export function partedDistance(input: {
  settledPx: number;
  alongPx: number;
  radiusPx: number;
  outermostPx: number;
}): number {
  const { settledPx, alongPx, radiusPx, outermostPx } = input;
  let low = settledPx;
  let high = settledPx + radiusPx;
  for (let round = 0; round < 40; round += 1) {
    const y = (low + high) / 2;
    const streamed = y - (radiusPx ** 2 * y) / (alongPx ** 2 + y ** 2);
    if (streamed < settledPx) low = y;
    else high = y;
  }
  const kept = 1 - (settledPx / outermostPx) ** 2;
  return settledPx + (low - settledPx) * kept;
}

/** 1 at the centre, 0 from the reach on, with no corner at either end. */
function nearness(along: number, reach: number): number {
  const share = Math.min(Math.abs(along) / reach, 1);
  return (1 - share ** 2) ** 2;
}

/** Parts of a pixel across the lines; fine enough that no line shows a corner, by eye. */
export const partsPerPx = 5;
const inParts = (px: number) => Math.round(px * partsPerPx);
const written = (...values: number[]) => values.join(' ').replaceAll(' -', '-');

/**
 * Path data of the lines on the near side of the mass, the first line at 0; mirror them for the far side.
 * Across the lines the unit is a part of a pixel, so that every number is whole: draw them in scale(1 .2).
 */
export function partingLines(rules: PartingRules): string {
  const { count, spacing, centre, clearance, stretch, reach, from, to, step } = rules;
  const axis = ((count - 1) * spacing) / 2;
  const radiusPx = Math.sqrt(clearance * (clearance - spacing / 2));
  const points = Array.from(
    { length: Math.ceil((reach.before + reach.after) / step) + 1 },
    (_, index) => centre - reach.before + index * step,
  );
  return Array.from({ length: count / 2 }, (_, line) => {
    const settledPx = axis - line * spacing;
    const depth = (x: number) => {
      const along = x - centre;
      const parted = partedDistance({ settledPx, alongPx: along / stretch, radiusPx, outermostPx: axis });
      return (
        axis - settledPx - (parted - settledPx) * nearness(along, along < 0 ? reach.before : reach.after)
      );
    };
    const start = `M${from} ${inParts(line * spacing)}H`;
    // Straight as far as no part of a pixel is missed.
    const bent = points.map((x) => line > 0 && inParts(depth(x)) !== inParts(line * spacing));
    if (!bent.includes(true)) return start + to;
    const curved = points.slice(bent.indexOf(true) - 1, bent.lastIndexOf(true) + 2);
    const slope = (x: number) => depth(x + 0.5) - depth(x - 0.5);
    const curves = curved.slice(1).map((x, index) => {
      const before = inParts(depth(curved[index]!));
      const handle = inParts(depth(x) - (slope(x) * step) / 3) - before;
      return `s${written((step * 2) / 3, handle, step, inParts(depth(x)) - before)}`;
    });
    return `${start}${curved[0]}${curves.join('')}H${to}`;
  }).join('');
}
