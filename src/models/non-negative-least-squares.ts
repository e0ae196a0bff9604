// Which amounts, none below 0, of several patterns add up best to a wanted one? Proton energies to a level dose, beams to a
// plan. No kept package is small enough for a page (CONTRIBUTING.md), so this is our own code. Leaves out limits from above.
import { ModelError } from './model-error.ts';

/** Numbers in order; plain or typed arrays. */
export type Numbers = ArrayLike<number>;

/** Added to each |a_j|^2 as a share of it, so that columns that say the same can be told apart. */
const RIDGE = 1e-10;
/** Times all wrong guesses are changed at once although they have not become fewer. */
const PATIENCE = 3;
/** Far more than any problem has needed: rounding errors must not keep a page waiting. */
const MOST_ROUNDS = 1000;
/** Below this share of the largest number of its kind a value counts as 0. */
const NOTHING = 1e-10;

/**
 * x >= 0 that makes |A x - b|^2 least, by block principal pivoting: guess which amounts are above 0, solve for those as if
 * there were no limit, and change the guess wherever it proves wrong (an amount below 0, or a column left out that would
 * still help), until it is right everywhere.
 *
 *   on the columns F in use: H_FF x_F = c_F;   on the others: y = H x - c >= 0;   H = A'A,   c = A'b
 *
 * columns: a_j, each as long as `target`; a column of zeros gets the amount 0. target: b, finite numbers. Returns one
 * amount a column. Throws ModelError: no column, a wrong length, a number that is none. Source: Kim and Park, SIAM J
 * Sci Comput 2011;33:3261-3281, section 3 (after Portugal, Judice and Vicente, Math Comput 1994;63:625-643).
 */
export function nonNegativeLeastSquares({
  columns,
  target,
}: {
  columns: readonly Numbers[];
  target: Numbers;
}): Float64Array {
  if (columns.length === 0)
    throw new ModelError({ kind: 'empty', field: 'columns', given: columns, rule: 'must hold a column' });
  columns.forEach((column, index) => requireNumbers(column, `columns[${index}]`, target.length));
  requireNumbers(target, 'target', target.length);
  const size = columns.length;
  const { products, wanted } = normalEquations(columns, target);
  const used = new Uint8Array(size);
  const amounts = new Float64Array(size);
  const help = Float64Array.from(wanted, (value) => -value);
  const most = NOTHING * Math.max(...wanted.map(Math.abs));
  let [fewest, patience] = [Infinity, PATIENCE];
  for (let round = 0; ; round++) {
    const least = -NOTHING * Math.max(...amounts);
    const wrong = [...used.keys()].filter((j) => (used[j] ? amounts[j]! < least : help[j]! < -most));
    if (wrong.length === 0 || round === MOST_ROUNDS) return amounts.map((amount) => Math.max(0, amount));
    if (wrong.length < fewest) [fewest, patience] = [wrong.length, PATIENCE];
    else patience--;
    for (const j of patience >= 0 ? wrong : wrong.slice(-1)) used[j] = 1 - used[j]!;
    solveFor({ products, wanted, used, amounts });
    for (let j = 0; j < size; j++) {
      help[j] = -wanted[j]!;
      for (let k = 0; k < size; k++) if (used[k]) help[j]! += products[j * size + k]! * amounts[k]!;
    }
  }
}

/** Amounts of the columns in use without any limit, by Cholesky's method; 0 for the others. In place. */
function solveFor({
  products,
  wanted,
  used,
  amounts,
}: {
  products: Float64Array;
  wanted: Float64Array;
  used: Uint8Array;
  amounts: Float64Array;
}): void {
  const size = used.length;
  const some = [...used.keys()].filter((j) => used[j]);
  const n = some.length;
  const lower = new Float64Array(n * n);
  const x = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = products[some[i]! * size + some[j]!]!;
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!;
      if (j < i) lower[i * n + j] = sum / lower[j * n + j]!;
      // A column that adds nothing to those before it gets the amount 0.
      else lower[i * n + i] = sum > 0 ? Math.sqrt(sum) : Infinity;
    }
    let rest = wanted[some[i]!]!;
    for (let k = 0; k < i; k++) rest -= lower[i * n + k]! * x[k]!;
    x[i] = rest / lower[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= lower[k * n + i]! * x[k]!;
    x[i]! /= lower[i * n + i]!;
  }
  amounts.fill(0);
  some.forEach((j, i) => (amounts[j] = x[i]!));
}

/** A'A, row by row, and A'b. Rows in which most columns are 0 cost little: that is how beams are. */
function normalEquations(
  columns: readonly Numbers[],
  target: Numbers,
): { products: Float64Array; wanted: Float64Array } {
  const size = columns.length;
  const products = new Float64Array(size * size);
  const wanted = new Float64Array(size);
  const some = new Int32Array(size);
  const values = new Float64Array(size);
  for (let i = 0; i < target.length; i++) {
    let count = 0;
    for (let j = 0; j < size; j++) {
      const value = columns[j]![i]!;
      if (value === 0) continue;
      some[count] = j;
      values[count++] = value;
      wanted[j]! += value * target[i]!;
    }
    for (let m = 0; m < count; m++)
      for (let n = m, row = some[m]! * size; n < count; n++)
        products[row + some[n]!]! += values[m]! * values[n]!;
  }
  for (let j = 0; j < size; j++) {
    products[j * size + j]! *= 1 + RIDGE;
    for (let k = 0; k < j; k++) products[j * size + k] = products[k * size + j]!;
  }
  return { products, wanted };
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
