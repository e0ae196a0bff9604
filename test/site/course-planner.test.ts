// Can a course be planned by keyboard, by touch and by address, and do calendar, dates, table and file agree?
// Leaves out rounding and wording of single sentences (test/widgets).
import { readFileSync } from 'node:fs';
import { test as fresh } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { expect, test, type Locator, type Page } from './shared-page.ts';

const TOOL = '/tools/course-planner/';
const planner = (page: Page): Locator => page.locator('main .planner');
const output = (page: Page, name: string): Locator => planner(page).locator(`output[name="${name}"]`);
const day = (page: Page, iso: string): Locator => planner(page).locator(`[data-day="${iso}"]`);
const schedule = (page: Page): Locator => planner(page).getByRole('combobox', { name: 'Schedule' });
const interval = (page: Page): Locator => planner(page).getByRole('combobox', { name: 'Interval of' });
const announced = (page: Page): Locator => planner(page).locator('p.vh[role="status"]');

async function openTool(page: Page, query = ''): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(TOOL + query);
  await page.waitForFunction(() => document.querySelector('.planner [data-day]:enabled'));
  return quiet;
}

async function expectDates(page: Page, last: string, time: string, surgery: string): Promise<void> {
  await expect(output(page, 'last-fraction')).toHaveText(last);
  await expect(output(page, 'overall-time')).toHaveText(time);
  await expect(output(page, 'surgery-window')).toHaveText(surgery);
}

