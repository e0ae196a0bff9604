// The library of studies and the errata: filtered by keyboard, kept in the address, announced, and usable without scripts.
import { expect, test, type Page } from 'playwright/test';
import { watchForFaults } from './faults.ts';

const rowsOf = (page: Page) => page.locator('main tbody tr:visible');
const countOf = (page: Page) => page.getByRole('status');
const boxOf = (page: Page, name: string | RegExp) => page.getByRole('checkbox', { name });
const namesIn = (page: Page) =>
  rowsOf(page)
    .getByRole('rowheader')
    .getByRole('link')
    .evaluateAll((links) =>
      links.filter((link) => !link.matches('.err')).map((link) => link.textContent?.trim()),
    );

test('by keyboard alone: filter, add, take away', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.goto('/studies/');
  const all = await rowsOf(page).count();
  await expect(countOf(page)).toHaveText(`${all} studies`);
  await boxOf(page, /^Randomised/).focus();
  await page.keyboard.press('Space');
  await expect(boxOf(page, /^Randomised/)).toHaveAttribute('aria-checked', 'true');
  await expect(page).toHaveURL(/\/studies\/\?design=randomised$/);
  const randomised = await rowsOf(page).count();
  expect(randomised).toBeGreaterThan(0);
  expect(randomised).toBeLessThan(all);
  await expect(countOf(page)).toHaveText(`${randomised} of ${all} studies: randomised`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(countOf(page)).toHaveText(/ studies: randomised or meta-analysis$/);
  await page.keyboard.press('Enter');
  await expect(countOf(page)).toHaveText(`${randomised} of ${all} studies: randomised`);
  quiet();
});

test('an address is obeyed, and going back undoes', async ({ page }) => {
  await page.goto('/studies/?design=randomised&endpoint=local-control&errata=yes&sort=largest');
  await expect(boxOf(page, /^Randomised/)).toHaveAttribute('aria-checked', 'true');
  await expect(boxOf(page, /^Local control/)).toHaveAttribute('aria-checked', 'true');
  await expect(page.getByLabel('Order')).toHaveValue('largest');
  const before = await namesIn(page);
  expect(before[0]).toBe('O’Sullivan 2002');
  await boxOf(page, /^Fracture/).click();
  await expect(page).toHaveURL(/endpoint=fracture/);
  await page.goBack();
  await expect(boxOf(page, /^Fracture/)).toHaveAttribute('aria-checked', 'false');
  expect(await namesIn(page)).toEqual(before);
});

test('chapter, size and decade narrow one another', async ({ page }) => {
  await page.goto('/studies/?chapter=preoperative&size=100-499&year=2000s');
  expect(await namesIn(page)).toEqual(['O’Sullivan 2002', 'Davis 2005']);
});

for (const query of [
  '?design=nonsense&sort=sideways',
  '?design=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E',
  '?__proto__=1&constructor=2&toString=3',
  '?%E0%A4%A&=&&&',
  `?words=${'x'.repeat(3000)}`,
]) {
  test(`the address ${query.slice(0, 40)} does no harm`, async ({ page }) => {
    const quiet = watchForFaults(page);
    await page.goto(`/studies/${query}`);
    if (query.startsWith('?words')) {
      await expect(countOf(page)).toContainText('None of');
    } else {
      await expect(page.getByRole('alert')).toContainText('was not understood');
      await expect(page.getByRole('alert')).not.toContainText('<');
      expect(await rowsOf(page).count()).toBeGreaterThan(40);
    }
    quiet();
  });
}

test('headings of columns put rows in order and say which', async ({ page }) => {
  await page.goto('/studies/');
  const head = page.getByRole('columnheader', { name: 'Patients' });
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect((await namesIn(page))[0]).toBe('Koshy 2010');
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/\?sort=smallest$/);
  await expect(page.getByRole('columnheader', { name: 'Study' })).not.toHaveAttribute('aria-sort');
});

