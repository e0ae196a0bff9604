// Is a page harmed by what stands in its address, in its search field or in a file it is given? Two hundred cases, the same ones
// every time: no script runs, nothing hangs, no error is left uncaught. The readers themselves take far more (test/hostile).
import fc from 'fast-check';
import { expect, test, type Page } from 'playwright/test';
import { hostileQuery, hostileText, hostileValue, SEED, spoilt } from '../hostile/hostile-strings.ts';
import { alive } from './awake.ts';
import { copyOf, given } from './some-copy.ts';

/** Watches for script that ran, dialogs, requests elsewhere and uncaught errors; call what is returned at the end. */
async function watchForHarm(page: Page): Promise<() => Promise<void>> {
  const harm: string[] = [];
  page.on('pageerror', (error) => harm.push(`uncaught: ${error.message}`));
  page.on('dialog', (dialog) => {
    harm.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!/^(?:http:\/\/localhost:|blob:|data:image)/.test(request.url()))
      harm.push(`request: ${request.url()}`);
  });
  await page.exposeFunction('tellHarm', (told: string) => harm.push(told));
  await page.addInitScript(() => {
    const { tellHarm } = window as unknown as { tellHarm: (told: string) => void };
    Object.defineProperty(window, 'harmed', { set: () => tellHarm(`script ran on ${location.href}`) });
    addEventListener('securitypolicyviolation', ({ blockedURI, sample }) =>
      tellHarm(`policy: ${blockedURI} ${sample}`),
    );
  });
  return async () => {
    await page.evaluate(() => 1);
    expect(harm).toEqual([]);
  };
}

const cases = <Case>(arbitrary: fc.Arbitrary<Case>, number: number): Case[] =>
  fc.sample(arbitrary, { numRuns: number, seed: SEED });

/** Addresses that read their query or their place. */
const READS: readonly [address: string, parameters: readonly string[]][] = [
  ['/search/', ['q']],
  ['/studies/', ['design', 'errata', 'sort', 'words']],
  ['/tools/dose/', ['fractions', 'dose', 'tumour', 'late']],
  ['/tools/course-planner/', ['start', 'schedule', 'off', 'on']],
  ['/chapters/preoperative/', []],
];

for (const [address, parameters] of READS) {
  test(`sixteen hostile addresses of ${address} harm nothing`, async ({ page }) => {
    const unharmed = await watchForHarm(page);
    const queries = cases(fc.tuple(hostileQuery(parameters), hostileText), 16);
    for (const [query, hash] of queries) {
      await page.goto(`${address}${query.toWellFormed()}#${hash.toWellFormed().slice(0, 200)}`);
      await alive(page);
    }
    await expect(page.locator('h1')).toBeVisible();
    await unharmed();
  });
}

test('eighty hostile questions to search harm nothing', async ({ page }) => {
  const unharmed = await watchForHarm(page);
  await page.goto('/search/');
  const field = page.getByRole('searchbox', { name: 'Search the course' });
  for (const words of cases(hostileText, 80)) {
    await field.fill(words.toWellFormed());
  }
  await field.fill('fibrosis');
  await expect(page.getByRole('main').getByRole('status')).toHaveText(/^\d+ results?$/);
  await unharmed();
});

test('forty hostile copies are loaded or refused with a sentence, and the page goes on', async ({ page }) => {
  const unharmed = await watchForHarm(page);
  await page.goto('/review/');
  await alive(page);
  const good: unknown = JSON.parse(
    copyOf([1, 2].map((at) => given({ item: 'question/brachy-boost-subgroup', daysAgo: at }, at))),
  );
  const copies = cases(
    fc.oneof(
      hostileText,
      fc.oneof(hostileValue, spoilt(good)).map((value) => JSON.stringify(value) ?? ''),
    ),
    40,
  );
  for (const text of copies) {
    await page.setInputFiles('input[type=file]', {
      name: 'copy.json',
      mimeType: 'application/json',
      buffer: Buffer.from(text),
    });
    // The page lets go of the file when it has said what became of it.
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[type=file]')?.value === '',
    );
    await expect(page.locator('.told')).toHaveText(/loaded|was not|Nothing/);
  }
  await page.reload();
  await expect(page.locator('h1')).toBeVisible();
  await unharmed();
});
