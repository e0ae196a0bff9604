// Can the brachytherapy figure be used by keyboard, by touch and by address, and do readout, drawing and table agree?
// Leaves out sums and wording (test/widgets).
import { test as fresh } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/brachytherapy/';
const figure = (page: Page): Locator => page.locator('main .brachy');
const output = (page: Page, name: string): Locator => figure(page).locator(`output[name="${name}"]`);
const slider = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name, exact: true });
const field = (page: Page, name: string): Locator =>
  figure(page).getByRole('spinbutton', { name, exact: true });

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await page.waitForFunction(() => document.querySelector('.brachy p.vh[role="status"]'));
  return quiet;
}

test('by keyboard: the point moves outwards, both doses fall, and the sentence is spoken once it rests', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await expect(output(page, 'implant-dose')).toHaveText('6.3 Gy');
  await slider(page, 'Your point').press('End');
  await expect(field(page, 'Your point')).toHaveValue('6');
  await expect(output(page, 'implant-dose')).toHaveText('1.0 Gy');
  await field(page, 'Your point').fill('1,0');
  await expect(output(page, 'implant-dose')).toHaveText('16.0 Gy');
  await expect(figure(page).locator('p.vh[role="status"]')).toHaveText(
    /^16 Gy prescribed 1 cm from a line of 6 cm\. At 1 cm: implant 16\.0 Gy, external beam 1[56]\.\d Gy\.$/,
  );
  await expect(page).toHaveURL(/\?dose=16&days=2&length=6&at=1&margin=0\.5&point=1$/);
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  fresh(
    'an implant is chosen, the margin is taken away with taps, and the beam loses most of its dose',
    async ({ page }) => {
      const quiet = await openTool(page);
      const before = parseFloat(await output(page, 'beam-dose').innerText());
      const less = figure(page).getByRole('button', { name: '−0.1 cm, PTV margin of the beam', exact: true });
      for (let n = 0; n < 5; n++) await less.tap();
      await expect(field(page, 'PTV margin of the beam')).toHaveValue('0');
      expect(parseFloat(await output(page, 'beam-dose').innerText())).toBeLessThan(before - 4);
      await figure(page).getByRole('combobox', { name: 'Start from' }).selectOption('alektiar-2011');
      await expect(output(page, 'dose-rate')).toHaveText('0.38 Gy/h');
      await figure(page).getByRole('button', { name: '−1 Gy, Dose prescribed', exact: true }).tap();
      await expect(figure(page).getByRole('combobox', { name: 'Start from' })).toHaveValue('');
      quiet();
    },
  );
});

test('by address: a good one is used whole, a bad one is named and replaced', async ({ page }) => {
  const quiet = await openTool(page, '?dose=45&days=5&length=10&at=0.5&margin=1&point=1.5');
  await expect(output(page, 'dose-rate')).toHaveText('0.38 Gy/h');
  await expect(figure(page).locator('.plot')).toHaveAttribute(
    'aria-label',
    /45 Gy prescribed 0\.5 cm from a line of 10 cm/,
  );
  await openTool(page, '?length=300&point=near');
  const notices = figure(page).locator('p.problem[role="status"]');
  await expect(notices).toHaveCount(2);
  await expect(notices.first()).toContainText(
    '“300” is above the range, from 2 to 12. This page opened with 6 cm of line',
  );
  await expect(output(page, 'implant-dose')).toHaveText('6.3 Gy');
  quiet();
});

test('the table holds what the readout says, and follows it', async ({ page }) => {
  await openTool(page, '?point=3&length=4');
  await figure(page).getByText('Table of these values').click();
  const row = figure(page).locator('tbody tr', {
    has: page.getByRole('rowheader', { name: '3 cm', exact: true }),
  });
  const cells = await row.locator('td').allInnerTexts();
  await expect(output(page, 'implant-dose')).toHaveText(`${cells[1]} Gy`);
  await expect(output(page, 'implant-bed-late')).toHaveText(`${cells[2]} Gy`);
  await expect(output(page, 'beam-dose')).toHaveText(`${cells[4]} Gy`);
  await expect(output(page, 'beam-bed-late')).toHaveText(`${cells[5]} Gy`);
});

test('in the chapter it is drawn before it wakes, keeps its height, and on paper the plate stays', async ({
  page,
  scriptlessPage,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/brachytherapy/');
  const before = (await figure(page).boundingBox())?.height;
  await figure(page).scrollIntoViewIfNeeded();
  await slider(page, 'Length of the line').press('Home');
  await expect(output(page, 'implant-dose')).toHaveText('4.7 Gy');
  await field(page, 'Length of the line').fill('6');
  await expect(output(page, 'implant-dose')).toHaveText('6.3 Gy');
  expect((await figure(page).boundingBox())?.height).toBeCloseTo(before ?? 0, 0);
  expect(new URL(page.url()).search).toBe('');
  quiet();
  await scriptlessPage.goto('/chapters/brachytherapy/');
  await expect(output(scriptlessPage, 'half-distance')).toHaveText('1.7 cm');
  await expect(figure(scriptlessPage).locator('svg path.implant')).toHaveCount(1);
  await expect(figure(scriptlessPage).locator('tbody tr').first()).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'print' });
  await expect(figure(scriptlessPage).locator('svg text.level').first()).toBeVisible();
  await scriptlessPage.emulateMedia({ media: 'screen' });
});
