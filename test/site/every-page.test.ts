// What must hold on every built page: accessible in both themes and widths, quiet, at home, no sideways scroll.
import { bringAxe, brokenRules, brokenLooks } from './axe.ts';
import { watchForFaults } from './faults.ts';
import { pages } from './pages.ts';
import { expect, test } from './shared-page.ts';

for (const address of pages) {
  test(`${address} is accessible and quiet at 390 and 1440 px in light and dark, and fits 320 px`, async ({
    sharedPage: page,
  }) => {
    const quiet = watchForFaults(page);
    const said: string[] = [];
    const fits = async (width: number) => {
      const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (extra > 0) said.push(`${width}: scrolls sideways by ${extra} px`);
    };
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    await bringAxe(page);
    // Themes differ in colour alone: rules about anything else are run once a width.
    for (const [width, first, second] of [
      [1440, 'light', 'dark'],
      [390, 'dark', 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      said.push(...(await brokenRules(page)).map((rule) => `${width} ${rule}`));
      for (const theme of [first, second]) {
        await page.emulateMedia({ colorScheme: theme });
        said.push(...(await brokenLooks(page, theme)).map((rule) => `${width} ${theme} ${rule}`));
      }
      await fits(width);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(320);
    expect(said).toEqual([]);
    quiet();
  });
}
