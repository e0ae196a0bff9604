// Can the trade-off figure be used by keyboard, by buttons and by address, is the reader's own number told apart from the
// trial's, and does it wake in its chapter without moving it? Leaves out the numbers themselves (test/widgets, test/models).
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/trade-off/';
const CHAPTER = '/chapters/external-beam/';
const DRAWS = 'Draws of what the counts allow';
const RISK = 'What if the wound risk with surgery first were';

const figure = (page: Page): Locator => page.locator('#figure-trade-off');
const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`);
const slider = (page: Page, name: string): Locator => figure(page).getByRole('slider', { name, exact: true });
const announced = (page: Page): Locator => figure(page).locator('p.vh[role="status"]');

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await alive(page);
  return quiet;
}

test('by keyboard: draws turn stiffness round about every fifth time and the wound hardly ever', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await expect(output(page, 'wound-difference')).toHaveText('18.2 points');
  await expect(output(page, 'fibrosis-difference')).toHaveText('−16.7 points');
  await slider(page, DRAWS).focus();
  await page.keyboard.press('ArrowRight');
  await expect(output(page, 'stiffness-turned')).toHaveText(/^[01] of 1 draw$/);
  await page.keyboard.press('End');
  await expect(output(page, 'stiffness-turned')).toHaveText('39 of 200 draws');
  await expect(output(page, 'wound-turned')).toHaveText(/^[0-2] of 200 draws$/);
  await expect(announced(page)).toContainText(
    /^Draw 200, of 100 patients: Wound complications \d+\.\d with radiotherapy first/,
  );
  expect(new URL(page.url()).search).toBe('?draws=200&risk=17');
  quiet();
});

test('by buttons: a supposed risk moves the reader’s marks only, and the table agrees', async ({ page }) => {
  const quiet = await openTool(page);
  await figure(page).locator('summary').click();
  await expect(output(page, 'your-risk')).toHaveText('35.2%');
  const plus = page.getByRole('button', { name: `+1 %, ${RISK}` });
  for (let click = 0; click < 3; click++) await plus.click();
  await expect(output(page, 'your-risk')).toHaveText('39.9%');
  await expect(figure(page)).toContainText('Your number, not the trial’s');
  await expect(
    figure(page).getByRole('row', { name: /your supposed risk radiotherapy first/ }),
  ).toContainText('39.9');
  await expect(output(page, 'wound-difference')).toHaveText('18.2 points');
  const first = figure(page).getByRole('row', {
    name: /^Wound complications\. Within 120 days of surgery radiotherapy/,
  });
  await expect(first).toContainText(/31 of 88\s*35\.2\s*26\.1 to 45\.6\s*18\.2 \(5\.5 to 30\.4\)/);
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(output(page, 'your-risk')).toHaveText('35.2%');
  quiet();
});

test('errata lead to where the review is read differently; harms share no axis', async ({ page }) => {
  await openTool(page);
  await expect(figure(page).getByRole('link', { name: 'Erratum E19' })).toHaveAttribute(
    'href',
    /errata\/#e19$/,
  );
  expect(await figure(page).getByRole('link', { name: 'Erratum E23' }).count()).toBe(3);
  expect(await figure(page).locator('.harm .axis').count()).toBe(4);
});

test('the address says the state; what it cannot use is said and left', async ({ page }) => {
  const quiet = await openTool(page, '?draws=12&risk=40');
  await expect(figure(page)).toContainText('Marks: draw 12 of 200');
  await expect(output(page, 'your-risk')).toHaveText('63.9%');
  await openTool(page, '?draws=201&risk=abc');
  await expect(figure(page).locator('p.problem[role="status"]')).toHaveText([
    /“draws”.*above the range, from 0 to 200\. This page opened with 0 draws instead\./,
    /“risk”.*not a number/,
  ]);
  quiet();
});

test('printed, it keeps marks, sums and open table, and loses its controls', async ({ page }) => {
  await openTool(page);
  await page.emulateMedia({ media: 'print' });
  await expect(figure(page).locator('.arrays svg').first()).toBeVisible();
  await expect(figure(page).getByRole('row').last()).toBeVisible();
  for (const control of await figure(page).locator('input, button').all()) await expect(control).toBeHidden();
});

test('in the chapter it stands before the script, wakes in place and leaves the address alone', async ({
  page,
}) => {
  const html = await (await page.request.get(CHAPTER)).text();
  expect(html).toMatch(/<output name="wound-difference"[^>]*>18\.2 points/);
  expect(html.indexOf('class="predict"')).toBeLessThan(html.indexOf('id="figure-trade-off"'));
  const quiet = watchForFaults(page);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${CHAPTER}?x=1`);
    const before = await figure(page).boundingBox();
    await figure(page).scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('#figure-trade-off p.vh[role="status"]'));
    expect((await figure(page).boundingBox())?.height).toBe(before?.height);
  }
  await slider(page, DRAWS).press('ArrowRight');
  await expect(announced(page)).toContainText('Draw 1, of 100 patients');
  expect(new URL(page.url()).search).toBe('?x=1');
  quiet();
});
