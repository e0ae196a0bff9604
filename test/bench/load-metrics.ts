// How pages load in Chromium on two networks, each with an empty cache: bytes, requests, largest paint, time blocked, shift. The
// same words as plain HTML are loaded beside them, so that ratios can be told. A measurement, not a test.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import sirv from 'sirv';
import { findBrowser } from '../../scripts/find-browser.ts';
import type { Row } from './bench-table.ts';

const PORT = 4397;
const ROUNDS = 3;
const PACKED = /\.(?:html|css|js|json|svg|xml)$/;

const NETWORKS = [
  { name: '9 Mbps, 60 ms, processor 4× slower', megabits: 9, latencyMs: 60, slower: 4 },
  { name: '0.4 Mbps, 400 ms, processor 4× slower', megabits: 0.4, latencyMs: 400, slower: 4 },
] as const;
type Network = (typeof NETWORKS)[number];

const PAGES: readonly [what: string, path: string][] = [
  ['contents', '/'],
  ['chapter (heaviest)', '/chapters/preoperative/'],
  ['case', '/cases/thigh-ups-preoperative/'],
  ['study', '/studies/osullivan-2002/'],
  ['tool (dose)', '/tools/dose/'],
];
const PLAIN = '/plain.html';

interface Load {
  kB: number;
  requests: number;
  largestPaintMs: number;
  blockedMs: number;
  shift: number;
}

/** The heaviest chapter's words and headings with no style and no script. */
function plainOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  const words = main
    .replace(/<(svg|script|style|form|button)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(\/?)(h[1-6]|p|li|ul|ol)\b[^>]*>|<[^>]*>/g, (_, end, tag) => (tag ? `<${end}${tag}>` : ''));
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Plain</title><body>${words}</body></html>`;
}

/** A copy of the site with everything a host compresses compressed. */
function packedSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'margins-load-'));
  cpSync('dist', folder, { recursive: true });
  writeFileSync(join(folder, PLAIN), plainOf(readFileSync('dist/chapters/preoperative/index.html', 'utf8')));
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder, { recursive: true }) as string[])
    if (PACKED.test(name))
      writeFileSync(join(folder, `${name}.gz`), gzipSync(readFileSync(join(folder, name)), { level: 9 }));
  return folder;
}

/** Loads a page once and waits until nothing more is fetched. */
async function load(browser: Browser, path: string, network: Network): Promise<Load> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: network.latencyMs,
    downloadThroughput: (network.megabits * 1e6) / 8,
    uploadThroughput: (network.megabits * 1e6) / 8,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: network.slower });
  let [bytes, requests] = [0, 0];
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
    requests += 1;
  });
  await page.addInitScript(() => {
    const seen = { largestPaintMs: 0, blockedMs: 0, shift: 0 };
    Object.assign(window, { seen });
    const watch = (type: string, act: (entry: PerformanceEntry) => void) =>
      new PerformanceObserver((list) => list.getEntries().forEach(act)).observe({ type, buffered: true });
    watch('largest-contentful-paint', ({ startTime }) => (seen.largestPaintMs = startTime));
    watch('longtask', ({ duration }) => (seen.blockedMs += Math.max(0, duration - 50)));
    watch('layout-shift', (entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value));
  });
  await page.goto(`http://localhost:${PORT}${path}`, { waitUntil: 'networkidle', timeout: 120_000 });
  const seen = await page.evaluate(() => (window as unknown as { seen: Omit<Load, 'kB' | 'requests'> }).seen);
  await context.close();
  return { kB: bytes / 1000, requests, ...seen };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

export async function loadMetrics(): Promise<Row[]> {
  const folder = packedSite();
  const files = sirv(folder, { gzip: true });
  const server = createServer((request, response) => files(request, response));
  await new Promise<void>((resolve) => server.listen(PORT, resolve));
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const rows: Row[] = [];
  for (const network of NETWORKS) {
    const loads = async (path: string) => {
      const all: Load[] = [];
      for (let round = 0; round < ROUNDS; round++) all.push(await load(browser, path, network));
      const of = (key: keyof Load) => median(all.map((one) => one[key]));
      return {
        kB: of('kB'),
        requests: of('requests'),
        paint: of('largestPaintMs'),
        blocked: of('blockedMs'),
        shift: of('shift'),
      };
    };
    const plain = await loads(PLAIN);
    for (const [what, path] of PAGES) {
      const found = await loads(path);
      const named = (measure: string) => `${what}, ${measure} (${network.name})`;
      rows.push(
        { what: named('first visit'), value: found.kB, unit: 'kB', target: '' },
        { what: named('requests'), value: found.requests, unit: '', target: '<= 8' },
        {
          what: named('largest paint over plain HTML'),
          value: found.paint / plain.paint,
          unit: '×',
          target: '',
        },
        { what: named('blocked'), value: found.blocked, unit: 'ms', target: '' },
        { what: named('layout shift'), value: found.shift, unit: '', target: '0' },
      );
    }
  }
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
  return rows;
}
