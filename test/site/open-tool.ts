// The page of a tool once its script runs: until then, what is set is lost.
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { expect, type Locator, type Page } from './shared-page.ts';

/** @returns what to call when the page has settled: it fails on console errors and foreign requests */
export async function openTool(page: Page, address: string): Promise<() => void> {
  const quiet = watchForFaults(page);
  await page.goto(address);
  // A figure below what stands before it wakes when the reader comes near.
  await page.evaluate(() => document.querySelector('[data-here]')?.scrollIntoView());
  await alive(page);
  return quiet;
}

export const output = (page: Page, name: string): Locator => page.locator(`output[name="${name}"]`);
/** What a screen reader was told last. */
export const announced = (page: Page): Locator => page.locator('main .tool p.vh[role="status"]');
/** The sentences about the address. */
export const notices = (page: Page): Locator => page.locator('main .tool p.problem[role="status"]');

/** A control at least 44 px high or wide enough to hit. */
export async function expectTargets(page: Page): Promise<void> {
  for (const control of await page.locator('main .tool :is(button, select, label.ck):visible').all()) {
    const box = await control.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
}