test('by keyboard: one day takes the focus, arrows move it, Enter leaves a day out and takes that back', async ({
  page,
}) => {
  const quiet = await openTool(page);
  await interval(page).focus();
  await page.keyboard.press('Tab');
  await expect(day(page, '2027-03-01')).toBeFocused();
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowLeft', 'End'])
    await page.keyboard.press(key);
  await expect(day(page, '2027-04-02')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(day(page, '2027-03-26')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(day(page, '2027-03-26')).toHaveAttribute('aria-pressed', 'true');
  await expect(day(page, '2027-03-26')).toHaveAccessibleName('Friday 26 March 2027, no treatment');
  await expectDates(page, 'Monday 5 April 2027', '36 days', '3 May to 17 May 2027');
  await expect(announced(page)).toContainText(
    'to Monday 5 April 2027, 36 days. Surgery: 3 May to 17 May 2027.',
  );
  await expect(page).toHaveURL(/\?start=2027-03-01&schedule=25x2&interval=review&off=2027-03-26&on=$/);
  await page.keyboard.press('Space');
  await expectDates(page, 'Friday 2 April 2027', '33 days', '30 April to 14 May 2027');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowUp');
  await expect(day(page, '2027-03-01')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(planner(page).getByRole('button', { name: /calendar file/ })).toBeFocused();
  quiet();
});

test('a start that is no full date is explained, and the last one still counts', async ({ page }) => {
  await openTool(page);
  const start = planner(page).getByLabel('Start from');
  await start.fill('2027-10-04');
  await expectDates(page, 'Friday 5 November 2027', '33 days', '3 December to 17 December 2027');
  await start.fill('');
  await expect(planner(page).getByText('4 October 2027 is still used.')).toBeVisible();
  await expect(output(page, 'first-fraction')).toHaveText('Monday 4 October 2027');
  await planner(page).getByRole('button', { name: 'Back to the source’s values' }).click();
  await expect(start).toHaveValue('2027-03-01');
  await expect(planner(page).getByText('is still used.')).not.toBeVisible();
});

fresh.describe('by touch', () => {
  fresh.use({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
    timezoneId: 'America/Sao_Paulo',
  });

  fresh(
    'schedules bring their intervals, a Saturday is won, and all days are taken back',
    async ({ page }) => {
      const quiet = await openTool(page);
      await schedule(page).selectOption({ label: '25 Gy in 5 (5 × 5 Gy): one week, Warsaw and Switzerland' });
      await expectDates(page, 'Friday 5 March 2027', '5 days', 'immediate');
      await interval(page).selectOption('warsaw-2021');
      await expectDates(page, 'Friday 5 March 2027', '5 days', '7 March to 9 March 2027');
      await schedule(page).selectOption('33x2');
      await expect(output(page, 'surgery-window')).toHaveText('11 January 2027');
      await day(page, '2027-03-10').tap();
      await expect(output(page, 'overall-time')).toHaveText('46 days');
      await day(page, '2027-03-13').tap();
      await expect(output(page, 'overall-time')).toHaveText('45 days');
      await planner(page).getByRole('button', { name: 'Take back all days changed' }).tap();
      await expect(day(page, '2027-03-10')).toHaveAttribute('aria-pressed', 'false');
      const box = await day(page, '2027-03-10').boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(32);
      quiet();
    },
  );
});

test('by address: a good one is used whole, bad parts are named and replaced', async ({ page }) => {
  const quiet = await openTool(
    page,
    '?start=2027-03-08&schedule=18x2&interval=doremy&off=2027-03-10,2027-03-09&on=',
  );
  await expectDates(page, 'Friday 2 April 2027', '26 days', 'from 30 April 2027 on');
  const notices = planner(page).locator('p.problem[role="status"]');
  await openTool(page, '?start=yesterday&schedule=9x9&off=2027-02-30');
  await expect(notices).toHaveCount(3);
  await expect(notices.nth(0)).toContainText('“yesterday” is not a day');
  await expect(notices.nth(1)).toContainText('“9x9” is not one of the choices here');
  await expect(notices.nth(2)).toContainText('This page opened with none instead.');
  await expectDates(page, 'Friday 2 April 2027', '33 days', '30 April to 14 May 2027');
  await openTool(page, '?schedule=18x2');
  await expect(planner(page)).toContainText('The interval in the address belongs to another schedule');
  quiet();
});

test('table, calendar and file hold the same days', async ({ page }) => {
  await openTool(page, '?schedule=15x2-85&interval=hyport&off=2027-03-17');
  await planner(page).getByText('Table of these values').click();
  const dates = await planner(page).locator('tbody tr td:nth-of-type(2)').allInnerTexts();
  expect([dates.length, dates[0], dates.at(-1)]).toEqual([15, '1 March 2027', '22 March 2027']);
  await expect(planner(page).locator('[data-day][aria-label*="fraction"]')).toHaveCount(15);
  const saved = page.waitForEvent('download');
  await planner(page).getByRole('button', { name: 'Save as calendar file (.ics)' }).click();
  const file = await saved;
  expect(file.suggestedFilename()).toBe('course-15x2-85-2027-03-01.ics');
  const days = [
    ...readFileSync(await file.path(), 'utf8').matchAll(/DTSTART;VALUE=DATE:(\d{4})(\d\d)(\d\d)/g),
  ];
  expect(days).toHaveLength(16);
  expect(days[14]?.slice(1).join('-')).toBe('2027-03-22');
  await expect(announced(page)).toHaveText('Calendar file saved as course-15x2-85-2027-03-01.ics.');
});

test('in the chapter a sentence stands before the planner wakes, and it leaves the address alone', async ({
  page,
  scriptlessPage,
}) => {
  const quiet = watchForFaults(page);
  await page.goto('/chapters/preoperative/');
  await planner(page).scrollIntoViewIfNeeded();
  await day(page, '2027-03-26').click();
  await expect(output(page, 'overall-time')).toHaveText('36 days');
  await expect(announced(page)).not.toBeEmpty();
  expect(new URL(page.url()).search).toBe('');
  quiet();
  await scriptlessPage.goto('/chapters/preoperative/');
  await expect(planner(scriptlessPage)).toContainText(
    'to Friday 2 April 2027, 33 days. Surgery: 30 April to 14 May',
  );
  await scriptlessPage.goto(TOOL);
  await expect(scriptlessPage.locator('main .planner [data-day]:enabled')).toHaveCount(0);
  await expect(scriptlessPage.locator('main .planner tbody tr')).toHaveCount(25);
  await expect(scriptlessPage.locator('main .planner button:visible:not([data-day])')).toHaveCount(0);
});
