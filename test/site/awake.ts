// Waits until a page answers: what is set before its script runs is lost.
import type { Page } from 'playwright/test';

/** What the page is for, whose start values stand in it. */
export const alive = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => !document.querySelector('[data-here]:not([data-awake])'));

/** Every part, as for a reader who came near to each; then the page is at its top again. */
export async function wakeAll(page: Page): Promise<void> {
  const parts = page.locator(':is([data-figure], [data-desk], [data-questions]):visible');
  for (const part of await parts.all()) {
    await part.evaluate((element) => element.scrollIntoView());
    await page.waitForFunction((element) => element?.matches('[data-awake]'), await part.elementHandle());
  }
  await page.evaluate(() => scrollTo(0, 0));
}
