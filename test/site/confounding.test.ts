// Can the confounding simulator be used by keyboard, by buttons and by address, does it repeat away from the page, and does it
// wake in its chapter without moving it? Leaves out what the numbers should be (test/models, test/widgets).
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { homeUnderPath } from './pages.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/confounding/';
const CHAPTER = '/chapters/overall-survival/';

const figure = (page: Page): Locator => page.locator('#figure-confounding');
const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}-gain"]`);
const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
const announced = (page: Page): Locator => figure(page).locator('p.vh[role="status"]');
const EFFECT = 'True hazard ratio of death with RT';
const SELECTION = 'Selection: fitter half minus sicker half';

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await alive(page);
  return quiet;
}

/** Points of an output, as a number. */
async function pointsOf(page: Page, name: string): Promise<number> {
  const text = await output(page, name).innerText();
  expect(text).toMatch(/^−?\d+\.\d points$/);
  return Number(text.replace('−', '-').replace(' points', ''));
}

/** Cells of the table's first row. */
const shown = (page: Page): Promise<string[]> =>
  figure(page).locator('tbody tr').first().locator('th, td').allInnerTexts();

test('by keyboard: no effect, then selection to the fitter, makes a gain up', async ({ page }) => {
  const quiet = await openTool(page);
  await slider(page, EFFECT).focus();
  for (let step = 0; step < 6; step++) await page.keyboard.press('ArrowRight');
  await expect(output(page, 'true')).toHaveText('0.0 points');
  const selection = slider(page, SELECTION);
  await selection.focus();
  await page.keyboard.press('End');
  await expect(selection).toHaveAttribute('aria-valuetext', '80 points');
  expect(await pointsOf(page, 'crude')).toBeGreaterThan(20);
  await expect(figure(page)).toContainText(
    'RT goes to 90 in 100 of the fitter half, 10 in 100 of the sicker half.',
  );
  await expect(announced(page)).toContainText(/true 0\.0 points; with 95% interval, crude \d+\.\d points/);
  expect(new URL(page.url()).search).toContain('effect=1&selection=80');
  quiet();
});

test('by buttons: a story sets the controls, another registry other patients', async ({ page }) => {
  const quiet = await openTool(page);
  await figure(page).locator('summary').click();
  await page
    .getByLabel('Rules', { exact: true })
    .selectOption({ label: 'RT does nothing and goes to the fitter' });
  const crude = await pointsOf(page, 'crude');
  expect(crude).toBeGreaterThan(13);
  expect((await shown(page))[5]).toContain(crude.toFixed(1));
  expect((await shown(page))[4]).toBe('0.0');
  await expect(figure(page).locator('.plot[role="img"]')).toHaveAccessibleName(
    /^Survival in the registry over 8 years\. Alive at 5 years: 72\.\d% of those irradiated/,
  );
  await page.getByRole('button', { name: 'Another registry' }).click();
  await expect(figure(page)).toContainText('Registry 2 of these rules');
  expect(await pointsOf(page, 'crude')).not.toBe(crude);
  await page.getByRole('button', { name: '+5 points, Selection: fitter half minus sicker half' }).click();
  await expect(page.getByLabel('Rules', { exact: true })).toHaveValue('');
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(output(page, 'true')).toHaveText('8.2 points');
  quiet();
});

test('repeats come from a worker, under a path too, and are dropped when the rules change', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await page.goto(`${homeUnderPath}${TOOL}?patients=164&effect=1&selection=40`);
  await alive(page);
  await figure(page).locator('summary').click();
  await page.getByRole('button', { name: 'Repeat 200 times' }).click();
  await expect(figure(page)).toContainText(
    /In matched pairs: on average \d+\.\d points.*held the truth in \d+ of 200/,
  );
  await expect(announced(page)).toContainText('Crude: on average');
  await expect(figure(page).getByRole('row', { name: /^Mean of 200 such registries/ })).toBeVisible();
  expect(await figure(page).locator('svg.spread').count()).toBe(3);
  await page.getByRole('button', { name: 'Another registry' }).click();
  expect(await figure(page).locator('svg.spread').count()).toBe(3);
  await slider(page, SELECTION).press('ArrowLeft');
  await expect(figure(page).locator('svg.spread').first()).toBeHidden();
  await expect(figure(page)).toContainText('One registry differs from the next by chance');
  quiet();
});

test('the address says the state; what it cannot use is said and left', async ({ page }) => {
  const quiet = await openTool(page, '?effect=1&wait=6&recorded=100&patients=2606&seed=7');
  await expect(figure(page)).toContainText('Registry 7 of these rules: 2606 simulated patients');
  await expect(output(page, 'true')).toHaveText('0.0 points');
  expect(await pointsOf(page, 'matched')).toBeGreaterThan(0);
  await openTool(page, '?effect=9&patients=12&seed=1.5&wait=');
  await expect(figure(page).locator('p.problem[role="status"]')).toHaveText([
    /“effect”.*above the range, from 0\.5 to 1\.5\. This page opened with 0\.7 as the true hazard ratio instead\./,
    /“wait” is empty/,
    /“patients”: “12” is not one of the choices here/,
    /“seed”.*not a whole number/,
  ]);
  await expect(output(page, 'true')).toHaveText('8.2 points');
  quiet();
});

test('printed, the figure keeps drawing, numbers and open table, and loses its controls', async ({
  page,
}) => {
  await openTool(page);
  await page.emulateMedia({ media: 'print' });
  await expect(figure(page).locator('.plot[role="img"]')).toBeVisible();
  await expect(output(page, 'matched')).toBeVisible();
  await expect(figure(page).getByRole('row').last()).toBeVisible();
  for (const control of await figure(page).locator('input, select, button').all())
    await expect(control).toBeHidden();
});

test('in the chapter it stands before the script, wakes in place and leaves the address alone', async ({
  page,
}) => {
  const html = await (await page.request.get(CHAPTER)).text();
  expect(html).toMatch(/<output name="true-gain"[^>]*>8\.2 points/);
  expect(html.indexOf('class="predict"')).toBeLessThan(html.indexOf('id="figure-confounding"'));
  const quiet = watchForFaults(page);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${CHAPTER}?x=1`);
    const before = await figure(page).boundingBox();
    await figure(page).scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('#figure-confounding p.vh[role="status"]'));
    expect((await figure(page).boundingBox())?.height).toBe(before?.height);
  }
  await slider(page, SELECTION).press('ArrowRight');
  await expect(announced(page)).toContainText('Gain in survival at 5 years');
  expect(new URL(page.url()).search).toBe('?x=1');
  quiet();
});
