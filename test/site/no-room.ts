// A browser without room. Chromium can be told to give a site less (Storage.overrideQuotaForOrigin), but Chromium 156 goes on
// storing; so the write itself refuses, with the error a browser gives.
import type { Page } from 'playwright/test';

/** From now on nothing is added on this page. Call the returned function to give the room back. */
export async function leaveNoRoom(page: Page): Promise<() => Promise<void>> {
  const add = await page.evaluateHandle(() => IDBObjectStore.prototype.add);
  await page.evaluate(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  return () =>
    add.evaluate((real) => {
      IDBObjectStore.prototype.add = real;
    });
}
