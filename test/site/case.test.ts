// Cases from vignette to summary by keyboard alone and by touch alone, taken up where they were left, and what the player
// promises on the way.
import { expect, test, type Page } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { home } from './pages.ts';
import { draftOf, stored } from './some-copy.ts';

const CASE = '/cases/thigh-ups-preoperative/';
const here = (page: Page) => page.locator('.desk .here');
const verdict = (page: Page) => here(page).getByRole('status').filter({ hasText: /point/ });

async function open(page: Page, address = CASE): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** Answers the question shown, without a pointer; the answer need not be right. */
async function answerByKeys(page: Page): Promise<void> {
  const number = here(page).locator('input[type=text], input:not([type])');
  if ((await number.count()) > 0) {
    await number.first().focus();
    await page.keyboard.type('37,5');
    await here(page).locator('.sure input').nth(1).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
  } else {
    if ((await here(page).locator('input[type=radio]:not(.vh), input[type=checkbox]').count()) > 1)
      await page.keyboard.press('b');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
  }
  await expect(verdict(page)).toBeVisible();
}

test('from vignette to summary by keyboard alone', async ({ page }) => {
  const quiet = watchForFaults(page);
  await open(page);
  const total = Number(/of (\d+)/.exec(await here(page).locator('.lab').first().innerText())?.[1]);
  expect(total).toBeGreaterThanOrEqual(4);
  for (let step = 1; step <= total; step++) {
    await expect(here(page).locator('.lab').first()).toContainText(`Question ${step} of ${total}`);
    await answerByKeys(page);
    await expect(here(page).getByRole('heading', { name: 'What was done' })).toBeVisible();
    const onward = here(page).locator('.btn.go');
    await expect(onward).toHaveText(step < total ? new RegExp(`^Question ${step + 1}: `) : 'Summary');
    await onward.focus();
    await page.keyboard.press('Enter');
  }
  const summary = page.locator('.summary');
  await expect(summary).toBeVisible();
  await expect(summary).toContainText(/\d+(\.\d+)? of \d+/);
  const again = summary.getByRole('button', { name: /again/i });
  await again.focus();
  await page.keyboard.press('Enter');
  await expect(here(page).locator('.lab').first()).toContainText('Question 1 of');
  quiet();
});

test('a decision parts the road: its own outcome, its own count, and a map of every road at the end', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await open(page, '/cases/unplanned-excision/');
  const label = here(page).locator('.lab').first();
  const steps = page.locator('.steps li');
  await expect(label).toHaveText('Question 1 of 6 or 7: Next step');
  await expect(steps).toHaveText([/1 Next step/, /Then 5 or 6 more/]);
  for (const key of ['a', '2', 'Enter']) await page.keyboard.press(key);
  await expect(here(page).locator('.outcome')).toContainText('followed as you proposed');
  await expect(steps).toHaveCount(7);
  for (let step = 2; step <= 7; step++) {
    await here(page).locator('.btn.go').click();
    await expect(label).toContainText(`Question ${step} of 7`);
    await answerByKeys(page);
  }
  await here(page).locator('.btn.go').click();
  await expect(page.locator('.summary .lead')).toContainText('of 7 points');
  const map = page.locator('.map > li');
  await expect(map.filter({ hasText: 'Not on your road' })).toHaveText([/Margin figures/]);
  await map.getByText('Read this question').click();
  await expect(map.getByText('By how many points does the irradiated group')).toBeVisible();
  await map.getByText('What each decision led to').click();
  await expect(map.getByText('What was done after B or D.')).toBeVisible();

  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(label).toHaveText('Question 1 of 6 or 7: Next step');
  for (const key of ['d', '2', 'Enter']) await page.keyboard.press(key);
  await expect(here(page).locator('.outcome')).toContainText('turns to the order of treatment');
  await expect(here(page).locator('.btn.go')).toHaveText('Question 2: requests');
  await expect(label).toHaveText('Question 1 of 6: Next step');
  quiet();
});

