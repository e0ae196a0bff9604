// Can the conformity figure be used by keyboard, by touch and by address, and does it plan away from the page? Leaves out the
// numbers themselves (test/models) and the wording of single sentences (test/widgets).
import { test as fresh } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/conformity/';

const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`);
const field = (page: Page, name: string): Locator => page.getByRole('spinbutton', { name, exact: true });
const step = (page: Page, words: string): Locator => page.getByRole('button', { name: words, exact: true });
const beams = (page: Page): Locator => page.getByRole('combobox', { name: 'Beams' });
const numberIn = async (page: Page, name: string): Promise<number> =>
  Number.parseFloat((await output(page, name).textContent()) ?? '');
/** Waits until a plan has changed an output. */
const changes = async (page: Page, name: string, act: () => Promise<unknown>): Promise<void> => {
  const before = (await output(page, name).textContent()) ?? '';
  await act();
  await expect(output(page, name)).not.toHaveText(before);
};

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await alive(page);
  return quiet;
}

test('by keyboard: an arc conforms better, frees the femur and spreads low dose; address and announcement follow', async ({
  page,
}) => {
  const quiet = await openTool(page, '?course=7');
  const before = {
    conformity: await numberIn(page, 'conformity'),
    femur: await numberIn(page, 'femur-v40'),
    low: await numberIn(page, 'rest-v5'),
  };
  await beams(page).focus();
  await changes(page, 'conformity', () => page.keyboard.press('End'));
  expect(await numberIn(page, 'conformity')).toBeGreaterThan(before.conformity);
  expect(await numberIn(page, 'femur-v40')).toBeLessThan(before.femur);
  expect(await numberIn(page, 'rest-v5')).toBeGreaterThan(before.low);
  await expect(page).toHaveURL(/\?course=7&beams=arc&turn=0&bone=2&margins=review-preoperative$/);
  await expect(page.locator('.tool p.vh[role="status"]')).toHaveText(
    /^Arc, intensity modulated.*Conformity 0\.\d\d/,
  );
  await expect(page.locator('path.beam')).toHaveCount(24);
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 740 } });
  fresh('beams turn with taps, and nothing is wider than a small phone', async ({ page }) => {
    const quiet = await openTool(page);
    await changes(page, 'femur-v40', () => step(page, '+15 °, First beam, from the front').tap());
    await expect(field(page, 'First beam, from the front')).toHaveValue('15');
    await changes(page, 'femur-v40', () =>
      page.getByRole('combobox', { name: 'CTV across + PTV' }).selectOption('haas-2012'),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    quiet();
  });
});

test('an address opens its plan, and the table agrees with the readout', async ({ page }) => {
  const quiet = await openTool(page, '?beams=imrt&bone=0&margins=haas-2012');
  await expect(beams(page)).toHaveValue('imrt');
  await expect(page.locator('path.beam')).toHaveCount(7);
  await page.locator('.data summary').click();
  const cells = (structure: string) =>
    page
      .locator('.data tbody tr')
      .filter({ has: page.locator('th', { hasText: structure }) })
      .locator('td');
  await expect(cells('Femur').nth(5)).toHaveText((await output(page, 'femur-v40').textContent()) ?? '');
  await expect(cells('Rest of the limb').nth(1)).toHaveText(
    (await output(page, 'rest-v5').textContent()) ?? '',
  );
  quiet();
});

test('a bad address is named and replaced, and the good part beside it is used', async ({ page }) => {
  const quiet = await openTool(page, '?beams=proton&turn=30');
  await expect(page.locator('.tool p.problem[role="status"]').first()).toHaveText(
    /“beams”.*“proton” is not one of the choices.*“Two opposed fields”/,
  );
  await expect(field(page, 'First beam, from the front')).toHaveValue('30');
  quiet();
});

test('when the program that plans does not arrive, the picture stays and a sentence says so', async ({
  page,
}) => {
  await page.route('**/conformity-worker*', (route) => route.abort());
  await page.goto(TOOL);
  await alive(page);
  await step(page, '+15 °, First beam, from the front').click();
  await expect(page.locator('.failed')).toHaveText(/did not arrive.*Change a value to try again/);
  await expect(output(page, 'conformity')).toHaveText('0.41');
});

test('without a script the start is drawn, with its numbers and its table', async ({
  scriptlessPage: page,
}) => {
  await page.goto(TOOL);
  await expect(output(page, 'conformity')).toHaveText('0.41');
  await expect(page.locator('path.dose')).toHaveCount(4);
  await expect(page.locator('.data table')).toContainText('Femur');
});

test('in its chapter a picture stands until the figure takes its place, which plans and leaves the address alone', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/external-beam/');
  const figure = page.locator('#figure-conformity');
  await expect(figure.locator('img')).toHaveAttribute('alt', /^Section across a synthetic thigh/);
  await figure.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('#figure-conformity p.vh[role="status"]'));
  await changes(page, 'conformity', () => beams(page).selectOption('five'));
  await expect(page).toHaveURL(/\/chapters\/external-beam\/$/);
  quiet();
});
