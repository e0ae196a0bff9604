// Can the stereotactic series be read both ways by keyboard, touch and address, and do drawing, outputs and table agree?
import { test as fresh } from 'playwright/test';
import { announced, expectTargets, notices, openTool, output } from './open-tool.ts';
import { expect, test, type Page } from './shared-page.ts';

const TOOL = '/tools/sbrt/';
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const mark = (page: Page, name: string | RegExp) => page.locator('main').getByRole('img', { name });

test('by keyboard: the printed reading moves the marks, survival follows, a series is looked at closer', async ({
  page,
}) => {
  const quiet = await openTool(page, TOOL);
  await expect(mark(page, '82% at 3 years; kind not stated, of lesions')).toBeVisible();
  await expect(output(page, 'bed')).toHaveText('75 Gy');
  await select(page, 'Reading').focus();
  await page.keyboard.press('ArrowDown');
  await expect(mark(page, '88% at 2 years; kind not stated, unit not stated')).toBeVisible();
  await select(page, 'Outcome').focus();
  await page.keyboard.press('ArrowDown');
  await expect(mark(page, /^56% at 2 years/)).toBeVisible();
  await select(page, 'Look closer at').selectOption({ label: 'Navarria 2015, Humanitas SBRT series' });
  await expect(output(page, 'survival')).toHaveText(/^96\.2% at 2 years/);
  await expect(announced(page)).toContainText('as Table 3 prints them. Navarria 2015: 56% at 2 years');
  await expect(page).toHaveURL(/\?reading=printed&outcome=survival&closer=navarria-2015$/);
  quiet();
});

test('row, readout and table of a series agree, and no series is placed by dose', async ({ page }) => {
  await openTool(page, `${TOOL}?closer=lindsay-2018`);
  await expect(mark(page, /^94\.9% median follow-up 14 months; crude, of lesions, 111 of 117/)).toBeVisible();
  await expect(output(page, 'control')).toContainText('111 of 117');
  await page.getByText('Table of these values').click();
  const row = page.getByRole('row', { name: /Lindsay 2018, with bone sarcoma abstract/ });
  for (const words of ['44 patients, 117 lesions', '111 of 117', '50 Gy, fractions not read', 'none'])
    await expect(row).toContainText(words);
  await expect(output(page, 'contradicted')).toHaveText('5 of 6 series');
  await expect(page.locator('main')).toContainText('There is no axis of dose');
});

test('a bad address is named and replaced; back leads to the start', async ({ page }) => {
  const quiet = await openTool(page, `${TOOL}?reading=corrected&outcome=survival`);
  await expect(notices(page)).toHaveText([/“corrected” is not one of the choices here/]);
  await expect(select(page, 'Outcome')).toHaveValue('survival');
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(notices(page)).toHaveCount(0);
  await expect(mark(page, /^82% at 3 years/)).toBeVisible();
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  fresh('controls are large enough, and numbers stand in words', async ({ page }) => {
    await openTool(page, TOOL);
    await expectTargets(page);
    await expect(page.getByText('15 patients, 74 lesions').first()).toBeVisible();
  });
});

test('in the chapter it wakes, and leaves the address alone', async ({ page }) => {
  const quiet = await openTool(page, '/chapters/oligometastatic-disease/');
  const figure = page.locator('#figure-sbrt');
  await figure.scrollIntoViewIfNeeded();
  await figure.getByText('Table of these values').waitFor();
  await figure.getByRole('combobox', { name: 'Reading' }).selectOption('printed');
  await expect(figure.getByRole('img', { name: /^95% at 2 years/ })).toBeVisible();
  await expect(page).toHaveURL(/oligometastatic-disease\/$/);
  quiet();
});

test('without a script the abstracts’ figures stand', async ({ scriptlessPage: page }) => {
  await page.goto(TOOL);
  await expect(
    mark(page, /^90% at 2 years; actuarial, of lesions, published interval 84 to 96/),
  ).toBeVisible();
  await expect(select(page, 'Reading')).toBeHidden();
});
