// Where values lie on a plot: in its own units, and as shares of it.
import { expect, it } from 'vitest';
import {
  pathThrough,
  PLOT,
  plotShare,
  plotX,
  plotY,
  type PlotAxis,
} from '../../src/components/charts/plot-axes.ts';

const axis: PlotAxis = { end: 150, title: '', ticks: [] };

it.each([
  [0, 0, 300, '0%'],
  [75, 300, 150, '50%'],
  [100, 400, 100, '66.7%'],
  [150, 600, 0, '100%'],
])('%d of 150 lies %d to the right, %d from the top, at %s', (value, x, y, share) => {
  expect([plotX(value, axis), plotY(value, axis), plotShare(value, axis)]).toEqual([x, y, share]);
});

it('the ends of an axis are the ends of the drawing', () => {
  expect(plotX(axis.end, axis)).toBe(PLOT.width);
  expect(plotY(0, axis)).toBe(PLOT.height);
});

it.each([
  [1, 0, '0%'],
  [2, 120, '20%'],
  [32, 600, '100%'],
])('on a logarithmic axis from 1 to 32, %d lies %d to the right, at %s', (value, x, share) => {
  const doubling: PlotAxis = { from: 1, end: 32, title: '', ticks: [] };
  expect([plotX(value, doubling), plotShare(value, doubling)]).toEqual([x, share]);
});

it('a path goes from place to place in whole units, and is empty without any', () => {
  expect(
    pathThrough([
      [0, 300],
      [120.4, 87.5],
    ]),
  ).toBe('M0 300L120 88');
  expect(pathThrough([])).toBe('');
});
