// Can the isoeffect plot be used by keyboard, by touch and by address, and do readout, drawing and table agree?
// Leaves out sums and wording (test/widgets).
import { test as fresh } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/isoeffect/';
const figure = (page: Page): Locator => page.locator('main .isoeffect');
const output = (page: Page, name: string): Locator => figure(page).locator(`output[name="${name}"]`);
const choice = (page: Page, name: string): Locator => figure(page).getByRole('combobox', { name });
const line = (page: Page, tissue: string): Promise<string | null> =>
  figure(page).locator(`path.${tissue}`).first().getAttribute('d');

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await page.waitForFunction(() => document.querySelector('.isoeffect p.vh[role="status"]'));
  return quiet;
}

test('by keyboard: the tumour’s line rises with its alpha/beta, that of late tissue stays, and the outcome is spoken', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await expect(output(page, 'line-tumour')).toHaveText('30.0 Gy');
  const before = [await line(page, 'tumour'), await line(page, 'late')];
  const alphaBeta = figure(page).getByRole('spinbutton', { name: 'α/β of the tumour' });
  await alphaBeta.fill('10');
  await expect(output(page, 'line-tumour')).toHaveText('37.5 Gy');
  expect(await line(page, 'tumour')).not.toBe(before[0]);
  expect(await line(page, 'late')).toBe(before[1]);
  await figure(page).getByRole('slider', { name: 'α/β of late tissue' }).press('Home');
  await expect(figure(page).locator('p.vh[role="status"]')).toHaveText(
    /^Lines through 25 × 2 Gy, read at 6 Gy a fraction\. Tumour: line at 37\.5 Gy, 5 × 6 7\.5 Gy below the line\./,
  );
  await expect(page).toHaveURL(/\?through=25x2&against=5x6&tumour=10&late=1$/);
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 700 } });
  fresh(
    'large fractions are warned of, then withheld, and nothing is wider than the screen',
    async ({ page }) => {
      const quiet = await openTool(page, '?late=3');
      await choice(page, 'Compare with').selectOption('3x20');
      await expect(figure(page).locator('.caution')).toHaveCount(1);
      await figure(page).getByRole('button', { name: '−0.1 Gy, α/β of late tissue', exact: true }).tap();
      await expect(output(page, 'line-late')).toHaveText('withheld');
      await expect(output(page, 'eqd2-late')).toHaveText(/^withheld/);
      await expect(figure(page).locator('.caution')).toHaveCount(2);
      await choice(page, 'Lines through').selectOption('3x20');
      expect(await line(page, 'late')).toBe('');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      await figure(page).getByRole('button', { name: 'Back to the source’s values' }).tap();
      await expect(output(page, 'line-tumour')).toHaveText('30.0 Gy');
      quiet();
    },
  );
});

test('by address: a good one is used whole, a bad one is named and replaced', async ({ page }) => {
  const quiet = await openTool(page, '?through=33x2&against=15x2-85&tumour=10&late=2');
  await expect(figure(page).locator('.plot')).toHaveAttribute('aria-label', /Lines through 33 × 2 Gy/);
  await expect(figure(page).locator('span.chosen')).toHaveText(['15 × 2.85', '33 × 2']);
  await openTool(page, '?through=7x7&tumour=0');
  const notices = figure(page).locator('p.problem[role="status"]');
  await expect(notices).toHaveCount(2);
  await expect(notices.first()).toContainText('“7x7” is not one of the choices here.');
  await expect(output(page, 'line-tumour')).toHaveText('30.0 Gy');
  quiet();
});

test('the table holds what the readout says for every schedule, and no words lie on words', async ({
  page,
}) => {
  await openTool(page, '?against=5x5&late=2.5');
  await figure(page).getByText('Table of these values').click();
  await expect(figure(page).locator('tbody tr')).toHaveCount(18);
  const row = figure(page).locator('tbody tr', {
    has: page.getByRole('rowheader', { name: '5 × 5', exact: true }),
  });
  const cells = await row.locator('td').allInnerTexts();
  await expect(output(page, 'line-tumour')).toHaveText(`${cells[1]} Gy`);
  await expect(output(page, 'line-late')).toHaveText(`${cells[2]} Gy`);
  await expect(output(page, 'eqd2-tumour')).toHaveText(`${cells[3]} Gy`);
  await expect(output(page, 'eqd2-late')).toHaveText(`${cells[4]} Gy`);
  for (const width of [320, 390, 768, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const boxes = await figure(page)
      .locator('.plot span b, .plot strong, .plot em')
      .evaluateAll((words) =>
        words
          .map((word) => ({ text: word.textContent, ...word.getBoundingClientRect().toJSON() }))
          .filter((box) => box.width > 0),
      );
    boxes.forEach((a, n) =>
      boxes.slice(n + 1).forEach((b) => {
        const apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart, `${a.text} and ${b.text} at ${width} px`).toBe(true);
      }),
    );
  }
});

test('in the chapter a picture stands there first, then the figure, and the address is left alone', async ({
  page,
  scriptlessPage,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/future-directions/');
  await page.locator('.isoeffect-still').scrollIntoViewIfNeeded();
  await choice(page, 'Compare with').selectOption('5x7');
  await expect(figure(page).locator('.caution')).toHaveCount(1);
  expect(new URL(page.url()).search).toBe('');
  quiet();
  await scriptlessPage.goto('/chapters/future-directions/');
  const picture = scriptlessPage.locator('.isoeffect-still img');
  await picture.scrollIntoViewIfNeeded();
  await expect(picture).toHaveJSProperty('complete', true);
  expect(await picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
  await expect(picture).toHaveAttribute('alt', /Lines through 25 × 2 Gy/);
  await scriptlessPage.goto(TOOL);
  await expect(output(scriptlessPage, 'line-tumour')).toHaveText('30.0 Gy');
  await expect(figure(scriptlessPage).locator('tbody tr').first()).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'print' });
  await expect(figure(scriptlessPage).locator('.needs-js').first()).toBeHidden();
  await scriptlessPage.emulateMedia({ media: 'screen' });
});
