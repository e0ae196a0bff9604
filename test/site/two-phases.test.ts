// Can the two-phase figure be used by keyboard, by touch and by address, and do readout, bars and table agree?
// Leaves out sums and wording (test/widgets).
import { test as fresh } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/two-phases/';
const figure = (page: Page): Locator => page.locator('main .two-phases');
const output = (page: Page, name: string): Locator => figure(page).locator(`output[name="${name}"]`);
const field = (page: Page, name: string): Locator =>
  figure(page).getByRole('spinbutton', { name, exact: true });

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await page.waitForFunction(() => document.querySelector('.two-phases p.vh[role="status"]'));
  return quiet;
}

test('by keyboard: the same boost in larger fractions raises late tissue in the bed alone', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await expect(output(page, 'bed-eqd2-late')).toHaveText('66.0 Gy');
  await field(page, 'Boost, fractions').fill('4');
  await field(page, 'Boost, dose per fraction').fill('4,0');
  await expect(output(page, 'bed-eqd2-late')).toHaveText('72.4 Gy');
  await expect(output(page, 'bed-total')).toHaveText('66.0 Gy');
  await expect(output(page, 'large-eqd2-late')).toHaveText('50.0 Gy');
  await expect(figure(page).locator('p.vh[role="status"]')).toHaveText(
    /^50 Gy in 25 fractions, then 16 Gy in 4 fractions\. .*72\.4 Gy in late tissue\.$/,
  );
  await expect(page).toHaveURL(/\?fractions=4&dose=4&tumour=4&late=3$/);
  await figure(page).getByRole('slider', { name: 'Boost, fractions', exact: true }).press('Home');
  await expect(output(page, 'bed-total')).toHaveText('54.0 Gy');
  await expect(figure(page)).toContainText('below the usual 60 to 66 Gy');
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
  fresh(
    'a tap adds a fraction, the bar of the bed grows, and nothing is wider than the screen',
    async ({ page }) => {
      const quiet = await openTool(page, '?fractions=12&dose=6&late=1');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await figure(page).getByRole('button', { name: 'Back to the source’s values' }).tap();
      const bar = figure(page).locator('.bar .boost').first();
      const before = (await bar.boundingBox())!.width;
      await figure(page).getByRole('button', { name: '+1 Boost, fractions', exact: true }).tap();
      await expect(output(page, 'bed-total')).toHaveText('68.0 Gy');
      expect((await bar.boundingBox())!.width).toBeGreaterThan(before);
      quiet();
    },
  );
});

test('by address: a good one is used whole, a bad one is named and replaced; the table agrees', async ({
  page,
}) => {
  const quiet = await openTool(page, '?fractions=5&dose=3&tumour=10&late=2');
  await figure(page).getByText('Table of these values').click();
  const cells = await figure(page)
    .locator('tbody tr', { has: page.getByRole('rowheader', { name: 'Bed, both phases' }) })
    .locator('td')
    .allInnerTexts();
  await expect(output(page, 'bed-total')).toHaveText(`${cells[1]}.0 Gy`);
  await expect(output(page, 'bed-eqd2-tumour')).toHaveText(`${cells[2]} Gy`);
  await expect(output(page, 'bed-eqd2-late')).toHaveText(`${cells[4]} Gy`);
  await openTool(page, '?dose=9&fractions=2.5');
  const notices = figure(page).locator('p.problem[role="status"]');
  await expect(notices).toHaveCount(2);
  await expect(notices.first()).toContainText('“2.5” is not a whole number.');
  await expect(output(page, 'bed-total')).toHaveText('66.0 Gy');
  quiet();
});

test('in the chapter it is drawn before it wakes and keeps its height; on paper the bars stay', async ({
  page,
  scriptlessPage,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/postoperative/');
  const before = (await figure(page).boundingBox())?.height;
  await figure(page).scrollIntoViewIfNeeded();
  await field(page, 'Boost, dose per fraction').fill('3');
  await expect(output(page, 'bed-total')).toHaveText('74.0 Gy');
  await field(page, 'Boost, dose per fraction').fill('2');
  await expect(output(page, 'bed-total')).toHaveText('66.0 Gy');
  expect((await figure(page).boundingBox())?.height).toBeCloseTo(before ?? 0, 0);
  expect(new URL(page.url()).search).toBe('');
  quiet();
  await scriptlessPage.goto('/chapters/postoperative/');
  await expect(output(scriptlessPage, 'bed-eqd2-late')).toHaveText('66.0 Gy');
  await expect(figure(scriptlessPage).locator('tbody tr').first()).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'print' });
  await expect(figure(scriptlessPage).locator('.bar').first()).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'screen' });
});
