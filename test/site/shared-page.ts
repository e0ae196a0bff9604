// Pages that cost less than a new browser context for each test. `sharedPage` and `scriptlessPage` are one page for all
// tests of a worker, for tests that only look; `page` is a new page in a context they share, for tests that leave
// nothing behind. What keeps state (storage, permissions, touch) takes its page from Playwright itself.
import { home } from './pages.ts';
import { test as base, type BrowserContext, type Page } from 'playwright/test';

interface Shared {
  sharedContext: BrowserContext;
  sharedPage: Page;
  scriptlessPage: Page;
}

export const test = base.extend<{ page: Page }, Shared>({
  sharedContext: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: home });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  sharedPage: [
    async ({ sharedContext }, use) => {
      const page = await sharedContext.newPage();
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await use(page);
      await page.close();
    },
    { scope: 'worker' },
  ],
  scriptlessPage: [
    async ({ browser }, use) => {
      const context = await browser.newContext({ baseURL: home, javaScriptEnabled: false });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  page: async ({ sharedContext }, use) => {
    const page = await sharedContext.newPage();
    await page.setViewportSize({ width: 1280, height: 720 });
    await use(page);
    await page.close();
  },
});
export { expect, type Locator, type Page } from 'playwright/test';
