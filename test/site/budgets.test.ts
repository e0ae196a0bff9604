// Do the pages stay within their weight? Counts compressed bytes and requests; never time. A breach names page, file,
// bytes and budget.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test, type Page } from 'playwright/test';
import { pages } from './pages.ts';

const KB = 1000;
const gz = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length;
const fileOf = (address: string): string =>
  join('dist', address.endsWith('/') ? `${address}index.html` : address);

function within(what: string, bytes: number, budget: number): void {
  expect(bytes <= budget, `${what}: ${bytes} bytes gz, budget ${budget}`).toBe(true);
}

/** Own files a page fetched, by kind. */
async function fetched(
  page: Page,
  act: () => Promise<unknown>,
): Promise<{ path: string; kind: string; bytes: number }[]> {
  const got = new Map<string, string>();
  page.on('request', (request) => got.set(new URL(request.url()).pathname, request.resourceType()));
  await act();
  await page.waitForLoadState('networkidle');
  return [...got].map(([path, kind]) => ({ path, kind, bytes: gz(fileOf(path)) }));
}

const total = (files: { kind: string; bytes: number }[], kind: string): number =>
  files.filter((file) => file.kind === kind).reduce((sum, file) => sum + file.bytes, 0);

test('every chapter’s HTML is within 24 kB, the contents within 20 kB', () => {
  for (const address of pages.filter((one) => one.startsWith('/chapters/')))
    within(address, gz(fileOf(address)), 24 * KB);
  within('/', gz(fileOf('/')), 20 * KB);
});

test('the style sheet of every page is one file within 7 kB', () => {
  for (const address of pages) {
    const sheets = [
      ...readFileSync(fileOf(address), 'utf8').matchAll(
        /<link rel="stylesheet" href="[^"]*?(_astro\/[^"]+)"/g,
      ),
    ];
    expect(sheets, address).toHaveLength(1);
    const sheet = join('dist', sheets[0]?.[1] ?? '');
    within(`${address} ${sheet}`, gz(sheet), 7 * KB);
  }
});

test('the font is one file within 30 kB and does not hold up the text', () => {
  const fonts = readdirSync('dist/_astro').filter((name) => /\.(woff2?|ttf|otf)$/.test(name));
  expect(fonts).toHaveLength(1);
  within(fonts[0] ?? '', readFileSync(join('dist/_astro', fonts[0] ?? '')).length, 30 * KB);
  const css = readdirSync('dist/_astro')
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(join('dist/_astro', name), 'utf8'))
    .join('');
  expect(css).toMatch(/font-display:\s*(optional|swap)/);
});

/** A page is four files: itself, its sheet, its font, its script; a page with filters has a script more. */
const FILES: readonly [address: string, most: number, kB: number][] = [
  ['/', 4, 5],
  ['/about/', 4, 5],
  ['/studies/', 5, 7],
  ['/studies/osullivan-2002/', 4, 5],
  ['/errata/', 5, 7],
  ['/chapters/local-control/', 4, 5],
];

for (const [address, most, kB] of FILES) {
  test(`${address} fetches at most ${most} files and ${kB} kB of JavaScript`, async ({ page }) => {
    const files = await fetched(page, () => page.goto(address));
    const own = files.map(({ path }) => path).filter((path) => !/favicon|manifest/.test(path));
    expect(own.length, own.join(' ')).toBeLessThanOrEqual(most);
    within(`${address} JavaScript`, total(files, 'script'), kB * KB);
  });
}

test('a chapter fetches at most 5 kB of JavaScript before a figure is near the view', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const files = await fetched(page, () => page.goto('/chapters/preoperative/'));
  within('/chapters/preoperative/ JavaScript', total(files, 'script'), 5 * KB);
});

/** Pages of one figure. The guess before a figure is a question, which has its own code. */
const TOOLS = pages.filter((address) => /^\/tools\/[^/]+\/$/.test(address));
const isQuestion = ({ path }: { path: string }): boolean =>
  /\/(?:ask-questions|asking|figure)\.|\/data\/questions\//.test(path);
const isOfPage = ({ path }: { path: string }): boolean => /favicon|manifest|worker/.test(path);
const isPageScript = ({ path }: { path: string }): boolean => /\/Page\.astro/.test(path);

