// Can the responder figure be moved by keyboard, touch and address, and do marks, bars, outputs and table agree?
import { test as fresh } from 'playwright/test';
import { announced, expectTargets, notices, openTool, output } from './open-tool.ts';
import { expect, test, type Page } from './shared-page.ts';

const TOOL = '/tools/responders/';
const slider = (page: Page, arm: string) => page.getByRole('slider', { name: `Counted with ${arm}` });
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

test('by keyboard: one side, then two responders more; said aloud, and kept in the address', async ({
  page,
}) => {
  const quiet = await openTool(page, TOOL);
  for (const [name, value] of [
    ['difference', '8.2 points (95% interval −1.5 to 18.2)'],
    ['p-exact', '0.107'],
    ['p-one-sided', '0.073'],
    ['p-published', '0.044 (sides not stated), for 14 of 87 and 7 of 89'],
  ] as const)
    await expect(output(page, name)).toHaveText(value);
  const dark = () =>
    page.locator('main .splits path.counted').evaluate((bars) => bars.getAttribute('d')?.length ?? 0);
  const both = await dark();
  await select(page, 'Test').focus();
  await page.keyboard.press('ArrowDown');
  await expect.poll(dark).toBeLessThan(both);
  await slider(page, 'NBTXR3 + RT').press('ArrowRight');
  await slider(page, 'NBTXR3 + RT').press('ArrowRight');
  await expect(output(page, 'p-exact')).toHaveText('0.045');
  await expect(page.getByText('Your counts, not the trial’s.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'NBTXR3 + RT: 16 of 87 marks filled' })).toBeVisible();
  await expect(announced(page)).toContainText('NBTXR3 + RT 16 of 87, RT alone 7 of 89.');
  await expect(page).toHaveURL(/\?endpoint=pcr&first=16&second=7&test=more-in-first$/);
  quiet();
});

test('by address: good and bad; another endpoint brings its own counts; back leads to the source', async ({
  page,
}) => {
  const quiet = await openTool(page, `${TOOL}?endpoint=r0`);
  await expect(notices(page)).toHaveCount(0);
  await expect(page.getByRole('img', { name: 'NBTXR3 + RT: 67 of 87 marks filled' })).toBeVisible();
  await expect(page.getByText('worked back from percentages')).toBeVisible();
  await expect(output(page, 'p-exact')).toHaveText('0.07');
  await page.goto(`${TOOL}?first=88&second=x`);
  await expect(notices(page)).toHaveText([/“88” is above the range/, /“x” is not a number/]);
  await select(page, 'Endpoint').selectOption({ label: 'R0 resection' });
  await expect(output(page, 'difference')).toHaveText(/^13\.0 points/);
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(output(page, 'p-exact')).toHaveText('0.107');
  quiet();
});

test('table and outputs agree', async ({ page }) => {
  await openTool(page, `${TOOL}?first=20`);
  await page.getByText('Table of these values').click();
  for (const [name, label] of [
    ['difference', 'Difference'],
    ['p-exact', 'p, Fisher, two-sided'],
    ['p-yates', 'p, chi-square, two-sided, Yates'],
  ] as const) {
    const row = page.getByRole('row', { name: new RegExp(`^${label} `) });
    await expect(row.getByRole('cell')).toHaveText((await output(page, name).textContent()) ?? '');
  }
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  fresh('step buttons are set with taps', async ({ page }) => {
    await openTool(page, TOOL);
    await expectTargets(page);
    await page.getByRole('button', { name: '−1 Counted with RT alone' }).tap();
    await expect(page.getByRole('img', { name: 'RT alone: 6 of 89 marks filled' })).toBeVisible();
  });
});

test('in the chapter it wakes with the trial’s counts', async ({ page }) => {
  const quiet = await openTool(page, '/chapters/future-directions/');
  const figure = page.locator('#figure-responders');
  await expect(figure.getByRole('img', { name: 'RT alone: 7 of 89 marks filled' })).toBeVisible();
  await figure.scrollIntoViewIfNeeded();
  await slider(page, 'RT alone').press('ArrowLeft');
  await expect(output(page, 'p-exact')).toHaveText('0.06');
  await expect(page).toHaveURL(/future-directions\/$/);
  quiet();
});

test('without a script the trial’s counts and tests stand', async ({ scriptlessPage: page }) => {
  await page.goto(TOOL);
  await expect(output(page, 'p-exact')).toHaveText('0.107');
  await expect(select(page, 'Test')).toBeHidden();
});
