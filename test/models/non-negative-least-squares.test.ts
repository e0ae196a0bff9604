// Amounts, none below 0, that add up best: a published example, the conditions that make a solution best, and refusals.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonNegativeLeastSquares } from '../../src/models/non-negative-least-squares.ts';
import { refusal, within } from './comparing.ts';

describe('what cannot be solved is refused', () => {
  it.each([
    ['no column', { columns: [], target: [1] }, 'columns', 'empty'],
    ['a column of another length', { columns: [[1, 2]], target: [1] }, 'columns[0].length', 'not-whole'],
    ['a column that holds no number', { columns: [[NaN]], target: [1] }, 'columns[0][0]', 'not-a-number'],
    ['a target that holds no number', { columns: [[1]], target: [Infinity] }, 'target[0]', 'not-a-number'],
  ])('%s', (_, question, field, kind) => {
    expect(refusal(() => nonNegativeLeastSquares(question))).toMatchObject({ field, kind });
  });
});

it('the example of MATLAB’s lsqnonneg has the solution its manual prints, 0 and 0.6929', () => {
  const amounts = nonNegativeLeastSquares({
    columns: [
      [0.0372, 0.6861, 0.6233, 0.6344],
      [0.2869, 0.7071, 0.6245, 0.617],
    ],
    target: [0.8587, 0.1781, 0.0747, 0.8405],
  });
  expect(amounts[0]).toBe(0);
  within(0.00005, amounts[1]!, 0.6929);
});

it('a column of zeros gets nothing, and so does one that could only help by being taken away', () => {
  const amounts = nonNegativeLeastSquares({
    columns: [
      [0, 0],
      [-1, 0],
      [1, 1],
    ],
    target: [1, 1],
  });
  expect([...amounts.subarray(0, 2)]).toEqual([0, 0]);
  within(1e-9, amounts[2]!, 1);
});

it('a target of zeros needs no amount', () => {
  expect([...nonNegativeLeastSquares({ columns: [[1, 2]], target: [0, 0] })]).toEqual([0]);
});

const aNumber = fc.double({ min: -3, max: 3, noNaN: true });
const aProblem = fc
  .record({ rows: fc.integer({ min: 2, max: 8 }), count: fc.integer({ min: 1, max: 6 }) })
  .chain(({ rows, count }) =>
    fc.record({
      columns: fc.array(fc.array(aNumber, { minLength: rows, maxLength: rows }), {
        minLength: count,
        maxLength: count,
      }),
      target: fc.array(aNumber, { minLength: rows, maxLength: rows }),
    }),
  );

describe('for any columns and target', () => {
  const misfit = ({ columns, target }: { columns: number[][]; target: number[] }, x: readonly number[]) =>
    target.reduce(
      (sum, wanted, i) => sum + (wanted - columns.reduce((s, column, j) => s + column[i]! * x[j]!, 0)) ** 2,
      0,
    );

  it('no amount is below 0', () => {
    fc.assert(
      fc.property(aProblem, (problem) => {
        expect(Math.min(...nonNegativeLeastSquares(problem))).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('changing one amount never fits better', () => {
    fc.assert(
      fc.property(aProblem, fc.nat(5), fc.double({ min: -1, max: 1, noNaN: true }), (problem, at, by) => {
        const best = [...nonNegativeLeastSquares(problem)];
        const j = at % best.length;
        const other = best.with(j, Math.max(0, best[j]! + by));
        expect(misfit(problem, best)).toBeLessThanOrEqual(misfit(problem, other) + 1e-6);
      }),
    );
  });

  it('a target made of the columns is met', () => {
    fc.assert(
      fc.property(aProblem, fc.array(fc.nat(5), { minLength: 6, maxLength: 6 }), ({ columns }, x) => {
        const target = columns[0]!.map((_, i) => columns.reduce((s, column, j) => s + column[i]! * x[j]!, 0));
        const amounts = nonNegativeLeastSquares({ columns, target });
        const size = Math.max(1, ...target.map(Math.abs));
        expect(misfit({ columns, target }, [...amounts])).toBeLessThan(1e-3 * size * size);
      }),
    );
  });
});

it('two columns that say the same share the amount between them, or one takes it', () => {
  const [one, other] = nonNegativeLeastSquares({
    columns: [
      [1, 2],
      [1, 2],
    ],
    target: [3, 6],
  }) as unknown as [number, number];
  within(1e-6, one + other, 3);
});
