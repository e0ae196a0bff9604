// Measures what the project promises: model timings, page weights, build time. Prints one table and keeps it under
// bench-results/. Measures only: budgets are tests.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { bench as marginTimings } from '../test/bench/margins.bench.ts';
import { modelTimings } from '../test/bench/models.ts';
import { bench as reviewTimings } from '../test/bench/review.bench.ts';

interface Row {
  what: string;
  value: number;
  unit: string;
  target: string;
}

const gz = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;
const kilobytes = (what: string, path: string, target: string): Row => ({
  what,
  value: gz(path),
  unit: 'kB gz',
  target,
});

function buildTime(): Row {
  const began = performance.now();
  const { status } = spawnSync('npm', ['run', 'build', '--silent'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The build failed; run `npm run build` to see why.');
  return {
    what: 'build, all pages and search index',
    value: (performance.now() - began) / 1000,
    unit: 's',
    target: '',
  };
}

function pageWeights(): Row[] {
  const assets = readdirSync('dist/_astro').map((name) => join('dist/_astro', name));
  const sum = (ending: string): number =>
    assets.filter((path) => path.endsWith(ending)).reduce((all, path) => all + gz(path), 0);
  return [
    kilobytes('contents, HTML', 'dist/index.html', '<= 20'),
    kilobytes('preoperative chapter, HTML', 'dist/chapters/preoperative/index.html', '<= 24'),
    kilobytes('case 1, HTML', 'dist/cases/thigh-ups-preoperative/index.html', ''),
    kilobytes('study page (O’Sullivan), HTML', 'dist/studies/osullivan-2002/index.html', ''),
    { what: 'style sheets, all', value: sum('.css'), unit: 'kB gz', target: '<= 7' },
    { what: 'JavaScript, all files together', value: sum('.js'), unit: 'kB gz', target: '' },
    {
      what: 'font',
      value: assets
        .filter((path) => path.endsWith('.woff2'))
        .reduce((all, path) => all + readFileSync(path).length / 1000, 0),
      unit: 'kB',
      target: '<= 30',
    },
  ];
}

const timing = (each: { name: string; medianMs: number; target: string }): Row => ({
  what: each.name,
  value: each.medianMs,
  unit: 'ms',
  target: each.target,
});
const margins = (await marginTimings()).map(timing);
const built = buildTime(); // review is measured on what was built
const review = (await reviewTimings()).map(timing);
const rows: Row[] = [...modelTimings(), ...margins, ...review, built, ...pageWeights()];
const table = [
  '| measure | value | unit | target |',
  '|---|---:|---|---|',
  ...rows.map(
    ({ what, value, unit, target }) =>
      `| ${what} | ${value < 10 ? value.toPrecision(3) : value.toFixed(1)} | ${unit} | ${target} |`,
  ),
].join('\n');
mkdirSync('bench-results', { recursive: true });
writeFileSync('bench-results/bench.json', JSON.stringify(rows, null, 2));
writeFileSync('bench-results/bench.md', `${table}\n`);
console.log(table);
