// Does the same build run under a path? Pages, islands, search and the page for missing addresses.
import { expect, test } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { home, homeUnderPath } from './pages.ts';

const UNDER = `${homeUnderPath}/`;

test('pages, islands and links work under /x/y/', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.goto(UNDER);
  await page
    .getByRole('link', { name: /Preoperative/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${UNDER}chapters/preoperative/`);
  await expect(page.locator('h1')).toContainText('Preoperative');
  await page.goto(`${UNDER}tools/dose/?fractions=5&dose=5`);
  await expect(page.locator('output[name="total-dose"]')).toHaveText(/^25/);
  quiet();
});

test('search works under /x/y/ and leads to pages there', async ({ page }) => {
  await page.goto(`${UNDER}studies/`);
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the course' }).fill('fibrosis');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(`^${UNDER}`));
  await expect(page.locator('h1')).toBeVisible();
});

for (const [where, address] of [
  ['at the root', `${home}/no/such/page/`],
  ['under a path', `${UNDER}no/such/page`],
] as const) {
  test(`a missing address ${where} gets a page that finds the site`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator('h1')).toBeVisible();
    const contents = page.getByRole('link', { name: /contents/i }).first();
    await expect(contents).toHaveAttribute('href', /.+/);
    await page.waitForFunction(() => getComputedStyle(document.body).margin === '0px');
    await contents.click();
    await expect(page).toHaveURL(where === 'at the root' ? `${home}/` : UNDER);
  });
}
