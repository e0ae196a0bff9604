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
 *   x_j <- max(0, x_j + g_j / H_jj),   H = A'A,   g = A'(b - A x), kept up to date with every step
 *
 * columns: a_j, each as long as `target`; a column of zeros gets the amount 0. target: b, finite numbers. tolerance: a
 * share, above 0. mostSweeps: where it stops even if still moving. Throws ModelError: no column, a wrong length, a number
 * that is none. Source: Franc, Hlavac and Navara, Computer Analysis of Images and Patterns 2005;407-414.
 */
export function nonNegativeLeastSquares({
  columns,
  target,
  tolerance = 1e-6,
  mostSweeps = 5000,
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
  columns.forEach((column, index) => requireNumbers(column, `columns[${index}]`, target.length));
  requireNumbers(target, 'target', target.length);
  const size = columns.length;
  const { products, gradient } = normalEquations(columns, target);
  const amounts = new Float64Array(size);
  let length = 0;
  for (let i = 0; i < target.length; i++) length += target[i]! * target[i]!;
  const enough = tolerance ** 2 * length;
  let sweeps = 0;
  for (let moved = Infinity; moved > enough && sweeps < mostSweeps; sweeps++) {
    moved = 0;
    for (let j = 0; j < size; j++) {
      const square = products[j * size + j]!;
      if (square === 0) continue;
      const step = Math.max(-amounts[j]!, gradient[j]! / square);
      if (step === 0) continue;
      amounts[j]! += step;
      for (let k = 0, at = j * size; k < size; k++, at++) gradient[k]! -= step * products[at]!;
      moved = Math.max(moved, step * step * square);
    }
  }
  return { amounts, sweeps };
}

/** A'A, row by row, and A'b. Rows in which most columns are 0 cost little: that is how beams are. */
function normalEquations(
  columns: readonly Numbers[],
  target: Numbers,
): { products: Float64Array; gradient: Float64Array } {
  const size = columns.length;
  const products = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  const some = new Int32Array(size);
  const values = new Float64Array(size);
  for (let i = 0; i < target.length; i++) {
    let count = 0;
    for (let j = 0; j < size; j++) {
      const value = columns[j]![i]!;
      if (value === 0) continue;
      some[count] = j;
      values[count++] = value;
      gradient[j]! += value * target[i]!;
    }
    for (let m = 0; m < count; m++)
      for (let n = m, row = some[m]! * size; n < count; n++)
        products[row + some[n]!]! += values[m]! * values[n]!;
  }
  for (let j = 0; j < size; j++) for (let k = 0; k < j; k++) products[j * size + k] = products[k * size + j]!;
  return { products, gradient };
}

/** Refuses columns of another length and what is no finite number. */
function requireNumbers(column: Numbers, field: string, length: number): void {
  if (column.length !== length) {
    const rule = `must be ${length} long, as the target is`;
    throw new ModelError({ kind: 'not-whole', field: `${field}.length`, given: column.length, rule });
  }
  for (let i = 0; i < length; i++) {
    const value: unknown = column[i];
    if (typeof value === 'number' && Number.isFinite(value)) continue;
    const rule = 'must hold finite numbers';
    throw new ModelError({ kind: 'not-a-number', field: `${field}[${i}]`, given: value, rule });
  }
}
