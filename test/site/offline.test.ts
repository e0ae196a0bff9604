// The course saved for offline, with a real worker and a server that goes away: saved whole, cut short, made new, removed.
import { type BrowserContext, expect, test, type Page } from 'playwright/test';
import { alive } from './awake.ts';
import { home, homeUnderPath, pages } from './pages.ts';
import { builtEdition, editionWith, smallSite } from './small-site.ts';

/** Saving is as quick as the machine. */
const SAVING = { timeout: 90_000 };
test.describe.configure({ timeout: 120_000 });
const CHAPTER = 'chapters/preoperative/';
const state = (page: Page) => page.locator('#save-state');
const bar = (page: Page) => page.getByRole('complementary', { name: 'New edition' });

async function saveFrom(page: Page, root: string): Promise<void> {
  await page.goto(`${root}offline/`);
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(state(page)).toHaveText('Available offline', SAVING);
}

/** Names of files kept, and of facts about them. */
const kept = (page: Page, which: 'files' | 'facts'): Promise<string[]> =>
  page.evaluate(async (kind) => {
    const name = (await caches.keys()).find((each) => each.startsWith(`margins ${kind}`));
    const keys = name ? await (await caches.open(name)).keys() : [];
    return keys.map(({ url }) => new URL(url).searchParams.get('kept') ?? '');
  }, which);

test('an edition holds every page, and what pages fetch: programs, rules, type, data, the search index', () => {
  const files = Object.keys(builtEdition.files);
  for (const address of pages) expect(files).toContain(address.slice(1).replace(/(^|\/)$/, '$1index.html'));
  for (const kind of [/^_astro\/.+\.js$/, /^_astro\/.+\.css$/, /\.woff2$/, /^data\/questions\/.+\.json$/])
    expect(files.filter((file) => kind.test(file)).length).toBeGreaterThan(0);
  for (const file of [
    'pagefind/pagefind.js',
    'pagefind/pagefind-worker.js',
    'pagefind/words.json',
    'margins.json',
  ])
    expect(files).toContain(file);
});

test('saved whole under a path, everything works when the server is gone, and can be removed', async ({
  page,
}) => {
  const site = await smallSite({}, '/x/y/');
  await saveFrom(page, site.root);
  await site.goAway();

  await page.goto(`${site.root}${CHAPTER}`);
  await expect(page.locator('h1')).toContainText('Preoperative');
  await page.goto(`${site.root}chapters/preoperative`);
  await expect(page).toHaveURL(`${site.root}${CHAPTER}`);
  const check = page.locator('.checks .check').first();
  await check.scrollIntoViewIfNeeded();
  await check.locator('.choice input').first().check();
  await check.locator('.seg label').first().click();
  await check.getByRole('button', { name: 'Send answer' }).click();
  await expect(check.locator('.rv')).toBeVisible();

  await page.goto(`${site.root}tools/dose/index.html?fractions=5&dose=5`);
  await expect(page.locator('output[name="total-dose"]')).toHaveText(/^25/);

  await page.goto(`${site.root}cases/thigh-ups-preoperative/`);
  await alive(page);
  for (const key of ['a', '1', 'Enter']) await page.keyboard.press(key);
  await expect(page.locator('.here .rv')).toBeVisible();

  await page.goto(`${site.root}search/?q=fibrosis`);
  await page.locator('.rs a').first().click();
  await expect(page).toHaveURL(new RegExp(`^${site.root}(?!search)`));
  await expect(page.locator('h1')).toBeVisible();

  const missing = await page.goto(`${site.root}no/such/page/`);
  expect(missing?.status()).toBe(404);
  await page.getByRole('link', { name: 'Go to the contents' }).click();
  await expect(page).toHaveURL(site.root);

  await page.getByRole('link', { name: 'Save for offline' }).click();
  await expect(page.locator('.save')).toContainText(/Edition of \d+ \w+ 20\d\d, saved on/);
  await page.getByRole('button', { name: 'Remove from this device' }).click();
  await expect(state(page)).toHaveText('Not saved on this device');
  expect(await kept(page, 'files')).toEqual([]);
  await expect(page.goto(`${site.root}${CHAPTER}`)).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
});

/** What the tests below read: quick to save. */
const FEW = (path: string): boolean =>
  /^(?:_astro\/|(?:offline|exam|about)\/index\.html|chapters\/preoperative\/|404|index|margins\.|data\/figures\/)/.test(
    path,
  );

