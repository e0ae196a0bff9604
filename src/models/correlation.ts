// How closely do two numbers of each case go together?
import { ModelError } from './model-error.ts';

/**
 * Pearson's product-moment correlation of pairs (x, y), which have no unit in it:
 * r = Σ(x − x̄)(y − ȳ) / √(Σ(x − x̄)² Σ(y − ȳ)²), from −1 to 1.
 * @returns null where it is not defined: fewer than two pairs, or one of the two the same in all
 * @throws ModelError when a pair holds what is no finite number
 */
export function pearson(pairs: readonly { x: number; y: number }[]): number | null {
  for (const { x, y } of pairs)
    for (const [field, given] of Object.entries({ x, y }))
      if (!Number.isFinite(given))
        throw new ModelError({ kind: 'not-finite', field, given, rule: 'is a finite number' });
  const mean = (of: 'x' | 'y') => pairs.reduce((sum, pair) => sum + pair[of], 0) / pairs.length;
  const [meanX, meanY] = [mean('x'), mean('y')];
  let [together, squaresX, squaresY] = [0, 0, 0];
  for (const { x, y } of pairs) {
    together += (x - meanX) * (y - meanY);
    squaresX += (x - meanX) ** 2;
    squaresY += (y - meanY) ** 2;
  }
  const spread = Math.sqrt(squaresX * squaresY);
  return pairs.length < 2 || spread === 0 ? null : Math.min(1, Math.max(-1, together / spread));
}
