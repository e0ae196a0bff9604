// Is the meaning of a term at hand in the text: by pointing, by keyboard, by touch, and without script as a link?
import { test as fresh } from 'playwright/test';
import { expect, test } from './shared-page.ts';

const CHAPTER = '/chapters/preoperative/';
const WORD = '.body p > a[href*="glossary/#"]';

test('pointing and focus show the meaning, Esc closes it, and a click leads to the glossary', async ({
  page,
}) => {
  await page.goto(CHAPTER);
  const word = page.locator(WORD).first();
  const note = page.getByRole('tooltip');
  await word.hover();
  await expect(note).toContainText(/\w{4,}/);
  await expect(word).toHaveAttribute('aria-describedby', 'term-note');
  const box = await note.boundingBox();
  expect((box?.x ?? -1) >= 0 && (box?.width ?? 0) > 100).toBe(true);
  await page.keyboard.press('Escape');
  await expect(note).toBeHidden();
  await page.mouse.move(5, 5);
  await word.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await expect(note).toBeVisible();
  await word.click();
  await expect(page).toHaveURL(/\/glossary\/#/);
});

fresh.describe('by touch', () => {
  fresh.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  fresh(
    'the first tap shows the meaning inside the window, the second follows the link',
    async ({ page }) => {
      await page.goto(CHAPTER);
      const word = page.locator(WORD).nth(2);
      await word.tap();
      const note = page.getByRole('tooltip');
      await expect(note).toBeVisible();
      const box = await note.boundingBox();
      expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 390).toBe(true);
      await word.tap();
      await expect(page).toHaveURL(/\/glossary\/#/);
    },
  );
});