test('cut short, it is not shown as available, says why, and goes on where it stopped', async ({ page }) => {
  const site = await smallSite(await editionWith('2026-01-01', FEW));
  await page.goto(`${site.root}offline/`);
  const last = 'exam/';
  for (const [meddle, why] of [
    [(path: string) => (path === last ? 'hang up' : undefined), 'A file did not arrive'],
    [
      (path: string) => (path === last || path === `${last}index.html` ? 'Sign in' : undefined),
      'The server sent something other',
    ],
  ] as const) {
    site.meddle = meddle;
    await page.getByRole('button', { name: /^(?:Save for offline|Go on saving)/ }).click();
    await expect(page.getByRole('alert')).toContainText(why, SAVING);
    await expect(state(page)).toHaveText('Saved in part, not available offline');
    await page.reload();
    await expect(state(page)).toHaveText('Saved in part, not available offline');
  }
  site.meddle = () => undefined;
  const there = new Set(await kept(page, 'files'));
  expect(there.size).toBeGreaterThan(20);
  site.asked.length = 0;
  await page.getByRole('button', { name: /^Go on saving \(\d+ files are there\)/ }).click();
  await expect(state(page)).toHaveText('Available offline', SAVING);
  const fileAt = (path: string) => path.replace(/(^|\/)$/, '$1index.html');
  expect(site.asked.filter((path) => there.has(builtEdition.files[fileAt(path)] ?? ''))).toEqual([]);
});

test('no room is said, with what to do', async ({ page, context }) => {
  const site = await smallSite(await editionWith('2026-01-01', FEW));
  await page.goto(`${site.root}offline/`);
  const session = await context.newCDPSession(page);
  const origin = new URL(site.root).origin;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 200_000 });
  await page.getByRole('button', { name: 'Save for offline' }).click();
  await expect(page.getByRole('alert')).toContainText('The device has no more room for this site.', SAVING);
  await expect(state(page)).not.toHaveText('Available offline');
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await page.getByRole('button', { name: /^(?:Save for offline|Go on saving)/ }).click();
  await expect(state(page)).toHaveText('Available offline', SAVING);
});

/** Program of the chapter's first figure: fetched when it comes near, so that an open page may still want it. */
const program = Object.keys(builtEdition.files).find((path) => path.startsWith('_astro/DoseExplorer.')) ?? '';

async function newTab(context: BrowserContext, address: string): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(address);
  return tab;
}

test('a new edition waits until the reader agrees, spares an examination, and leaves open tabs theirs', async ({
  page,
  context,
}) => {
  const site = await smallSite(await editionWith('2026-01-01', FEW));
  await saveFrom(page, site.root);
  await page.setViewportSize({ width: 1280, height: 300 });
  await page.goto(`${site.root}${CHAPTER}`);
  await expect(page.locator('h1')).toContainText('Preoperative');

  // The second edition has another page about the course, and no longer the program older pages fetch.
  const about =
    '<!doctype html><html lang="en" data-root="../"><title>2</title><h1>The second edition</h1></html>';
  site.changes = await editionWith('2026-02-02', FEW, { 'about/index.html': about, [program]: null });
  const other = await newTab(context, `${site.root}offline/`);
  await other.getByRole('button', { name: 'Look for a newer edition' }).click();
  await expect(other.getByRole('status')).toHaveText(
    'A newer edition is saved beside the one you read.',
    SAVING,
  );
  await other.goto(`${site.root}about/`);
  await expect(other.locator('h1')).toHaveText('About this course');
  await expect(bar(other)).toContainText('The edition of 2 February 2026 is ready.');
  const exam = await newTab(context, `${site.root}exam/`);
  await alive(exam);
  await expect(bar(exam)).toHaveCount(0);
  await exam.close();

  await bar(other).getByRole('button', { name: 'Use it now' }).click();
  await expect(other.locator('h1')).toHaveText('The second edition');
  expect(await page.evaluate(() => performance.getEntriesByType('navigation').length)).toBe(1);
  await page.locator('[data-figure]').first().scrollIntoViewIfNeeded();
  await expect(page.locator('[data-figure] input[type=range], [data-figure] button').first()).toBeVisible();
  await expect(page.locator('.failed')).toHaveCount(0);

  const old = builtEdition.files[program] ?? '';
  expect(await kept(page, 'files')).toContain(old);
  await page.close();
  const factsLater = () => other.goto(`${site.root}offline/`).then(() => kept(other, 'facts'));
  await expect.poll(factsLater).not.toContain('edition/small-2026-01-01');
  await expect.poll(() => kept(other, 'files')).not.toContain(old);
  expect(await kept(other, 'facts')).toContain('edition/small-2026-02-02');
});

for (const [where, root] of [
  ['at a root', `${home}/`],
  ['under a path', `${homeUnderPath}/`],
] as const) {
  test(`the course can be installed ${where}`, async ({ page, context }) => {
    await page.goto(`${root}${CHAPTER}`);
    const session = await context.newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    const manifest = JSON.parse(data ?? '{}') as { icons: { src: string }[] };
    for (const { src } of manifest.icons)
      expect((await page.request.get(`${root}${src}`)).ok(), src).toBe(true);
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // The tests run in windows that keep nothing, where no browser installs.
    expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  });
}
