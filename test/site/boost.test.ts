// Can the boost comparison be used by keyboard, by touch and by address, and do readout, drawing and tables agree?
// Leaves out sums and wording (test/widgets).
import { test as fresh } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/boost/';
const figure = (page: Page): Locator => page.locator('main div.boost');
const output = (page: Page, name: string): Locator => figure(page).locator(`output[name="${name}"]`);
const slider = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name, exact: true });

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await page.waitForFunction(() => document.querySelector('div.boost p.vh[role="status"]'));
  return quiet;
}

test('by keyboard: the fraction goes to the end of its range, its EQD2 rises, and the boost stays', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await expect(output(page, 'single-late')).toHaveText('54.0 Gy');
  await slider(page, 'Single fraction').press('End');
  await expect(output(page, 'single-late')).toHaveText('75.6 Gy');
  await expect(output(page, 'boost-eqd2')).toHaveText('16.0 Gy');
  await slider(page, 'α/β of late tissue').press('ArrowLeft');
  await expect(output(page, 'single-late')).toHaveText(/^withheld/);
  await expect(figure(page).locator('.plot')).toContainText(/late tissue,\s*then withheld/);
  await expect(figure(page).locator('.caution')).toHaveCount(2);
  await expect(figure(page).locator('p.vh[role="status"]')).toHaveText(
    /^One fraction of 18 Gy: EQD2 66\.0 Gy in tumour/,
  );
  await expect(page).toHaveURL(/\?single=18&fractions=8&tumour=4&late=2\.9&bed=0\.5&ptv=0\.5$/);
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
  fresh(
    'the reach round the bed is widened and the volume grows, in readout and drawing',
    async ({ page }) => {
      const quiet = await openTool(page);
      const outline = () => figure(page).locator('path.fraction').getAttribute('d');
      const [before, drawn] = [parseFloat(await output(page, 'volume-single').innerText()), await outline()];
      await figure(page).getByRole('combobox', { name: 'The fraction reaches' }).selectOption('2');
      expect(parseFloat(await output(page, 'volume-single').innerText())).toBeGreaterThan(2 * before);
      expect(await outline()).not.toBe(drawn);
      await figure(page).getByRole('button', { name: '+1 Boost, fractions of 2 Gy' }).tap();
      await expect(output(page, 'boost-eqd2')).toHaveText('18.0 Gy');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      quiet();
    },
  );
});

test('by address: a good one is used whole, a bad one is named and replaced', async ({ page }) => {
  const quiet = await openTool(page, '?single=10&fractions=5&tumour=10&late=3&bed=0&ptv=1');
  await expect(output(page, 'single-tumour')).toHaveText('16.7 Gy');
  await expect(output(page, 'boost-eqd2')).toHaveText('10.0 Gy');
  await openTool(page, '?single=30&bed=7');
  const notices = figure(page).locator('p.problem[role="status"]');
  await expect(notices).toHaveCount(2);
  await expect(notices.first()).toContainText(
    '“30” is above the range, from 10 to 18. This page opened with 15 Gy',
  );
  await expect(output(page, 'single-tumour')).toHaveText('47.5 Gy');
  quiet();
});

test('the tables hold what the readout says, and nerve is withheld', async ({ page }) => {
  await openTool(page, '?single=12.5&tumour=6');
  await figure(page).getByText('Table of these values').click();
  await figure(page).getByText('Table of the volumes').click();
  const row = (name: string) =>
    figure(page)
      .locator('tbody tr', { has: page.getByRole('rowheader', { name, exact: true }) })
      .first()
      .locator('td');
  const cells = await row('1 × 12.5').allInnerTexts();
  await expect(output(page, 'single-tumour')).toHaveText(`${cells[1]} Gy`);
  await expect(output(page, 'single-late')).toHaveText(`${cells[4]} Gy`);
  expect(cells[5]).toBe('withheld');
  await expect(output(page, 'single-nerve')).toHaveText(/^withheld/);
  const boost = await row('External boost').allInnerTexts();
  await expect(output(page, 'volume-boost')).toHaveText(`${boost[1]} cm³`);
});

test('no words of the plot lie on words, wherever the curves run', async ({ page }) => {
  for (const query of [
    '',
    '?single=18&fractions=10&tumour=10&late=2.5',
    '?tumour=1&late=1.5',
    '?single=10&fractions=5&tumour=15&late=10',
  ]) {
    await openTool(page, query);
    for (const width of [320, 390, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const boxes = await figure(page)
        .locator('.plot .area b')
        .evaluateAll((words) =>
          words.map((word) => ({ text: word.textContent, ...word.getBoundingClientRect().toJSON() })),
        );
      const left = (await figure(page).locator('.plot').boundingBox())!.x;
      boxes.forEach((a, n) => {
        expect(a.left, `${a.text} at ${width} px, ${query}`).toBeGreaterThanOrEqual(left);
        boxes.slice(n + 1).forEach((b) => {
          const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
          expect(apart, `${a.text} and ${b.text} at ${width} px, ${query}`).toBe(true);
        });
      });
    }
  }
});

test('in the chapter it is drawn before it wakes, keeps its height, and on paper the section stays', async ({
  page,
  scriptlessPage,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/intraoperative/');
  const before = (await figure(page).boundingBox())?.height;
  await figure(page).scrollIntoViewIfNeeded();
  await slider(page, 'Single fraction').press('Home');
  await expect(output(page, 'single-tumour')).toHaveText('23.3 Gy');
  expect((await figure(page).boundingBox())?.height).toBeCloseTo(before ?? 0, 0);
  expect(new URL(page.url()).search).toBe('');
  quiet();
  await scriptlessPage.goto('/chapters/intraoperative/');
  await expect(output(scriptlessPage, 'single-tumour')).toHaveText('47.5 Gy');
  await expect(figure(scriptlessPage).locator('tbody tr').first()).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'print' });
  await expect(figure(scriptlessPage).locator('svg path.fraction')).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'screen' });
});
