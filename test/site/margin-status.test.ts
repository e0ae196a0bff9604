// Can the figure of margin and radiotherapy be used by keyboard, touch and address, does it refuse to subtract two margins,
// and do drawing, outputs and table agree?
import { test as fresh } from 'playwright/test';
import { announced, expectTargets, notices, openTool, output } from './open-tool.ts';
import { expect, test, type Page } from './shared-page.ts';

const TOOL = '/tools/margin-status/';
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('by keyboard: the same treatment joined, another margin chosen; nothing is subtracted, and it is said', async ({
  page,
}) => {
  const quiet = await openTool(page, TOOL);
  await expect(output(page, 'first')).toHaveText('28%');
  await expect(output(page, 'second')).toHaveText('62%');
  await expect(output(page, 'difference')).toHaveText(/^34 points; interval not computable/);
  await expect(page.locator('main .tool .said a[href$="/errata/#e10"]')).toHaveCount(2);
  await select(page, 'View').focus();
  await page.keyboard.press('ArrowDown');
  await expect(
    page.getByRole('img', {
      name: /Surgery alone: Intralesional 28%, Marginal 74%, Wide 87%\. Surgery \+ RT/,
    }),
  ).toBeVisible();
  await select(page, 'First group').focus();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
  await expect(output(page, 'first')).toHaveText('87%');
  await expect(output(page, 'difference')).toBeHidden();
  await expect(announced(page)).toContainText('nothing is subtracted');
  await expect(page).toHaveURL(
    /\?lines=treatment&measure=control&first=wide\.no-rt&second=intralesional\.rt$/,
  );
  quiet();
});

test('by address: good and bad; the rest of a hundred in drawing and outputs; back leads to the source', async ({
  page,
}) => {
  const quiet = await openTool(page, `${TOOL}?measure=recurrence&first=wide.rt&second=close.rt`);
  await expect(notices(page)).toHaveText(/“close\.rt” is not one of the choices here/);
  await expect(output(page, 'first')).toHaveText('7%');
  await expect(
    page.getByRole('img', {
      name: /^The rest: without local control, per cent.* Wide: Surgery alone 13%, Surgery \+ RT 7%/,
    }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(output(page, 'first')).toHaveText('28%');
  await expect(notices(page)).toHaveCount(0);
  quiet();
});

test('table and outputs agree', async ({ page }) => {
  await openTool(page, `${TOOL}?first=marginal.no-rt&second=marginal.rt`);
  await page.getByText('Table of these values').click();
  const cells = page.getByRole('row', { name: /^Marginal margin / }).getByRole('cell');
  await expect(cells).toHaveText(['74%', '81%', '7 points', '–']);
  await expect(output(page, 'first')).toHaveText('74%');
  await expect(output(page, 'difference')).toHaveText(/^7 points/);
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 720 } });
  fresh('controls are large enough, marks are drawn and nothing is cut at 320 px', async ({ page }) => {
    await openTool(page, `${TOOL}?lines=treatment`);
    await expectTargets(page);
    await select(page, 'Second group').selectOption({ label: 'Wide margin, surgery alone' });
    await expect(output(page, 'second')).toHaveText('87%');
    for (const mark of await page.locator('.slopes .point > svg').all())
      expect((await mark.boundingBox())?.width).toBe(16);
    const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
  });
});

test('in the chapter it wakes where it stands, and the address is left alone', async ({ page }) => {
  const quiet = await openTool(page, '/chapters/local-control/');
  const figure = page.locator('#figure-margin-status');
  await expect(
    figure.getByRole('img', { name: /Intralesional: Surgery alone 28%, Surgery \+ RT 62%/ }),
  ).toBeVisible();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByText('Table of these values')).toBeVisible();
  await figure.getByRole('combobox', { name: 'Measure' }).selectOption('recurrence');
  await expect(figure.locator('output[name="second"]')).toHaveText('38%');
  await expect(page).toHaveURL(/local-control\/$/);
  quiet();
});

test('without a script the source’s figures and the table stand; the controls do not', async ({
  scriptlessPage: page,
}) => {
  await page.goto(TOOL);
  await expect(output(page, 'second')).toHaveText('62%');
  await expect(select(page, 'View')).toBeHidden();
  await expect(page.getByRole('row', { name: /^Wide margin / })).toBeVisible();
});
