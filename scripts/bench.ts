// Measures what the project promises: models, bytes of pages, loading on two networks, interaction, search, review, build.
// One table beside its targets, under bench-results/. Measures only: budgets are tests. `npm run bench -- load` takes the named
// parts alone.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { keepTable, type Row } from '../test/bench/bench-table.ts';
import { buildIn, projectCopy } from '../test/bench/large-project.ts';
import { loadMetrics } from '../test/bench/load-metrics.ts';
import { bench as marginTimings } from '../test/bench/margins.bench.ts';
import { modelTimings } from '../test/bench/models.ts';
import { bytesByKind } from '../test/bench/page-kinds.ts';
import { bench as reviewTimings } from '../test/bench/review.bench.ts';
import { searchCost } from '../test/bench/search-cost.ts';

const TARGETS: Record<string, string> = { contents: '<= 20', chapter: '<= 24' };

const timing = (each: { name: string; medianMs: number; target: string }): Row => ({
  what: each.name,
  value: each.medianMs,
  unit: 'ms',
  target: each.target,
});

/** Cold, then warm after a word of one chapter was changed, in a copy of the project. */
function build(): Row[] {
  const folder = projectCopy();
  const cold = buildIn(folder);
  const chapters = join(folder, 'src/content/chapters');
  const chapter = join(chapters, readdirSync(chapters).find((name) => name.includes('preoperative')) ?? '');
  writeFileSync(chapter, readFileSync(chapter, 'utf8').replace('A patient with', 'Someone with'));
  const warm = buildIn(folder);
  rmSync(folder, { recursive: true });
  return [
    { what: 'build, cold', value: cold.wallSeconds, unit: 's', target: '' },
    { what: 'build, cold, processor', value: cold.processorSeconds, unit: 's', target: '' },
    { what: 'build, cold, peak memory', value: cold.peakGB, unit: 'GB', target: '' },
    { what: 'build, one chapter edited, processor', value: warm.processorSeconds, unit: 's', target: '' },
    {
      what: 'build, edited over cold, processor',
      value: (100 * warm.processorSeconds) / cold.processorSeconds,
      unit: '%',
      target: '<= 40',
    },
  ];
}

function bytes(): Row[] {
  const assets = readdirSync('dist/_astro').map((name) => join('dist/_astro', name));
  const gz = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
  const sheets = assets.filter((path) => path.endsWith('.css') && path.includes('sheet.')).map(gz);
  const font = assets
    .filter((path) => path.endsWith('.woff2'))
    .map((path) => readFileSync(path).length / 1000);
  return [
    ...bytesByKind('dist').map(({ kind, pages, largest, which }) => ({
      what: `largest ${kind} of ${pages}, HTML (${which})`,
      value: largest,
      unit: 'kB gz',
      target: TARGETS[kind] ?? '',
    })),
    { what: 'largest style sheet of a page', value: Math.max(...sheets), unit: 'kB gz', target: '<= 7' },
    { what: 'font', value: font.reduce((sum, kB) => sum + kB, 0), unit: 'kB', target: '<= 30' },
  ];
}

async function search(): Promise<Row[]> {
  const cost = await searchCost('dist', ['wound', 'fibrosis']);
  return [
    { what: 'a first search, all it asks for', value: cost.coldKB, unit: 'kB gz', target: '<= 130' },
    { what: 'a first search, first result', value: cost.coldMs, unit: 'ms', target: '<= 100' },
    { what: 'a second search, first result', value: cost.warmMs, unit: 'ms', target: '<= 100' },
  ];
}

/** In this order: what is asked of a built site comes after the build. */
const PARTS: Record<string, () => Row[] | Promise<Row[]>> = {
  models: async () => [...modelTimings(), ...(await marginTimings()).map(timing)],
  build,
  bytes,
  load: loadMetrics,
  search,
  review: async () => (await reviewTimings()).map(timing),
};

const named = process.argv.slice(2);
const parts = Object.entries(PARTS).filter(([name]) => named.length === 0 || named.includes(name));
const rows: Row[] = [];
for (const [at, [name, part]] of parts.entries()) {
  console.error(`${at + 1} of ${parts.length}: ${name} …`);
  rows.push(...(await part()));
}
keepTable('bench', rows);
