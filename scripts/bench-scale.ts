// Builds courses of 1,000 and of 3,000 chapters with the project's own code and tells what each took: build, memory, bytes of
// pages, bytes of a search; and how long review takes to open with 10,000 items. `npm run bench:scale -- 300` builds that size
// alone. Measures only.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { keepTable, type Row } from '../test/bench/bench-table.ts';
import { buildIn, largeProject } from '../test/bench/large-project.ts';
import { bytesByKind, kBOf } from '../test/bench/page-kinds.ts';
import { bench as reviewTimings } from '../test/bench/review.bench.ts';
import { searchCost } from '../test/bench/search-cost.ts';

/** As many studies as chapters, and ten questions to three chapters: 3,000 chapters have 10,000. */
const sizeOf = (chapters: number) => ({
  chapters,
  studies: chapters,
  questions: Math.round((chapters * 10) / 3),
});

async function measured(chapters: number): Promise<Row[]> {
  const named = (what: string) => `${chapters.toLocaleString('en-GB')} chapters: ${what}`;
  console.error(named('written and built …'));
  const folder = largeProject(sizeOf(chapters));
  try {
    const cost = buildIn(folder);
    const dist = join(folder, 'dist');
    const target = (text: string) => (chapters === 1000 ? text : '');
    const search = await searchCost(dist, ['wound', 'fibrosis']);
    return [
      { what: named('build'), value: cost.wallSeconds, unit: 's', target: target('<= 18, idle') },
      { what: named('build, processor'), value: cost.processorSeconds, unit: 's', target: '' },
      { what: named('build, peak memory'), value: cost.peakGB, unit: 'GB', target: target('<= 1.6') },
      ...bytesByKind(dist).map(({ kind, pages, largest }) => ({
        what: named(`largest ${kind} of ${pages}`),
        value: largest,
        unit: 'kB gz',
        target: '',
      })),
      { what: named('search index on disk'), value: kBOf(join(dist, 'pagefind')), unit: 'kB', target: '' },
      { what: named('a first search'), value: search.coldKB, unit: 'kB', target: '<= 170' },
      { what: named('a first search'), value: search.coldMs, unit: 'ms', target: '' },
      { what: named('a second search'), value: search.warmMs, unit: 'ms', target: '' },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const given = process.argv.slice(2).map(Number);
const sizes = given.length > 0 ? given : [1000, 3000];
const rows: Row[] = [];
for (const size of sizes) rows.push(...(await measured(size)));
const times = rows.filter(({ what }) => what.endsWith('build, processor'));
const [small, large] = times;
if (small && large && given.length === 0)
  rows.push({
    what: 'processor, 3,000 over 1,000',
    value: large.value / small.value,
    unit: '×',
    target: '<= 3.3',
  });
const review = await reviewTimings();
rows.push(
  ...review.map(({ name, medianMs, target }) => ({ what: name, value: medianMs, unit: 'ms', target })),
);
keepTable('scale', rows);
