// Can the indication map be read by keyboard, by tap and by address, does it cite what it says and mark what is not said, and
// does it ask nothing about a patient? Leaves out which branch stands how (test/widgets).
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/indications/';
const CHAPTER = '/chapters/local-control/';

const figure = (page: Page): Locator => page.locator('#figure-indications');
const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`);
const trace = (page: Page): Locator => figure(page).getByLabel('Trace a feature');
const branch = (page: Page, words: string | RegExp): Locator =>
  figure(page).getByRole('button', { name: words });
const announced = (page: Page): Locator => figure(page).locator('p.vh[role="status"]');

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await page.waitForFunction(() => document.querySelector('#figure-indications button.leaf'));
  return quiet;
}

test('by keyboard: every branch is reached in order and opens its words with their place', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await trace(page).focus();
  const ends = figure(page).locator('button.leaf');
  expect(await ends.count()).toBe(13);
  await page.keyboard.press('Tab');
  await expect(ends.first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(ends.first()).toHaveAttribute('aria-expanded', 'true');
  await expect(figure(page).locator('.detail')).toContainText(
    '“RT is added for high-grade, large, deep tumours” Review, Local tumour control',
  );
  await expect(announced(page)).toContainText('High grade, more than 5 cm, deep: said.');
  await page.keyboard.press('Space');
  await expect(figure(page).locator('.detail')).toBeHidden();
  expect(new URL(page.url()).search).toContain('trace=none');
  quiet();
});

test('by tap: a silence says that nothing reaches it, a half-said branch shows both readings and errata', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await branch(page, /Not said\. Relapse is named for low grade/).click();
  await expect(figure(page).locator('.detail')).toHaveText(
    'None of the 5 statements of the ledger on this question reaches the branch.',
  );
  await branch(page, /Said in part\. One sentence includes it/).click();
  await expect(figure(page).locator('.detail')).toContainText('larger tumours” Review, Abstract');
  expect(await figure(page).locator('.detail').count()).toBe(1);
  await branch(page, /Said of an implant/)
    .first()
    .click();
  await expect(figure(page).locator('.detail').getByRole('link', { name: 'Erratum E61' })).toHaveAttribute(
    'href',
    /errata\/#e61$/,
  );
  await branch(page, /The line between high and low/).click();
  await expect(figure(page).locator('.detail').getByRole('link', { name: 'Yang 1998' })).toHaveAttribute(
    'href',
    /studies\/yang-1998\/$/,
  );
  quiet();
});

test('a traced feature is underlined, counted, and set beside what was measured', async ({ page }) => {
  const quiet = await openTool(page);
  await trace(page).selectOption('margin');
  await expect(output(page, 'named')).toHaveText('3 of 5 statements');
  expect(await figure(page).locator('.node.traced').allInnerTexts()).toEqual([
    'margin clear',
    'margin involved',
    'margin involved',
    'margin clear',
  ]);
  await expect(figure(page)).toContainText('28% and 62% at an intralesional margin');
  await trace(page).selectOption('size');
  await expect(figure(page)).toContainText('No comparison by size was read for this course.');
  await expect(announced(page)).toContainText('size: named by 3 of 5 statements.');
  await trace(page).selectOption('none');
  await expect(output(page, 'named')).toBeHidden();
  quiet();
});

test('the map asks nothing about a patient: one choice of a feature, and branches to open', async ({
  page,
}) => {
  await openTool(page);
  expect(await figure(page).locator('input, textarea').count()).toBe(0);
  expect(await figure(page).locator('select').count()).toBe(1);
  await expect(output(page, 'said')).toHaveText('4 of 13 branches');
  await expect(output(page, 'not-said')).toHaveText('4 of 13 branches');
  await figure(page).locator('summary').click();
  expect(await figure(page).getByRole('row').count()).toBe(14);
  await expect(figure(page).getByRole('row', { name: /^Grade 2 Not said/ })).toBeVisible();
});

test('the address says the state; what it cannot use is said and left', async ({ page }) => {
  const quiet = await openTool(page, '?trace=depth&branch=low-clear');
  await expect(output(page, 'named')).toHaveText('1 of 5 statements');
  await expect(branch(page, /Kept for other cases of low grade/)).toHaveAttribute('aria-expanded', 'true');
  await openTool(page, '?trace=age&branch=');
  await expect(figure(page).locator('p.problem[role="status"]')).toHaveText([
    /“trace”: “age” is not one of the choices here\. This page opened with “no feature” instead\./,
    /“branch” is empty/,
  ]);
  quiet();
});

test('in the chapter the map stands before the script, wakes in place, and prints with its table', async ({
  page,
}) => {
  const html = await (await page.request.get(CHAPTER)).text();
  expect(html).toMatch(/Not said\.<\/b>[^<]*Relapse is named for low grade/);
  expect(html.lastIndexOf('class="predict"', html.indexOf('id="figure-indications"'))).toBeGreaterThan(0);
  const quiet = watchForFaults(page);
  for (const width of [320, 390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(`${CHAPTER}?x=1`);
    const before = await figure(page).boundingBox();
    await figure(page).scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector('#figure-indications button.leaf'));
    expect((await figure(page).boundingBox())?.height).toBe(before?.height);
  }
  await branch(page, /The line between high and low/).click();
  await expect(announced(page)).toContainText('Grade 2: not said.');
  expect(new URL(page.url()).search).toBe('?x=1');
  await page.emulateMedia({ media: 'print' });
  await expect(figure(page).getByRole('row').last()).toBeVisible();
  await expect(trace(page)).toBeHidden();
  quiet();
});
