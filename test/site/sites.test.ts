// Can the figures of sites and metastases be used by keyboard, touch and address, are missing shares said to be missing, and
// is what the reader supposes told apart from what is printed?
import { test as fresh } from 'playwright/test';
import { announced, expectTargets, notices, openTool, output } from './open-tool.ts';
import { expect, test, type Page } from './shared-page.ts';

const TOOL = '/tools/sites/';
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const site = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

test('by keyboard: another site is taken, the missing points are supposed; it is said and kept in the address', async ({
  page,
}) => {
  const quiet = await openTool(page, TOOL);
  await expect(output(page, 'covered')).toHaveText('43%');
  await expect(output(page, 'unstated')).toHaveText('4 points');
  await expect(
    page.getByRole('img', { name: /Limbs 43%; .* No site named: 4 points no share printed\.$/ }),
  ).toBeVisible();
  await expect(page.locator('main .tool .panel a[href$="/errata/#e01"]')).toBeVisible();
  await site(page, 'Trunk').focus();
  await page.keyboard.press('Space');
  await expect(output(page, 'covered')).toHaveText('53%');
  await select(page, 'Suppose the missing points lie').focus();
  await page.keyboard.press('End');
  await expect(
    page.getByText('Your supposition, not the review’s. Head and neck would then stand above the trunk'),
  ).toBeVisible();
  await expect(output(page, 'unstated')).toHaveText('0 points');
  await expect(page.getByRole('img', { name: /Head and neck 9% \+ 4, supposed/ })).toBeVisible();
  await expect(announced(page)).toContainText('supposed, not printed');
  await expect(page).toHaveURL(/\?view=sites&sites=limbs,trunk&missing=head-and-neck&metastases=50$/);
  quiet();
});

test('by address: the other view, good and bad; organs without a share stay without; back leads to the source', async ({
  page,
}) => {
  const quiet = await openTool(page, `${TOOL}?view=metastases&metastases=30&missing=nose`);
  await expect(notices(page)).toHaveText(/“nose” is not one of the choices here/);
  await expect(output(page, 'lung')).toHaveText('21 to 24 of 100 patients');
  await expect(
    page.getByRole('img', { name: /Lung 70–80%; Bone no share printed; Liver no share printed; Brain/ }),
  ).toBeVisible();
  await page.getByRole('slider', { name: 'Patients of 100 with metastases' }).press('End');
  await expect(output(page, 'lung')).toHaveText('70 to 80 of 100 patients');
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(output(page, 'covered')).toHaveText('43%');
  quiet();
});

test('table and drawing agree, in both views', async ({ page }) => {
  await openTool(page, TOOL);
  await page.getByText('Table of these values').click();
  const cells = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) }).getByRole('cell');
  await expect(cells('Head and neck')).toHaveText(['9%', 'Introduction']);
  await expect(cells('At no site named')).toHaveText([
    'no share printed; 4 points by subtraction',
    'Introduction',
  ]);
  await select(page, 'View').selectOption('metastases');
  await expect(cells('At some time, all sites')).toHaveText(['about 50%', 'Oligometastatic disease']);
  await expect(cells('Liver')).toHaveText(['no share printed', 'Oligometastatic disease']);
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 320, height: 720 } });
  fresh('steps and boxes are set with taps at 320 px', async ({ page }) => {
    await openTool(page, TOOL);
    await expectTargets(page);
    await site(page, 'Viscera').tap();
    await expect(output(page, 'covered')).toHaveText('62%');
    await select(page, 'View').selectOption('metastases');
    await page.getByRole('button', { name: '−5 Patients of 100 with metastases' }).tap();
    await expect(output(page, 'lung')).toHaveText('31.5 to 36 of 100 patients');
    const [inside, outside] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(inside).toBeLessThanOrEqual(outside);
  });
});

test('in both chapters it wakes in its own view, and the address is left alone', async ({ page }) => {
  const quiet = await openTool(page, '/chapters/introduction/');
  const sites = page.locator('#figure-sites');
  await expect(sites.getByRole('img', { name: /Trunk 10%/ })).toBeVisible();
  await sites.scrollIntoViewIfNeeded();
  await expect(sites.getByText('Table of these values')).toBeVisible();
  await sites.getByRole('checkbox', { name: 'Trunk' }).check();
  await expect(sites.locator('output[name="covered"]')).toHaveText('53%');
  await expect(page).toHaveURL(/introduction\/$/);
  await page.goto('/chapters/oligometastatic-disease/');
  const spread = page.locator('#figure-sites-metastases');
  await spread.scrollIntoViewIfNeeded();
  await spread.getByRole('slider').press('Home');
  await expect(spread.locator('output[name="lung"]')).toHaveText('0 of 100 patients');
  quiet();
});

test('without a script the printed shares and their gap stand; the controls do not', async ({
  scriptlessPage: page,
}) => {
  await page.goto(TOOL);
  await expect(output(page, 'unstated')).toHaveText('4 points');
  await expect(select(page, 'View')).toBeHidden();
  await expect(page.getByRole('row', { name: /^At no site named / })).toBeVisible();
  await page.goto('/chapters/oligometastatic-disease/');
  await expect(
    page.locator('#figure-sites-metastases').getByRole('img', { name: /Bone no share printed/ }),
  ).toBeVisible();
});
