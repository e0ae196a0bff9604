// Without JavaScript: heading, prose, tables, static figures and answers are there on every page.
import { pages } from './pages.ts';
import { expect, test } from './shared-page.ts';

for (const address of pages) {
  test(`${address} reads without JavaScript`, async ({ scriptlessPage: page }) => {
    await page.goto(address);
    const headings = page.locator('main h1');
    await expect(headings).toHaveCount(1);
    await expect(headings).toBeVisible();
    const words = (await page.locator('main').innerText()).split(/\s+/).length;
    expect(words).toBeGreaterThan(15);
    const dead = page
      .locator('main :is(input, button:not([formaction]), select, textarea)')
      .filter({ visible: true });
    await expect(dead, 'a control that needs a script is hidden').toHaveCount(0);
  });
}

test('the preoperative chapter keeps its figures, tables and answers', async ({ scriptlessPage: page }) => {
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

test('the dose explorer shows its start values and a table of schedules', async ({
  scriptlessPage: page,
}) => {
  await page.goto('/tools/dose/');
  await expect(page.locator('main svg').first()).toBeVisible();
  await expect(page.locator('main table').first()).toContainText('25');
  await expect(page.locator('output[name="total-dose"]')).toContainText('50');
});

test('the case is a list of questions with their answers behind disclosures', async ({
  scriptlessPage: page,
}) => {
  await page.goto('/cases/thigh-ups-preoperative/');
  const details = page.locator('.case-static details');
  expect(await details.count()).toBeGreaterThanOrEqual(6);
  await details.first().locator('summary').click();
  await expect(details.first()).toHaveAttribute('open', '');
});

test('every road of a case is there in order, each with the decision that leads to it', async ({
  scriptlessPage: page,
}) => {
  await page.goto('/cases/unplanned-excision/');
  const roads = page.locator('.case-static');
  await expect(roads).toContainText('one road meets 6 or 7 of them');
  await expect(roads.locator('.q')).toHaveCount(8);
  await expect(roads.getByText('For those who chose, at “Next step”:')).toHaveCount(2);
});
