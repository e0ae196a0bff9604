// The tables of the course: ordered by a head, by keyboard, whole studies at a time; usable without scripts.
import { watchForFaults } from './faults.ts';
import { expect, test, type Page } from './shared-page.ts';

const studies = (page: Page) =>
  page
    .locator('.et .who > a:first-child')
    .evaluateAll((links) => links.map((link) => link.textContent?.trim()));

test('a head orders the studies, again turns them round, and says so; rows stay with their study', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/tables/3/');
  const byYear = await studies(page);
  expect(byYear[0]).toBe('Dhakal 2012');
  const head = page.getByRole('columnheader', { name: 'Patients' });
  await head.getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect((await studies(page)).at(-1)).toMatch(/^(Lindsay 2018|Baumann 2020)$/);
  await page.keyboard.press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  await expect(page.getByRole('columnheader', { name: 'Year' })).not.toHaveAttribute('aria-sort');
  await expect(page.locator('[data-order]')).toHaveText('Ordered by patients, descending.');
  expect((await studies(page)).at(-1)).toBe('Dhakal 2012');
  expect([...(await studies(page))].sort()).toEqual([...byYear].sort());
  await expect(page.locator('.et tbody').last()).toContainText('50 Gy in 10 fractions');
  const file = await page.request.get('/tables/3.csv');
  expect(file.headers()['content-type']).toContain('text/csv');
  quiet();
});

test('without scripts the table stands by year with no button', async ({ scriptlessPage: page }) => {
  await page.goto('/tables/2/');
  expect((await studies(page))[0]).toBe('O’Sullivan 2002');
  expect(await page.locator('.et button').count()).toBe(0);
});