test('words narrow the table; Enter in the field chooses nothing', async ({ page }) => {
  await page.goto('/studies/');
  await page.getByLabel('Words in the table').fill('kosela');
  await page.keyboard.press('Enter');
  expect(await namesIn(page)).toEqual(['Koseła-Paterczyk 2014']);
  await expect(page).toHaveURL(/\?words=kosela$/);
  await page.getByRole('link', { name: /^Show all/ }).click();
  expect(await rowsOf(page).count()).toBeGreaterThan(40);
  await expect(page.getByLabel('Words in the table')).toHaveValue('');
});

test('studies that share patients are said to, and only beside their rows', async ({ page }) => {
  await page.goto('/studies/');
  const line = page.getByText('129 of the 190 patients in O’Sullivan 2002');
  await expect(line).toBeVisible();
  await boxOf(page, /^Registry/).click();
  await expect(line).toBeHidden();
});

test('on a narrow screen the filters fold and say how many are on', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/studies/?design=randomised&errata=yes');
  await expect(boxOf(page, /^Randomised/)).toBeHidden();
  await page.getByText('2 on').click();
  await expect(boxOf(page, /^Randomised/)).toBeVisible();
});

test('errata filter by severity and kind, and an entry’s address shows it whatever is filtered', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/errata/?severity=s3');
  const shown = page.locator('article:visible');
  const editorial = await shown.count();
  await expect(countOf(page)).toContainText(`${editorial} of 61 entries: editorial`);
  await boxOf(page, /^Original checked/).click();
  await expect(page).toHaveURL(/\?severity=s3&kind=original$/);
  expect(await shown.count()).toBeLessThanOrEqual(editorial);
  await page.evaluate(() => (location.hash = '#e19'));
  await expect(page.getByRole('heading', { name: /^E19/ })).toBeInViewport();
  await expect(shown).toHaveCount(61);
  quiet();
});

test('a study’s page gives counts, interval, both p values and what it cannot tell', async ({ page }) => {
  await page.goto('/studies/bonvalot-2019/');
  const main = page.getByRole('main');
  await expect(main.getByRole('img', { name: /14 of 87/ })).toBeVisible();
  for (const text of [
    '8.2 points (−1.5 to 18.2)',
    '0.107 (Fisher, two-sided)',
    '0.044',
    'What it cannot tell you',
  ])
    await expect(main).toContainText(text);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a filter is a form that leads to a page of its own, and back', async ({ page }) => {
    await page.goto('/studies/');
    const button = page.getByRole('button', { name: /^Randomised/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/studies\/design\/randomised\/\??$/);
    await expect(countOf(page)).toHaveText(/^\d+ of 46 studies: randomised$/);
    await expect(page.getByRole('button', { name: /^Randomised/ })).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: /^Show all/ }).click();
    await expect(page).toHaveURL(/\/studies\/$/);
    await page.getByRole('button', { name: /^Has an erratum/ }).click();
    await expect(page).toHaveURL(/\/studies\/errata\/\??$/);
  });

  test('errata filter the same way, and stand at their address', async ({ page }) => {
    await page.goto('/errata/#e19');
    await expect(page.getByRole('heading', { name: /^E19/ })).toBeInViewport();
    await page.getByRole('button', { name: /^Would teach a wrong fact/ }).click();
    await expect(page).toHaveURL(/\/errata\/severity\/s1\/\??$/);
    await expect(page.locator('article')).toHaveCount(22);
  });

  test('what only scripts can do is not shown', async ({ page }) => {
    await page.goto('/studies/');
    await expect(page.getByLabel('Order')).toBeHidden();
    await expect(page.getByLabel('Words in the table')).toBeHidden();
  });
});

test('the pages of single filters are kept out of the search', async ({ page }) => {
  await page.goto('/search/');
  const found = await page.evaluate(async () => {
    const { search } = (await import(new URL('/pagefind/pagefind.js', location.href).href)) as {
      search(words: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
    };
    const { results } = await search('randomised');
    return Promise.all(results.map(async (result) => (await result.data()).url));
  });
  expect(found).toContain('/studies/osullivan-2002/');
  expect(found.filter((url) => /^\/(?:studies|errata)\/[a-z]+\/./.test(url))).toEqual([]);
});
