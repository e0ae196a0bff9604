// From the statements to the map: every leaf with its reading, and how many stand which way. Leaves out drawing.
import { readBranch, type Reading, type Standing } from '../../models/guidance-map.ts';
import type { CitedStatement } from './indications-source.ts';
import { leavesOf, TREE, type Fork, type Leaf } from './indications-tree.ts';

export interface ReadLeaf {
  leaf: Leaf;
  path: readonly Fork[];
  reading: Reading;
  /** The statements of the reading, cited. */
  by: CitedStatement[];
}

export function readLeaves(statements: readonly CitedStatement[]): ReadLeaf[] {
  return leavesOf(TREE).map(({ leaf, path }) => {
    // A leaf without conditions is one the source never places.
    const fixed = Object.keys(leaf.when).length > 0;
    const reading: Reading = fixed
      ? readBranch(leaf.when, statements)
      : { standing: 'not-said', reason: null, by: [] };
    const ids = new Set(reading.by.map(({ id }) => id));
    return { leaf, path, reading, by: statements.filter(({ id }) => ids.has(id)) };
  });
}

/** How many leaves stand each way. */
export function standings(leaves: readonly ReadLeaf[]): Record<Standing, number> {
  const counts = { said: 0, 'in-part': 0, 'not-said': 0 };
  for (const { reading } of leaves) counts[reading.standing]++;
  return counts;
}
