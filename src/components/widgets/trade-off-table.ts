// Which numbers stand in the trade-off figure's table? Two rows a harm, one an order, then the reader's supposed risk. The
// columns of draws come with the first draw.
import type { HarmResult, Supposed } from './trade-off-results.ts';
import { between, count, exact, FIRST, ofHundred, SECOND, turnedWords } from './trade-off-words.ts';

const COLUMNS = [
  'Harm',
  'Order',
  'Patients',
  'Of 100',
  '95% interval',
  'Difference, points',
  'Published',
  'Exact test',
];

export const tradeOffColumns = (draws: number): string[] =>
  draws === 0 ? COLUMNS : [...COLUMNS, 'Draw shown', 'Turned round'];

export function tradeOffRows(
  results: readonly HarmResult[],
  draws: number,
  yours: Supposed | null,
): { id: string; cells: string[] }[] {
  const width = tradeOffColumns(draws).length;
  const row = (id: string, ...cells: string[]) => ({
    id,
    cells: [...cells, ...Array.from({ length: width - cells.length }, () => '')].slice(0, width),
  });
  const rows = results.flatMap((result) => {
    const { harm, first, second, difference } = result;
    const pair = result.pairs[draws - 1];
    const name = `${harm.name}. ${harm.when}`;
    return [
      row(
        `${harm.id}-first`,
        ...[name, FIRST, count(harm.first), ofHundred(first.estimate), between(first)],
        ...[
          `${ofHundred(difference.estimate)} (${between(difference)})`,
          harm.published,
          exact(result.exactP),
        ],
        ...(pair ? [ofHundred(pair.arm), turnedWords(result, result.pairs.slice(0, draws))] : []),
      ),
      row(
        `${harm.id}-second`,
        ...[name, SECOND, count(harm.second), ofHundred(second.estimate), between(second), '', '', ''],
        ...(pair ? [ofHundred(pair.comparator)] : []),
      ),
    ];
  });
  if (!yours) return rows;
  const name = 'Wound complications, your supposed risk';
  return [
    ...rows,
    row('yours-first', name, FIRST, '', ofHundred(yours.first.estimate), between(yours.first)),
    row('yours-second', name, SECOND, '', ofHundred(yours.second)),
  ];
}
