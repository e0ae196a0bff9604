// How is a line written as an SVG path with few signs? Leaves out where it runs (models/level-lines.ts).
import type { Point } from './margin-view.ts';

/** Path of lines in px, rounded to 0.1 px and written as steps; points that add nothing visible are left out. */
export function pathOf(lines: readonly (readonly Point[])[], closed = true): string {
  let path = '';
  for (const line of lines) {
    const tenths = line.map(([u, v]) => [Math.round(u * 10), Math.round(v * 10)] as const);
    let [x, y] = tenths[0]!;
    path += `M${x / 10} ${y / 10}l`;
    let started = false;
    for (let n = 1; n < tenths.length; n++) {
      const [u, v] = tenths[n]!;
      const after = tenths[n + 1];
      // Twice the area of the triangle, in 0.01 px²: how much the point bends the line.
      if (after && Math.abs((u - x) * (after[1] - y) - (v - y) * (after[0] - x)) < 160) continue;
      const across = `${(u - x) / 10}`;
      path += `${started && !across.startsWith('-') ? ' ' : ''}${across}${v >= y ? ' ' : ''}${(v - y) / 10}`;
      started = true;
      [x, y] = [u, v];
    }
    if (closed) path += 'z';
  }
  return path;
}
