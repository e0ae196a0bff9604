// One table of measurements beside their targets, as Markdown and as JSON under bench-results/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';

export interface Row {
  what: string;
  value: number;
  unit: string;
  /** What the project promises; empty where it promises nothing. */
  target: string;
}

const shown = (value: number): string =>
  value === 0 ? '0' : value < 10 ? value.toPrecision(3) : value.toFixed(1);

export const tableOf = (rows: readonly Row[]): string =>
  [
    '| measure | value | unit | target |',
    '|---|---:|---|---|',
    ...rows.map(({ what, value, unit, target }) => `| ${what} | ${shown(value)} | ${unit} | ${target} |`),
  ].join('\n');

/** The machine in a line: figures of two machines are not to be compared. */
export const machine = (): string =>
  `${cpus().length} × ${cpus()[0]?.model.trim() ?? 'processor'}, ${Math.round(totalmem() / 2 ** 30)} GB, load ${loadavg()[0]?.toFixed(1)} when it ended; Node ${process.versions.node}.`;

/** Prints the table and keeps it as bench-results/<name>.md and .json. */
export function keepTable(name: string, rows: readonly Row[]): void {
  const text = `${tableOf(rows)}\n\n${machine()}\n`;
  mkdirSync('bench-results', { recursive: true });
  writeFileSync(`bench-results/${name}.md`, text);
  writeFileSync(`bench-results/${name}.json`, JSON.stringify({ machine: machine(), rows }, null, 2));
  console.log(text);
}
