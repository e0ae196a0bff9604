// Search in its first form: opened by key, button or address; used without a mouse; honest when it finds nothing.
import { expect, test, type Page } from 'playwright/test';
import { watchForFaults } from './faults.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Search' });
const fieldOf = (page: Page) => page.getByRole('searchbox', { name: 'Search the course' });

for (const [how, open] of [
  ['the / key', (page: Page) => page.keyboard.press('/')],
  ['Ctrl-K', (page: Page) => page.keyboard.press('Control+k')],
  ['the field in the header', (page: Page) => page.locator('[data-open-search]').first().click()],
] as const) {
  test(`${how} opens the dialog with the field ready`, async ({ page }) => {
    const quiet = watchForFaults(page);
    await page.goto('/');
    await open(page);
    await expect(dialogOf(page)).toBeVisible();
    await expect(fieldOf(page)).toBeFocused();
    quiet();
  });
}

test('by keyboard alone: open, type, move, read another page', async ({ page }) => {
  await page.goto('/about/');
  await page.keyboard.press('/');
  await page.keyboard.type('fibrosis');
  await expect(dialogOf(page).getByRole('status')).toHaveText(/^\d+ results?$/);
  await expect(dialogOf(page).getByRole('heading', { name: 'Best matches' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const second = dialogOf(page).getByRole('link').nth(1);
  await expect(second).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const href = await dialogOf(page).getByRole('link').first().getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`${href?.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
});

test('what is typed while the dialog is still on its way is not lost', async ({ page }) => {
  await page.route('**/search-dialog*.js', async (route) => {
    await page.keyboard.type('ede');
    await route.continue();
  });
  await page.goto('/');
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.type('ma');
  await expect(fieldOf(page)).toHaveValue('edema');
});

test('Escape closes and the focus goes back', async ({ page }) => {
  await page.goto('/');
  const opener = page.locator('[data-open-search]').first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(fieldOf(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await expect(opener).toBeFocused();
});

test('at most three best matches stand first, then groups by kind', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('wound complications');
  const groups = dialogOf(page).locator('section');
  await expect(groups.first().getByRole('heading')).toHaveText('Best matches');
  expect(await groups.first().getByRole('link').count()).toBeLessThanOrEqual(3);
  expect(await groups.count()).toBeGreaterThan(1);
  await expect(dialogOf(page).locator('mark').first()).toBeVisible();
});

test('nothing found says so, suggests, and keeps what was typed', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('zzqqxx');
  await expect(dialogOf(page)).toContainText('Nothing was found for “zzqqxx”.');
  await expect(dialogOf(page).getByRole('status')).toHaveText('0 results');
  await expect(fieldOf(page)).toHaveValue('zzqqxx');
});

test('an index that cannot be fetched is said, with a way to try again', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('oedema');
  await expect(dialogOf(page)).toContainText('could not be fetched');
  await page.unroute('**/pagefind/**');
  await expect(dialogOf(page).getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(fieldOf(page)).toHaveValue('oedema');
});

test('no search code is fetched before search is opened', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/chapters/preoperative/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => url.includes('pagefind') || url.includes('search-dialog'))).toEqual([]);
});

test('the search page takes its question from the address and puts it back', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.goto('/search/?q=brachytherapy');
  await expect(fieldOf(page)).toHaveValue('brachytherapy');
  await expect(page.locator('.rs a').first()).toBeVisible();
  await fieldOf(page).fill('protons');
  await expect(page).toHaveURL(/q=protons/);
  quiet();
});

test('a hostile question stays text', async ({ page }) => {
  const quiet = watchForFaults(page);
  const hostile = '"><img src=x onerror=alert(1)>zzqqxx';
  await page.goto(`/search/?q=${encodeURIComponent(hostile)}`);
  await expect(fieldOf(page)).toHaveValue(hostile);
  await expect(page.getByRole('status')).toHaveText(/\d+ results?/);
  expect(await page.locator('main img').count()).toBe(0);
  quiet();
});

test('keys and rationales of questions are not in the index', async ({ page }) => {
  await page.goto('/search/?q=fibrosis');
  await expect(page.locator('.rs a').first()).toBeVisible();
  const text = await page.evaluate(async () => {
    const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI);
    const index = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href);
    const { results } = await index.search(null, { filters: { kind: { any: ['chapter', 'case'] } } });
    const pages = await Promise.all(
      results.map((result: { data(): Promise<{ content: string }> }) => result.data()),
    );
    return pages.map((one) => one.content).join(' ');
  });
  expect(text).toContain('thigh');
  expect(text).not.toContain('Best answer');
  expect(text).not.toContain('This is the physical total');
});
