// Are the tables of radiobiology.md and alpha-beta.md represented in the constants, schedules and margin rules?
// Schedules are recalculated number by number; for the other tables every number of a row must occur in its files.
import type { Content } from './content-files.ts';
import type { Difference } from './read-back.ts';
import {
  alphaBetaRows,
  marginRows,
  organRows,
  timingRows,
  estimateRows,
  type Rows,
} from './read-back-rows.ts';

/** Body rows of the first table after a heading; cells without their vertical bars. */
export function tableAfter(markdown: string, heading: string): string[][] {
  const start = markdown.indexOf(heading);
  if (start < 0) return [];
  const lines = markdown.slice(start).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const last = lines.findIndex((line, i) => i > first && !line.startsWith('|'));
  const table = lines.slice(first, last < 0 ? undefined : last);
  return table.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

/** Numbers standing on their own: not in a word (V40), a code (NCT00423618) or a line reference (l.350-353). */
const numbersIn = (words: string): number[] =>
  (words.replace(/\bl\.\d+(-\d+)?/g, '').match(/(?<![\w.])\d+(?:\.\d+)?/g) ?? []).map(Number);

interface Table {
  name: string;
  rows: string[][];
  known: Rows;
  /** The cells whose numbers must be found in the files; others hold addresses and tags. */
  cells: readonly number[];
}

function compareTable({ name, rows, known, cells }: Table, entries: readonly { id: string }[]): Difference[] {
  if (rows.length === 0)
    return [{ file: name, field: 'table', content: known.length, source: 'no rows found' }];
  return rows.flatMap((row) => {
    const [, ...ids] = known.find(([begins]) => row[0]?.toLowerCase().startsWith(begins.toLowerCase())) ?? [
      '',
    ];
    const files = entries.filter(({ id }) => ids.includes(id));
    if (ids.length === 0 || files.length < ids.length) {
      return [{ file: `${name}/${ids.join(', ')}`, field: 'file', content: undefined, source: row[0] }];
    }
    const here = new Set(numbersIn(JSON.stringify(files).replaceAll('-', ' ')));
    const wanted = cells.flatMap((cell) => numbersIn(row[cell]?.replaceAll(/[-−]/g, ' ') ?? ''));
    const missing = wanted.filter((number) => !here.has(number) && !here.has(number / 10));
    return missing.map((number) => ({
      file: `${name}/${ids.join(', ')}`,
      field: 'number',
      content: undefined,
      source: `${number} in “${row.join(' | ')}”`,
    }));
  });
}

/** BED = D(1 + d/r) and EQD2 = D(d + r)/(2 + r), worked out again so that a wrong schedule cannot hide. */
function compareSchedules(content: Content, rows: string[][]): Difference[] {
  if (rows.length === 0)
    return [{ file: 'schedules', field: 'table', content: undefined, source: 'no rows found' }];
  return rows.flatMap(([label = '', ...cells]) => {
    const match = /^(\d+) x ([\d.]+)(?: \(([\d.]+)\))?$/.exec(label);
    const [fractions, dose] = [Number(match?.[1]), Number(match?.[2])];
    const total = match?.[3] === undefined ? fractions * dose : Number(match[3]);
    const found = content.schedules.find((it) => it.fractions === fractions && it.dosePerFractionGy === dose);
    const file = `schedules/${found?.id ?? label}`;
    if (!found) return [{ file, field: 'file', content: undefined, source: label }];
    const differences: Difference[] =
      found.totalGy === total ? [] : [{ file, field: 'totalGy', content: found.totalGy, source: total }];
    [1.7, 3, 4, 10].forEach((ratio, i) => {
      const bed = found.totalGy * (1 + found.dosePerFractionGy / ratio);
      const eqd2 = (found.totalGy * (found.dosePerFractionGy + ratio)) / (2 + ratio);
      const source = (cells[i] ?? '').split('/').map(Number);
      if (Math.abs(bed - (source[0] ?? NaN)) <= 0.0051 && Math.abs(eqd2 - (source[1] ?? NaN)) <= 0.0051)
        return;
      differences.push({
        file,
        field: `BED / EQD2 at alpha/beta ${ratio}`,
        content: `${bed} / ${eqd2}`,
        source: cells[i],
      });
    });
    return differences;
  });
}

/** Rows of the tables that the content files do not represent. */
export function compareTables(
  content: Content,
  source: { radiobiology: string; alphaBeta: string },
): Difference[] {
  const { constants, marginRules } = content;
  const at = (heading: string) => tableAfter(source.radiobiology, heading);
  const estimates = tableAfter(source.alphaBeta, '# Published alpha/beta');
  return [
    ...compareSchedules(content, at('## 4.')),
    ...compareTable(
      { name: 'constants (alpha/beta)', rows: at('## 2.'), known: alphaBetaRows, cells: [1, 2] },
      constants,
    ),
    ...compareTable(
      { name: 'constants (estimates)', rows: estimates, known: estimateRows, cells: [1, 2] },
      constants,
    ),
    ...compareTable(
      { name: 'margin-rules', rows: at('## 5.'), known: marginRows, cells: [1, 2, 3] },
      marginRules,
    ),
    ...compareTable(
      { name: 'constants (organs)', rows: at('## 6.'), known: organRows, cells: [1] },
      constants,
    ),
    ...compareTable(
      { name: 'constants (timing)', rows: at('## 7.'), known: timingRows, cells: [1] },
      constants,
    ),
  ];
}
