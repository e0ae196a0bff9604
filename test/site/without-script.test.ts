// Without JavaScript: heading, prose, tables, static figures and answers are there on every page.
import { expect, test } from 'playwright/test';
import { pages } from './pages.ts';

test.use({ javaScriptEnabled: false });

for (const address of pages) {
  test(`${address} reads without JavaScript`, async ({ page }) => {
    await page.goto(address);
    await expect(page.locator('main h1')).toHaveCount(1);
    await expect(page.locator('main h1')).toBeVisible();
    const words = (await page.locator('main').innerText()).split(/\s+/).length;
    expect(words).toBeGreaterThan(15);
    for (const control of await page
      .locator('main :is(input, button:not([formaction]), select, textarea)')
      .all()) {
      await expect(control, 'a control that needs a script is hidden').toBeHidden();
    }
  });
}

test('the preoperative chapter keeps its figures, tables and answers', async ({ page }) => {
  await page.goto('/chapters/preoperative/');
  await expect(page.locator('figure svg').first()).toBeVisible();
  expect(await page.locator('figure').count()).toBeGreaterThanOrEqual(3);
  await page.locator('#figure-wounds summary').click();
  await expect(page.locator('#figure-wounds table')).toContainText('31 of 88');
  const questions = page.locator('.checks details');
  expect(await questions.count()).toBeGreaterThanOrEqual(6);
  await questions.first().locator('summary').click();
  await expect(questions.first()).toHaveAttribute('open', '');
});

test('the dose explorer shows its start values and a table of schedules', async ({ page }) => {
  await page.goto('/tools/dose/');
  await expect(page.locator('main svg').first()).toBeVisible();
  await expect(page.locator('main table').first()).toContainText('25');
  await expect(page.locator('output[name="total-dose"]')).toContainText('50');
});

test('the case is a list of questions with their answers behind disclosures', async ({ page }) => {
  await page.goto('/cases/thigh-ups-preoperative/');
  const details = page.locator('.case-static details');
  expect(await details.count()).toBeGreaterThanOrEqual(6);
  await details.first().locator('summary').click();
  await expect(details.first()).toHaveAttribute('open', '');
});
