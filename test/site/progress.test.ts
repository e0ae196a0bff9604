// What a learner does on other pages: answers in two tabs, where a reader stopped, notes on a section, and what is said where
// the browser keeps nothing.
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { leaveNoRoom } from './no-room.ts';
import { copyOf, given, load, stored } from './some-copy.ts';

const CHAPTER = '/chapters/preoperative/';
const SECTION = 'size-and-site-mark-the-wound-at-risk';

async function answerFirst(page: Page, at = 0): Promise<void> {
  const card = page.locator('.checks .check').nth(at);
  await card.scrollIntoViewIfNeeded();
  await page.waitForFunction(() => document.querySelector('.checks .btn:enabled'));
  await card.locator('.choice input').first().check();
  await card.locator('.seg label').first().click();
  await card.getByRole('button', { name: 'Send answer' }).click();
  await expect(card.locator('.rv')).toBeVisible();
}

test('two tabs answering at once lose nothing, and review in a third sees it', async ({ context, page }) => {
  const quiet = watchForFaults(page);
  const [other, review] = [await context.newPage(), await context.newPage()];
  await review.goto('/review/');
  await expect(review.locator('h1')).toHaveText('Nothing to review yet');
  await Promise.all([page, other].map((each) => each.goto(`${CHAPTER}#check-yourself`)));
  await Promise.all([answerFirst(page), answerFirst(other, 1)]);
  await expect.poll(async () => (await stored(page))['entries']).toBe(2);
  await expect(review.locator('h1')).toHaveText('Nothing is due');
  quiet();
});

test('where a reader stopped is marked on the contents page, and read chapters are', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.clock.install();
  await page.goto(`${CHAPTER}#${SECTION}`);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), SECTION);
  await expect(page.locator('.toc [aria-current]')).toContainText('Size and site');
  await page.clock.runFor(6000);
  await expect.poll(async () => (await stored(page))['entries']).toBe(1);
  await page.goto('/');
  await expect(page.locator('[data-mark=preoperative]')).toHaveText(/^At 6\.\d$/);
  const goOn = page.locator('[data-go-on]');
  await expect(goOn.locator('h2')).toHaveText('Go on with chapter 6');
  await expect(goOn).toContainText(/You stopped at 6\.\d, Size and site mark the wound at risk\. About/);
  await goOn.locator('a').click();
  await expect(page).toHaveURL(new RegExp(`${CHAPTER}#${SECTION}$`));

  await page.evaluate(() => document.getElementById('check-yourself')?.scrollIntoView());
  await expect(page.locator('.toc [aria-current]')).toContainText('Check yourself');
  await page.clock.runFor(6000);
  await expect.poll(async () => (await stored(page))['entries']).toBeGreaterThan(1);
  await page.goto('/');
  await expect(page.locator('[data-mark=preoperative]')).toHaveText('Read');
  await expect(goOn.locator('h2')).toHaveText('Go on with chapter 7');
  quiet();
});

test('the contents page says what is due', async ({ page }) => {
  await page.goto('/review/');
  await load(page, copyOf([given({ item: 'question/preop-who-gains', daysAgo: 30, earned: 0 }, 0)]));
  await page.goto('/');
  const due = page.locator('[data-due]');
  await expect(due.locator('h2')).toHaveText('One item is due');
  await expect(due).toContainText('Mostly from chapter 6, Preoperative external beam radiotherapy.');
});

test('a note on a section is kept, stands there again, and is saved as Markdown', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.goto(CHAPTER);
  const box = page.locator(`#${SECTION} + .own details`);
  await box.locator('summary').click();
  await box.locator('textarea').fill('Ask about <b>smoking</b>.');
  await box.getByRole('button', { name: 'Keep note' }).click();
  await expect(box).toContainText('Kept in this browser.');
  await page.reload();
  await expect(box.locator('textarea')).toHaveValue('Ask about <b>smoking</b>.');
  await expect(box.locator('summary')).toHaveText('Your note');

  await page.goto('/review/');
  await page.waitForFunction(() => document.querySelector('.own'));
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save my notes as Markdown' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  expect(saved).toMatch(
    /^# Notes on Margins\n\n## Chapter 6: .+\n\n### 6\.\d Size and site mark the wound at risk\n\nAsk about <b>smoking<\/b>\.\n$/,
  );
  quiet();
});

test('no room: said below the question, once, while the page goes on; kept again with the next answer that fits', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await page.goto(`${CHAPTER}#check-yourself`);
  const giveRoom = await leaveNoRoom(page);
  await answerFirst(page);
  await expect(page.locator('.kept')).toHaveText(
    /no room left\. Your answers count until you leave this page/,
  );
  await answerFirst(page, 1);
  await expect(page.locator('.kept')).toHaveCount(1);
  expect((await stored(page))['entries']).toBe(0);
  await giveRoom();
  await answerFirst(page, 2);
  await expect.poll(async () => (await stored(page))['entries']).toBe(3);
  quiet();
});

test('storage emptied while the page is open: said, and what was given here is still held', async ({
  context,
  page,
}) => {
  await page.goto(`${CHAPTER}#check-yourself`);
  await answerFirst(page);
  await expect.poll(async () => (await stored(page))['entries']).toBe(1);
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'indexeddb',
  });
  await answerFirst(page, 1);
  await expect(page.locator('.kept')).toContainText('emptied or closed its storage while this page was open');
});