for (const address of TOOLS) {
  test(`the figure of ${address} costs at most 32 kB of JavaScript, in at most 8 files with its page`, async ({
    page,
  }) => {
    const files = (await fetched(page, () => page.goto(address))).filter((file) => !isQuestion(file));
    const own = files.filter((file) => !isOfPage(file) && !isPageScript(file));
    within(`${address} JavaScript`, total(own, 'script'), 32 * KB);
    const asked = files.filter((file) => !isOfPage(file)).map(({ path }) => path);
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(8);
  });
}

test('a chapter with one figure awake is at most 8 files; each further figure costs at most 8 kB of JavaScript', async ({
  page,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await page.goto('/chapters/preoperative/');
  const own = () =>
    [...asked].map((path) => ({ path })).filter((file) => !isQuestion(file) && !isOfPage(file));
  const wake = async (name: string): Promise<string[]> => {
    const before = own().map(({ path }) => path);
    await page.locator(`[data-figure="${name}"]`).scrollIntoViewIfNeeded();
    await expect(page.locator(`[data-figure="${name}"][data-awake]`)).toBeVisible();
    await page.waitForLoadState('networkidle');
    return own()
      .map(({ path }) => path)
      .filter((path) => !before.includes(path));
  };
  await wake('dose');
  const first = own()
    .map(({ path }) => path)
    .filter((path) => !/stills/.test(path));
  expect(first.length, first.join(' ')).toBeLessThanOrEqual(8);
  for (const name of ['margins', 'course-planner']) {
    const scripts = (await wake(name)).filter((path) => path.endsWith('.js'));
    within(
      `${name} in the chapter`,
      scripts.reduce((sum, path) => sum + gz(fileOf(path)), 0),
      8 * KB,
    );
  }
});

/** Eight of sixteen are within 45 kB; those with the longest texts are not. */
test('a case is within 48 kB without its font and before anything is answered or drawn', async ({ page }) => {
  for (const address of pages.filter((one) => /^\/cases\/[^/]+\/$/.test(one))) {
    const got = new Map<string, number>();
    const note = (request: { url(): string; resourceType(): string }) => {
      const path = new URL(request.url()).pathname;
      if (request.resourceType() !== 'font' && !isOfPage({ path })) got.set(path, gz(fileOf(path)));
    };
    page.on('request', note);
    await page.goto(address);
    await page.waitForFunction(() => document.querySelector('[data-desk][data-awake]'));
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    within(
      address,
      [...got.values()].reduce((sum, bytes) => sum + bytes, 0),
      48 * KB,
    );
  }
});

/** A limit of our own: the page is questions, schedule, log and figures in one. */
test('review costs at most 68 kB of JavaScript before anything is answered', async ({ page }) => {
  const files = await fetched(page, () => page.goto('/review/'));
  within('/review/ JavaScript', total(files, 'script'), 68 * KB);
});

for (const address of [
  '/',
  '/review/',
  '/chapters/preoperative/',
  '/chapters/overall-survival/',
  '/chapters/local-control/',
  '/chapters/oligometastatic-disease/',
  '/chapters/future-directions/',
  '/tools/trials/',
  '/tools/dose/',
  '/tools/depth-dose/',
  '/tools/conformity/',
  '/tools/course-planner/',
  '/tools/brachytherapy/',
  '/tools/margin-status/',
  '/tools/sites/',
  '/chapters/introduction/',
  '/tools/isoeffect/',
  '/tools/boost/',
  '/tools/two-phases/',
  '/chapters/intraoperative/',
  '/chapters/brachytherapy/',
  '/cases/thigh-ups-preoperative/',
  '/studies/osullivan-2002/',
]) {
  test(`nothing on ${address} shifts while it loads and is read`, async ({ page }) => {
    for (const width of [390, 1440]) {
      await page.setViewportSize({ width, height: 844 });
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number;
            hadRecentInput: boolean;
          })[])
            if (!entry.hadRecentInput) shifts.push(entry.value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(address);
      await page.evaluate(async () => {
        for (let y = 0; y < document.body.scrollHeight; y += 600) {
          scrollTo(0, y);
          await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
        }
      });
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(() =>
        (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
      );
      expect(shift, `${address} at ${width} px`).toBeLessThan(0.005);
    }
  });
}
