// Can the depth-dose figure be used by keyboard, by touch and by address, and does it say the right numbers? Leaves out the
// numbers themselves (test/models) and the wording of single sentences (test/widgets).
import { test as fresh } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/depth-dose/';

const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`);
const slider = (page: Page, name: string): Locator => page.getByRole('slider', { name, exact: true });
const field = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name, exact: true });
const step = (page: Page, words: string): Locator => page.getByRole('button', { name: words, exact: true });
const percentOf = async (page: Page, name: string): Promise<number> =>
  Number.parseInt((await output(page, name).textContent()) ?? '', 10);

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await alive(page);
  return quiet;
}

for (const [energyMeV, publishedCm] of [
  [100, 7.7],
  [150, 15.8],
  [200, 26.0],
] as const) {
  test(`?energy=${energyMeV} says the published range of ${publishedCm} cm within 2%`, async ({ page }) => {
    const quiet = await openTool(page, `?energy=${energyMeV}`);
    const said = (await output(page, 'proton-range').textContent()) ?? '';
    expect(said).toMatch(/^\d+\.\d cm$/);
    expect(Math.abs(Number.parseFloat(said) / publishedCm - 1)).toBeLessThanOrEqual(0.02);
    quiet();
  });
}

test('by keyboard: a wider tumour costs more dose before it, the address follows, and what changed is announced', async ({
  page,
}) => {
  const quiet = await openTool(page, '?course=7');
  const before = await percentOf(page, 'spread-entrance');
  await slider(page, 'Width of the tumour').focus();
  await page.keyboard.press('End');
  await expect(field(page, 'Width of the tumour')).toHaveValue('8');
  expect(await percentOf(page, 'spread-entrance')).toBeGreaterThan(before);
  await field(page, 'Skin to tumour').fill('2,5 cm');
  await expect(page).toHaveURL(/\?course=7&energy=120&depth=2\.5&width=8$/);
  await expect(page.locator('.tool p.vh[role="status"]')).toHaveText(
    /^Tumour from 2\.5 to 10\.5 cm\. 120 MeV reaches 10\.5 cm/,
  );
  await step(page, 'Back to the source’s values').press('Enter');
  await expect(field(page, 'Width of the tumour')).toHaveValue('6');
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 740 } });
  fresh('steps of the energy move the range, and nothing is wider than a small phone', async ({ page }) => {
    const quiet = await openTool(page);
    await step(page, '+1 MeV, One proton energy').tap();
    await expect(output(page, 'proton-range')).toHaveText('10.7 cm');
    await step(page, '−0.5 cm, Skin to tumour').tap();
    await expect(field(page, 'Skin to tumour')).toHaveValue('4.5');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    quiet();
  });
});

test('a bad address is named and replaced, and the good part beside it is used', async ({ page }) => {
  const quiet = await openTool(page, '?energy=abc&depth=3');
  await expect(page.locator('.tool p.problem[role="status"]')).toHaveText(
    /“energy”.*“abc”.*opened with 120 MeV/,
  );
  await expect(field(page, 'Skin to tumour')).toHaveValue('3');
  quiet();
});

test('the table agrees with the readout', async ({ page }) => {
  await openTool(page, '?energy=90&depth=4&width=5');
  await page.locator('.data summary').click();
  for (const [place, row] of [
    ['entrance', /^1 cm/],
    ['exit', /^20 cm/],
  ] as const) {
    const said = await Promise.all(
      ['photons', 'spread', 'single'].map((beam) => output(page, `${beam}-${place}`).textContent()),
    );
    const found = page.locator('.data tbody tr').filter({ has: page.locator('th', { hasText: row }) });
    expect(await found.locator('td').allTextContents()).toEqual(said);
  }
});

test('without a script the start values, the curves and the table stand there', async ({
  scriptlessPage: page,
}) => {
  await page.goto(TOOL);
  await expect(output(page, 'proton-range')).toHaveText('10.5 cm');
  await expect(page.locator('.plot svg path.spread')).toBeVisible();
  await expect(page.locator('.tool .needs-js').first()).toBeHidden();
  await expect(page.locator('.data table')).toContainText('11 cm');
});

test('in its chapter the figure wakes, answers, and leaves the address alone', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/hadron-therapy/');
  const figure = page.locator('#figure-depth-dose');
  await figure.scrollIntoViewIfNeeded();
  // The live region comes with the script: until then, what is set is lost.
  await page.waitForFunction(() => document.querySelector('#figure-depth-dose p.vh[role="status"]'));
  await step(page, '+0.5 cm, Width of the tumour').click();
  await expect(output(page, 'spread-target')).toHaveText(/^(99–)?10[01]%$/);
  await expect(figure.locator('p.vh[role="status"]')).toHaveText(/^Tumour from 5 to 11\.5 cm/);
  await expect(page).toHaveURL(/\/chapters\/hadron-therapy\/$/);
  await expect(page.locator('.predict').first()).toContainText('A tumour begins 2 cm below the skin');
  quiet();
});
