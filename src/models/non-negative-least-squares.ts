// Which amounts, none below 0, of several patterns add up best to a wanted one? Proton energies to a level dose, beams to a
// plan. No kept package is small enough for a page (CONTRIBUTING.md), so this is our own code. Leaves out limits from above.
import { requirePositive, requireWhole } from './checked-input.ts';
import { ModelError } from './model-error.ts';

/** Numbers in order; plain or typed arrays. */
export type Numbers = ArrayLike<number>;

export interface Amounts {
  /** One for each column, 0 or more. */
  amounts: Float64Array;
  /** Passes over all columns that were made. */
  sweeps: number;
}

/**
 * x >= 0 that makes |A x - b|^2 least: sequential coordinate descent. Each column in turn takes the amount that is best
 * while the others stand still, or 0, until no amount moves the sum by more than `tolerance` of |b|.
 *
 *   x_j <- max(0, x_j + a_j . r / |a_j|^2),   r = b - A x
 *
 * columns: a_j, each as long as `target`; a column of zeros gets the amount 0. target: b, finite numbers. tolerance: a
 * share, above 0. mostSweeps: where it stops even if still moving. Throws ModelError: no column, a wrong length, a number
 * that is none. Source: Franc, Hlavac and Navara, Computer Analysis of Images and Patterns 2005;407-414, whose
 * algorithm this is; the residual is kept instead of A'A.
 */
export function nonNegativeLeastSquares({
  columns,
  target,
  tolerance = 1e-6,
  mostSweeps = 2000,
}: {
  columns: readonly Numbers[];
  target: Numbers;
  tolerance?: number;
  mostSweeps?: number;
}): Amounts {
  requirePositive({ field: 'tolerance', value: tolerance });
  requireWhole({ field: 'mostSweeps', value: mostSweeps, least: 1 });
  if (columns.length === 0)
    throw new ModelError({ kind: 'empty', field: 'columns', given: columns, rule: 'must hold a column' });
  const squares = columns.map((column, index) => squared(column, `columns[${index}]`, target.length));
  const amounts = new Float64Array(columns.length);
  const rest = Float64Array.from(target);
  const enough = tolerance ** 2 * squared(target, 'target', target.length);
  let sweeps = 0;
  for (let moved = Infinity; moved > enough && sweeps < mostSweeps; sweeps++) {
    moved = 0;
    for (let j = 0; j < columns.length; j++) {
      const square = squares[j]!;
      if (square === 0) continue;
      const column = columns[j]!;
      let along = 0;
      for (let i = 0; i < rest.length; i++) along += column[i]! * rest[i]!;
      const step = Math.max(-amounts[j]!, along / square);
      if (step === 0) continue;
      amounts[j]! += step;
      for (let i = 0; i < rest.length; i++) rest[i]! -= step * column[i]!;
      moved = Math.max(moved, step * step * square);
    }
  }
  return { amounts, sweeps };
}

/** Square of a column's length; refuses other lengths and what is no number. */
function squared(column: Numbers, field: string, length: number): number {
  if (column.length !== length) {
    const rule = `must be ${length} long, as the target is`;
    throw new ModelError({ kind: 'not-whole', field: `${field}.length`, given: column.length, rule });
  }
  let sum = 0;
  for (let i = 0; i < length; i++) sum += column[i]! * column[i]!;
  if (!Number.isFinite(sum))
    throw new ModelError({ kind: 'not-a-number', field, given: sum, rule: 'must hold finite numbers' });
  return sum;
}
