// What must hold on every built page: accessible in both themes and widths, quiet, at home, no sideways scroll.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { watchForFaults } from './faults.ts';
import { pages } from './pages.ts';
import { expect, test, type Page } from './shared-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Broken rules on the page as it stands, each with the places. */
async function brokenRules(page: Page, only?: string[]): Promise<string[]> {
  return page.evaluate(async (rules) => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: rules } : {}),
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, only);
}

/** Themes differ in colour alone, so the second theme of a width repeats only the rule about contrast. */
const CONTRAST = ['color-contrast'];
/** Pages of one form in many copies: looked at wide in light and narrow in dark. */
const isCopy = (address: string): boolean => /^\/(?:studies|errata|cards)\/./.test(address);

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
    await page.evaluate(axeSource);
    for (const [width, first, second] of [
      [1440, 'light', 'dark'],
      [390, 'dark', 'light'],
    ] as const) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: first });
      said.push(...(await brokenRules(page)).map((rule) => `${width} ${first} ${rule}`));
      if (!isCopy(address)) {
        await page.emulateMedia({ colorScheme: second });
        said.push(...(await brokenRules(page, CONTRAST)).map((rule) => `${width} ${second} ${rule}`));
      }
      await fits(width);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await fits(320);
    expect(said).toEqual([]);
    quiet();
  });
}
