// An examination in a real browser: kept through a reload and without a connection, its time told from moments, its answers
// explained at the end; and the test before and after the course with its record.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';

const desk = (page: Page) => page.locator('.exam-desk');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await alive(page);
}

/** Gives some answer to the question in view, with a certainty. */
async function answer(page: Page): Promise<void> {
  const here = desk(page);
  await here.locator('.typed input, .moves, .choice input').first().waitFor();
  if (await here.locator('.typed input').count()) await here.locator('.typed input').fill('25');
  else if (await here.locator('.moves').count())
    await here.locator('.moves [aria-disabled=false]').first().click();
  else await here.locator('.choice input').nth(1).check();
  await here.locator('.seg label').nth(1).click();
}

test('an examination outlives a reload and a lost connection, and explains its answers at the end', async ({
  page,
  context,
}) => {
  await page.clock.install({ time: new Date('2026-11-02T08:00:00') });
  const quiet = watchForFaults(page);
  await open(page, '/exam/');
  await page.getByRole('button', { name: 'No chapter' }).click();
  await expect(page.getByText('No question fits.')).toBeVisible();
  await page.getByLabel('6 Preoperative external beam radiotherapy').check();
  await page.getByLabel('Number of questions').fill('4');
  await page.getByRole('combobox', { name: 'Time' }).selectOption('2');
  await page.getByRole('button', { name: 'Start with 4 questions' }).click();
  await answer(page);
  await page.getByRole('button', { name: 'Mark to come back' }).click();
  await expect(page.locator('.places li').first()).toContainText('answered, marked');
  await page.clock.fastForward('01:00');
  await page.getByRole('button', { name: 'Question 2' }).last().click();
  await page.reload();
  await expect(desk(page).locator('.lab').first()).toHaveText('Question 2 of 4');
  await expect(page.locator('.clock')).toContainText(/^[67]:\d\d left of 8 minutes/);

  await context.setOffline(true);
  await answer(page);
  await page.getByRole('button', { name: 'Pause' }).click();
  await page.clock.fastForward('30:00');
  await expect(page.getByRole('heading', { name: 'Paused' })).toBeVisible();
  await expect(desk(page).locator('.q')).toHaveCount(0);
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByRole('button', { name: 'List of all' }).click();
  await expect(desk(page)).toContainText('2 questions not answered, 1 question marked.');
  await page.getByRole('button', { name: 'End with 2 unanswered' }).click();
  const result = page.locator('.exam-result');
  await expect(result.locator('h2')).toBeFocused();
  await expect(result).toContainText('2 questions were not answered');
  await expect(result).toContainText('Paused once, 30 minutes in all, not counted as used.');
  await result.locator('.exam-answers summary').first().click();
  await expect(result.locator('.exam-answers .o').first()).toBeVisible();
  await result.getByText('Results for your programme').click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    result.getByRole('button', { name: 'Save the results of this paper' }).click(),
  ]);
  const saved = JSON.parse(readFileSync(await file.path(), 'utf8'));
  expect(saved).toMatchObject({ format: 'margins-results', lines: { length: 4 } });
  expect(JSON.stringify(saved)).not.toContain('2026');
  await context.setOffline(false);
  await page.reload();
  await expect(result).toContainText('of 4 points');
  quiet();
});

test('time that runs out while the page is away ends the paper at its moment', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-02T08:00:00') });
  await open(page, '/exam/');
  await page.getByLabel('Stretch: beyond the examination').uncheck(); // one of these is drawn
  await page.getByLabel('Number of questions').fill('2');
  await page.getByRole('button', { name: 'Start with 2 questions' }).click();
  await answer(page);
  await page.goto('/cases/');
  await page.clock.fastForward('05:00:00');
  await page.goto('/exam/');
  await expect(page.locator('.exam-result')).toContainText('The time of 3 minutes ran out. No pauses.');
});

test('learning explains each answer before the next', async ({ page }) => {
  await open(page, '/exam/');
  await page.getByRole('radio', { name: /^Learning/ }).check();
  await page.getByLabel('Stretch: beyond the examination').uncheck(); // one of these is drawn
  await page.getByLabel('Number of questions').fill('2');
  await page.getByRole('button', { name: 'Start with 2 questions' }).click();
  await answer(page);
  await desk(page).getByRole('button', { name: 'Send answer' }).click();
  await expect(desk(page).locator('.o .ex').first()).toBeVisible();
  await page.reload();
  await expect(desk(page).locator('.o .ex').first()).toBeVisible();
  await desk(page).getByRole('button', { name: 'Question 2' }).click();
  await expect(desk(page).locator('.lab').first()).toHaveText('Question 2 of 2');
});

test('the test before the course keeps its answers back; the one after it compares; the record claims no credit', async ({
  page,
}) => {
  for (const address of ['/exam/pre-test/', '/exam/post-test/']) {
    await open(page, address);
    await page.getByRole('button', { name: 'Start the test' }).click();
    await answer(page);
    await page.getByRole('button', { name: 'List of all' }).click();
    await page.getByRole('button', { name: 'End with 25 unanswered' }).click();
    await expect(page.locator('.exam-result')).toContainText('of 26 points');
    if (address.includes('pre')) {
      await expect(page.locator('.exam-result')).toContainText('The answers are kept back');
      await expect(page.locator('.exam-answers')).toHaveCount(0);
    } else {
      await expect(page.locator('.exam-result')).toContainText('The test before the course');
      await expect(page.locator('.sections').first().locator('thead')).toContainText('Before');
    }
  }
  await open(page, '/record/');
  await expect(page.locator('.record')).toContainText('This paper claims no credit.');
  await expect(page.locator('.record table').last().locator('tbody td').first()).toContainText('2026');
});
