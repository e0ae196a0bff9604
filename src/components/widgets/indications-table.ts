// Which words stand in the indication map's table? One row a branch: its standing, the words of the ledger, where they stand.
import type { ReadLeaf } from './indications-results.ts';
import { leafWords, remark, STANDING_WORDS } from './indications-words.ts';

export const COLUMNS = [
  'Branch',
  'Standing',
  'In the words of the ledger',
  'Remark',
  'Section of the review',
  'Errata',
];

export function indicationsRows(
  leaves: readonly ReadLeaf[],
  sizes: { large: string; small: string },
): { id: string; cells: string[] }[] {
  const once = (list: readonly string[]) => [...new Set(list)].join('; ');
  return leaves.map((read) => ({
    id: read.leaf.id,
    cells: [
      leafWords(read, sizes),
      STANDING_WORDS[read.reading.standing],
      once(read.by.map(({ words }) => words)) || 'none',
      remark(read.leaf, read.reading) ?? '',
      once(read.by.map(({ where }) => where)) || 'none',
      once(read.by.flatMap(({ errata }) => errata)) || 'none',
    ],
  }));
}