test('left before its end, a case is taken up where the learner was, with the drawing in hand; or begun again', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  const label = here(page).locator('.lab').first();
  const takenUp = page.getByText('Taken up where you stopped.');
  await open(page, '/cases/contour-preoperative/');
  await expect(takenUp).toHaveCount(0);
  for (const next of ['Question 2', 'Question 3']) {
    await answerByKeys(page);
    await here(page).locator('.btn.go').click();
    await expect(label).toContainText(next);
  }
  await page.getByRole('button', { name: 'Draw on these sections' }).click();
  const axial = here(page).getByRole('application', { name: /^Axial/ });
  await axial.press('Enter');
  await expect(axial.locator('xpath=..').locator('p span')).toHaveText(/^1 point/);
  await here(page).getByRole('button', { name: 'Send answer' }).click();
  await expect(here(page).locator('.missing')).toContainText('section');
  await expect.poll(() => draftOf(page, 'drawing/case/contour-preoperative/outline')).toMatch(/"axial":\[\[/);

  await open(page, '/cases/contour-preoperative/');
  await expect(takenUp).toBeVisible();
  await expect(label).toContainText('Question 3 of');
  await expect(here(page)).toContainText('Your drawing is here as you left it.');
  await expect(axial.locator('xpath=..').locator('p span')).toHaveText(/^1 point/);
  await expect(page.locator('.steps .done')).toHaveCount(2);
  await page.locator('.steps .done').first().getByRole('button').click();
  await expect(verdict(page)).toBeVisible();
  await expect(here(page).getByRole('heading', { name: 'What was done' })).toBeVisible();

  await page.getByRole('button', { name: 'Start again' }).click();
  await expect(label).toContainText('Question 1 of');
  await expect(takenUp).toHaveCount(0);
  await expect.poll(async () => (await stored(page))['drafts']).toBe(2); // the drawing, and where the case began again
  await page.reload();
  await answerByKeys(page);
  await expect(page.locator('.steps .done')).toHaveCount(1);
  await page.reload();
  await expect(label).toContainText('Question 2 of');
  quiet();
});

test('certainty is asked with the answer, before anything is revealed', async ({ page }) => {
  await open(page);
  await page.keyboard.press('a');
  await page.keyboard.press('Enter');
  await expect(here(page).getByRole('status').filter({ hasText: /sure/i })).toBeVisible();
  await expect(verdict(page)).toHaveCount(0);
  await expect(here(page).locator('input[type=radio]').first()).toBeChecked();
});

test('the verdict is announced, focused, and every option is explained', async ({ page }) => {
  await open(page);
  const options = await here(page).locator('.choice').count();
  await page.keyboard.press('a');
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeFocused();
  await expect(here(page).locator('.o .ex')).toHaveCount(options);
  await expect(here(page).locator('.o').filter({ hasText: 'Your answer' })).toHaveCount(1);
  for (const explained of await here(page).locator('.o .ex').all())
    expect((await explained.innerText()).length).toBeGreaterThan(20);
});

test('single keys can be switched off and never act while a modifier is held', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Control+b');
  await expect(here(page).locator('.choice input').nth(1)).not.toBeChecked();
  await page.keyboard.press('b');
  await expect(here(page).locator('.choice input').nth(1)).toBeChecked();
  await here(page)
    .getByRole('checkbox', { name: /Single keys/ })
    .uncheck();
  await page.keyboard.press('c');
  await expect(here(page).locator('.choice input').nth(2)).not.toBeChecked();
  await page.reload();
  await alive(page);
  await expect(here(page).getByRole('checkbox', { name: /Single keys/ })).not.toBeChecked();
});

test('an answer is kept in this browser, once each', async ({ page }) => {
  await open(page);
  await page.keyboard.press('a');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeVisible();
  await expect.poll(async () => (await stored(page))['entries']).toBe(1);
});

test('blocked storage does not stop the case', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
  await open(page);
  await page.keyboard.press('b');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(verdict(page)).toBeVisible();
  quiet();
});

test('from vignette to summary by touch alone', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const quiet = watchForFaults(page);
  await open(page, `${home}/cases/thigh-ups-preoperative/`);
  const summary = page.locator('.summary .lead');
  for (let step = 1; !(await summary.isVisible()); step++) {
    await expect(here(page).locator('.lab').first()).toContainText(`Question ${step} of`);
    const field = here(page).locator('.typed input');
    if (await field.count()) {
      await field.tap();
      await page.keyboard.insertText('37,5'); // as a keyboard on the screen does
    } else await here(page).locator('.choice').nth(1).tap();
    await here(page).locator('.seg label').first().tap();
    await here(page).getByRole('button', { name: 'Send answer' }).tap();
    await expect(verdict(page)).toBeVisible();
    await here(page).locator('.btn.go').tap();
  }
  await expect(summary).toContainText(/\d of \d points/);
  quiet();
  await context.close();
});

test('check questions of the chapter can be answered by touch', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto('/chapters/preoperative/#check-yourself');
  const card = page.locator('.check').first();
  await card.scrollIntoViewIfNeeded();
  await card.locator('.choice').first().tap();
  await card.locator('.seg label').first().tap();
  await card.getByRole('button', { name: 'Send answer' }).tap();
  await expect(card.getByRole('status').filter({ hasText: /point/ })).toBeVisible();
  await context.close();
});

test('questions whose data does not arrive stay readable and offer another try', async ({ page }) => {
  let refuse = true;
  await page.route('**/data/questions/*.json', (route) => (refuse ? route.abort() : route.continue()));
  await page.goto('/chapters/preoperative/');
  await page.locator('#check-yourself').scrollIntoViewIfNeeded();
  const note = page.locator('.failed');
  await expect(note).toBeVisible();
  await expect(page.locator('.check h3').first()).toBeVisible();
  refuse = false;
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(note).toHaveCount(0);
  const card = page.locator('.check').first();
  await card.locator('.choice input').first().check();
  await card.locator('.seg label').first().click();
  await card.getByRole('button', { name: 'Send answer' }).click();
  await expect(card.getByRole('status').filter({ hasText: /point/ })).toBeVisible();
});
