// Bytes of the pages of a built site by kind: the median and the heaviest of each.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gzipSync } from 'node:zlib';

export interface KindBytes {
  kind: string;
  pages: number;
  /** kB gz. */
  median: number;
  largest: number;
  /** Address of the largest. */
  which: string;
}

const KINDS: readonly [kind: string, path: RegExp][] = [
  ['contents', /^index\.html$/],
  ['synthetic chapter', /^chapters\/topic-\d+\//],
  ['chapter', /^chapters\//],
  ['card', /^cards\/.+\//],
  ['study', /^studies\/[^/]+\/index\.html$/],
  ['library by facet', /^studies\/.+\/.+\//],
  ['library', /^studies\/index\.html$/],
  ['case', /^cases\/.+\//],
  ['tool', /^tools\/.+\//],
  ['errata', /^errata\/index\.html$/],
  ['glossary', /^glossary\//],
  ['references', /^references\/index\.html$/],
  ['review', /^review\//],
  ['search', /^search\//],
  ['coverage', /^about\/coverage\//],
  ['curriculum', /^about\/curriculum\//],
];

/** Most pages of a kind weighed; taken at even steps. */
const WEIGHED = 60;

const gz = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

/** @param dist folder of a built site */
export function bytesByKind(dist: string): KindBytes[] {
  const pages = (readdirSync(dist, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .sort();
  const of = Map.groupBy(pages, (page) => KINDS.find(([, path]) => path.test(page))?.[0]);
  return KINDS.flatMap(([kind]) => {
    const all = of.get(kind) ?? [];
    const step = Math.max(1, Math.ceil(all.length / WEIGHED));
    const weighed = all
      .filter((_, at) => at % step === 0)
      .map((page) => ({ page, kB: gz(join(dist, page)) }))
      .sort((a, b) => a.kB - b.kB);
    const [median, largest] = [weighed[Math.floor(weighed.length / 2)], weighed.at(-1)];
    if (!median || !largest) return [];
    return [{ kind, pages: all.length, median: median.kB, largest: largest.kB, which: largest.page }];
  });
}

/** kB of all files below a folder. */
export const kBOf = (folder: string): number =>
  (readdirSync(folder, { recursive: true }) as string[])
    .map((name) => statSync(join(folder, name)))
    .reduce((sum, file) => sum + (file.isFile() ? file.size / 1000 : 0), 0);
