// Can the trial comparison be used by keyboard, by touch and by address, and do its outputs, drawing and table agree?
// Leaves out what may share an axis and how sentences are worded (test/widgets).
import { test as fresh } from 'playwright/test';
import { announced, expectTargets, notices, openTool, output } from './open-tool.ts';
import { expect, test, type Page } from './shared-page.ts';

const TOOL = '/tools/trials/';
const select = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });
const box = (page: Page, name: string) => page.getByRole('checkbox', { name, exact: true });

test('by keyboard: another endpoint, a study left out, another comparison; each said aloud', async ({
  page,
}) => {
  const quiet = await openTool(page, TOOL);
  await expect(output(page, 'p-published')).toHaveText(/^0\.06 \(one-sided/);
  await expect(output(page, 'p-exact')).toHaveText(/^0\.279/);
  await select(page, 'Endpoint').focus();
  await page.keyboard.press('w'); // Wound complications
  await expect(select(page, 'Endpoint')).toHaveValue('wounds');
  await expect(box(page, 'Beane 2014')).toBeChecked();
  await expect(output(page, 'difference')).toHaveText(/^18\.2 points \(5\.5 to 30\.4\)/);
  await expect(output(page, 'number-needed')).toHaveText(/^5\.5 \(/);
  await expect(announced(page)).toContainText('Wound complications: 2 studies');
  await box(page, 'O’Sullivan 2002').focus();
  await page.keyboard.press('Space');
  await expect(output(page, 'difference')).toHaveText(/^4\.2 points/);
  await expect(announced(page)).toContainText('Beane 2014, Wound complications');
  await box(page, 'Beane 2014').press('Space');
  await expect(page.getByText('No study is chosen.')).toBeVisible();
  await expect(page).toHaveURL(/endpoint=wounds&studies=&layout=arms/);
  quiet();
});

test('arms, forest and table say the same of a comparison', async ({ page }) => {
  const quiet = await openTool(page, `${TOOL}?studies=pisters-1996&closer=pisters-1996.lc-5y-high`);
  const main = page.locator('main');
  await expect(main.getByRole('img', { name: /brachytherapy 89%, interval not computable/ })).toBeVisible();
  await expect(output(page, 'difference')).toHaveText(
    /^23 points.*not computable: these are actuarial rates/,
  );
  await select(page, 'Layout').selectOption('forest');
  await expect(
    main.getByRole('img', { name: /^23 points, .* interval not computable, p 0\.0025/ }),
  ).toBeVisible();
  await expect(main).toContainText('No summary is drawn');
  await select(page, 'Layout').selectOption('table');
  const row = main.getByRole('row', { name: /Local control, high grade/ });
  for (const words of ['89%', '66%', '23 points', 'p, published 0.0025'])
    await expect(row).toContainText(words);
  await expect(row.getByRole('link', { name: 'Erratum E09' })).toHaveAttribute('href', /\/errata\/#e09$/);
  quiet();
});

test('harm stands study by study, each on its own axis', async ({ page }) => {
  await openTool(page, `${TOOL}?endpoint=late`);
  await expect(page.locator('main .panel .group b')).toHaveText([/^Davis 2005\./, /^Beane 2014\./]);
  await expect(page.locator('main')).toContainText('nothing here is compared across studies');
});

test('a good address is taken, a bad one is named and replaced, and back leads to the start', async ({
  page,
}) => {
  const quiet = await openTool(page, `${TOOL}?endpoint=survival&layout=forest&closer=koshy-2010.hr-os-high`);
  await expect(notices(page)).toHaveCount(0);
  await expect(output(page, 'effect')).toHaveText(/^0\.67 \(95% interval 0\.57 to 0\.79\)/);
  await expect(box(page, 'Kachare 2015')).toBeChecked();
  await page.goto(`${TOOL}?endpoint=toxicity&studies=yang-1998,nobody&course=7`);
  await expect(notices(page)).toHaveCount(2);
  await expect(notices(page).first()).toContainText('“toxicity” is not one of the choices here');
  await page.getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(notices(page)).toHaveCount(0);
  await expect(page).toHaveURL(/endpoint=local-control&studies=rosenberg-1982,.*course=7/);
  quiet();
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  fresh('studies are chosen with taps on targets large enough', async ({ page }) => {
    await openTool(page, TOOL);
    await expectTargets(page);
    await page.getByText('Jebsen 2008', { exact: true }).first().tap();
    await expect(box(page, 'Jebsen 2008')).not.toBeChecked();
    await expect(page.getByText('Not randomised: treatment was chosen')).toHaveCount(0);
  });
});

test('without a script the start values stand as a figure', async ({ scriptlessPage: page }) => {
  await page.goto(TOOL);
  await expect(page.getByRole('img', { name: /Amputation 0%, 0 of 16/ })).toBeVisible();
  await expect(output(page, 'p-exact')).toHaveText(/^0\.279/);
  await expect(select(page, 'Endpoint')).toBeHidden();
});

test('in a chapter it wakes with the chapter’s studies, and leaves the address alone', async ({ page }) => {
  const quiet = await openTool(page, '/chapters/local-control/');
  const figure = page.locator('#figure-trials-local-control');
  await expect(figure.getByRole('img', { name: /Amputation 0%, 0 of 16/ })).toBeVisible();
  await figure.scrollIntoViewIfNeeded();
  await figure.getByText('Table of these values').waitFor();
  await expect(figure.getByRole('checkbox')).toHaveCount(4);
  await figure
    .getByRole('combobox', { name: 'Look closer at' })
    .selectOption({ label: 'Beane 2014: Local recurrence, cumulative' });
  await expect(output(page, 'number-needed')).toHaveText(/^4\.2 \(2\.8 to 7\.5\)/);
  await expect(page).toHaveURL(/local-control\/$/);
  quiet();
});
