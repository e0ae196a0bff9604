// Lists the names of figures for authors: npm run values -- osullivan
import { readCourse } from '../src/evidence/check-content.ts';
import { describeFigure, printFigure } from '../src/evidence/print-figure.ts';
import { namedFigures } from '../src/evidence/named-figures.ts';

const words = process.argv.slice(2).map((word) => word.toLowerCase());
const { ledger } = readCourse(process.cwd());
const rows = namedFigures(ledger)
  .map((figure) => ({ figure, line: `${figure.address} ${describeFigure(figure)}`.toLowerCase() }))
  .filter(({ line }) => words.every((word) => line.includes(word)));

if (rows.length === 0) {
  console.log(
    `No name holds ${words.map((w) => `“${w}”`).join(' and ')}. Try an author, a trial or an endpoint.`,
  );
  process.exit(1);
}
for (const { figure } of rows) {
  const errata = figure.errata.length ? `  [${figure.errata.join(' ')}]` : '';
  console.log(`${figure.address}\n    ${printFigure(figure)}${errata}   ${describeFigure(figure)}`);
}
console.log(`\n${rows.length} names. In prose: <Value of="name" as="count"/>. In data: {name as count}.`);
