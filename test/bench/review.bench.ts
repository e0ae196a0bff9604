// How long does review take to open and to answer with ten thousand items and fifty thousand answers? In a real browser over
// the built site, with the log loaded as a saved copy. A measurement, not a test.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { findBrowser } from '../../scripts/find-browser.ts';
import { serve } from '../../scripts/serve.ts';
import { copyText } from '../../src/progress/copy-file.ts';
import type { ShownChapter, ShownItem } from '../../src/quizzes/shown-item.ts';
import { ITEMS, keyOf, longItem, longLog } from './long-log.ts';

const ROUNDS = 7;
const PORT = 4399;
const read = <T>(path: string) => JSON.parse(readFileSync(path, 'utf8')) as T;
const median = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Milliseconds from asking for the page until what is due stands there with its titles, and the figures are drawn. */
async function open(page: Page, address: string): Promise<number> {
  await page.goto(address);
  const at = await page.waitForFunction(
    () =>
      document.querySelectorAll('.due li a').length === 5 &&
      document.querySelectorAll('.two figure').length === 3 &&
      performance.now(),
    undefined,
    { polling: 'raf' },
  );
  return (await at.jsonValue()) as number;
}

/** Presses Enter and waits until the verdict and the day of return stand there. */
async function answer(page: Page): Promise<number> {
  await page.waitForSelector('.q [type=radio]');
  await page.keyboard.press('a');
  await page.keyboard.press('3');
  await page.evaluate(() => {
    const times: { sent?: number; done?: number } = {};
    Object.assign(window, { times });
    addEventListener('keydown', () => (times.sent ??= performance.now()), { capture: true, once: true });
    new MutationObserver(() => {
      if (document.querySelector('.rv') && document.querySelector('.returns')?.textContent)
        times.done ??= performance.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => (window as unknown as { times: { done?: number } }).times.done);
  const took = await page.evaluate(() => {
    const { sent = 0, done = 0 } = (window as unknown as { times: { sent?: number; done?: number } }).times;
    return done - sent;
  });
  await page.click('.go2 .btn.go');
  return took;
}

export async function bench(): Promise<{ name: string; medianMs: number; target: string }[]> {
  const item = read<ShownItem>('dist/data/items/question/preop-wound-counts.json');
  const { objectives } = read<ShownChapter>('dist/data/chapters/preoperative.json');
  const others = ['postoperative', 'brachytherapy', 'local-control', 'hadron-therapy'].flatMap((chapter) =>
    read<ShownChapter>(`dist/data/chapters/${chapter}.json`).objectives.map(({ id }) => ({
      chapter,
      objective: id,
    })),
  );
  const topics = [...objectives.map(({ id }) => ({ chapter: 'preoperative', objective: id })), ...others];
  const copy = copyText(longLog(topics, keyOf(item), Date.now()), [], new Date());

  const folder = mkdtempSync(join(tmpdir(), 'margins-bench-'));
  cpSync('dist', folder, { recursive: true });
  for (let at = 0; at < ITEMS; at++) {
    const name = `question/long-${at}`;
    writeFileSync(join(folder, `data/items/${name}.json`), JSON.stringify(longItem(item, name)));
  }
  const server = await serve({ folder, under: '/', port: PORT });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const page = await browser.newPage();
  const review = `http://localhost:${PORT}/review/`;
  await page.goto(review);
  await page.waitForSelector('.own');
  const began = performance.now();
  await page.setInputFiles('input[type=file]', {
    name: 'copy.json',
    mimeType: 'application/json',
    buffer: Buffer.from(copy),
  });
  await page.waitForSelector('.due li', { timeout: 300_000 });
  const load = performance.now() - began;

  const opens: number[] = [];
  for (let round = 0; round < ROUNDS; round++) opens.push(await open(page, review));
  await page.click('text=Start review');
  const answers: number[] = [];
  for (let round = 0; round < ROUNDS; round++) answers.push(await answer(page));
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
  return [
    { name: 'review, a copy of 50,000 answers loaded', medianMs: load, target: '' },
    { name: 'review, open with 10,000 items and 50,000 answers', medianMs: median(opens), target: '<= 1000' },
    {
      name: 'review, answer with 10,000 items and 50,000 answers',
      medianMs: median(answers),
      target: '<= 100',
    },
  ];
}
