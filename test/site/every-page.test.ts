// What must hold on every built page: accessible in both themes and widths, quiet, at home, no sideways scroll.
import AxeBuilder from '@axe-core/playwright';
import { expect, test } from 'playwright/test';
import { pages } from './pages.ts';
import { watchForFaults } from './faults.ts';

/** Themes differ in colour alone, so dark repeats only the rule about contrast. */
const RULES = { light: undefined, dark: ['color-contrast'] } as const;

for (const address of pages) {
  test(`${address} is accessible and quiet at 390 and 1440 px in light and dark`, async ({ page }) => {
    const quiet = watchForFaults(page);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.goto(address);
    const said: string[] = [];
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const theme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme: theme });
        const axe = new AxeBuilder({ page }).setLegacyMode();
        const rules = RULES[theme];
        const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
        for (const { id, nodes } of violations) {
          said.push(`${width} ${theme} ${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
        }
      }
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (sideways > 0) said.push(`${width}: scrolls sideways by ${sideways} px`);
    }
    expect(said).toEqual([]);
    quiet();
  });
}

test('no page scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const wide: string[] = [];
  for (const address of pages) {
    await page.goto(address);
    const extra = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (extra > 0) wide.push(`${address} by ${extra} px`);
  }
  expect(wide).toEqual([]);
});
