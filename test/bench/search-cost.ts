// What a search costs a reader who never searched before: bytes asked for and time to the first result, from the address of a
// page to what is found. In a real browser over a built site. A measurement, not a test.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serve } from '../../scripts/serve.ts';

const PORT = 4398;

export interface SearchCost {
  /** kB gz asked for from the opening of search to the last result shown. */
  coldKB: number;
  /** ms from the first keystroke to the first result, cold, and of a second query. */
  coldMs: number;
  warmMs: number;
}

const weightOf = (file: string): number => {
  const content = readFileSync(file);
  return Math.min(content.length, gzipSync(content, { level: 9 }).length) / 1000;
};

/** Milliseconds until what is found is new and stands there. */
async function ask(page: Page, words: string): Promise<number> {
  const field = page.getByRole('searchbox', { name: 'Search the course' });
  const found = () =>
    [...document.querySelectorAll('dialog li a, dialog article a')].map((one) => one.textContent).join();
  const before = await page.evaluate(found);
  const began = performance.now();
  await field.fill(words);
  await page.waitForFunction(
    (old) => {
      const now = [...document.querySelectorAll('dialog li a, dialog article a')]
        .map((one) => one.textContent)
        .join();
      return now !== '' && now !== old;
    },
    before,
    { polling: 'raf' },
  );
  return performance.now() - began;
}

/** @param dist folder of a built site */
export async function searchCost(
  dist: string,
  [first, second]: readonly [string, string],
): Promise<SearchCost> {
  const server = await serve({ folder: dist, under: '/', port: PORT });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://localhost:${PORT}/about/`, { waitUntil: 'networkidle' });
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(decodeURIComponent(new URL(request.url()).pathname)));
    await page.locator('[data-open-search]').first().click();
    await page.getByRole('searchbox', { name: 'Search the course' }).waitFor();
    const coldMs = await ask(page, first);
    await page.waitForLoadState('networkidle');
    const files = [...asked]
      .map((path) => join(dist, path))
      .filter((file) => existsSync(file) && !file.endsWith('/'));

    const coldKB = files.reduce((sum, file) => sum + weightOf(file), 0);
    return { coldKB, coldMs, warmMs: await ask(page, second) };
  } finally {
    await browser.close();
    server.close();
  }
}
