// The review page: what is due, a sitting, figures with tables, copies saved and loaded, and what happens where nothing can
// be kept.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import { expect, test, type Page } from 'playwright/test';
import { watchForFaults } from './faults.ts';
import { leaveNoRoom } from './no-room.ts';
import { copyOf, given, load, stored } from './some-copy.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function isAccessible(page: Page): Promise<void> {
  await page.evaluate(axeSource);
  const broken = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof axeCore };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
  expect(broken).toEqual([]);
}

const CASE = 'case/thigh-ups-preoperative/dose';
const LIFE = [
  { item: 'question/preop-wound-counts', daysAgo: 30, certainty: 'low' },
  { item: 'question/preop-wound-counts', daysAgo: 20, certainty: 'high' },
  { item: 'question/preop-late-effects', daysAgo: 9, earned: 0, certainty: 'high' },
  { item: 'question/brachy-line-fall', daysAgo: 12, earned: 0.5 },
  { item: CASE, daysAgo: 15, earned: 0, certainty: 'low' },
  { item: 'question/postop-who-waits', daysAgo: 8, earned: 0, certainty: 'high' },
  { item: 'question/preop-who-gains', daysAgo: 1, certainty: 'high' },
].map(given);

async function openWith(page: Page, content: string): Promise<void> {
  await page.goto('/review/');
  await load(page, content);
  await page.waitForFunction(() => document.querySelectorAll('.due li').length > 0);
}
const rows = (page: Page) => page.locator('.due li').allInnerTexts();

test('what is due: sure and wrong first, chapters in turns, figures with tables, all accessible', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await openWith(page, copyOf(LIFE));
  await expect(page.locator('h1')).toHaveText('Four items are due');
  await page.waitForFunction(() => document.querySelectorAll('.due li a').length === 4);
  const states = (await rows(page)).map((row) => row.split('\n').at(-1));
  expect(states.slice(0, 2)).toEqual(['Wrong, sure', 'Wrong, sure']);
  expect([...states.slice(2)].sort()).toEqual(['Half right, fairly sure', 'Wrong, unsure']);
  await expect(page.locator('.due li').first()).toContainText(/seen \d+ days ago/);

  await expect(page.locator('.two figure')).toHaveCount(3);
  for (const table of await page.locator('.two details.data').all()) {
    await table.locator('summary').click();
    await expect(table.locator('tbody tr').first()).toBeVisible();
  }
  await page.getByLabel('Figures and tables by').selectOption('chapter');
  await expect(page.locator('.two table').first()).toContainText('6 Preoperative external beam radiotherapy');
  for (const [width, theme] of [
    [1440, 'light'],
    [390, 'dark'],
    [320, 'light'],
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await isAccessible(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  quiet();
});

test('a sitting by keyboard: answered, taken back, put off, begun anew, ended', async ({ page }) => {
  const quiet = watchForFaults(page);
  await openWith(page, copyOf(LIFE));
  const press = async (name: string) => {
    await page.getByRole('button', { name }).focus();
    await page.keyboard.press('Enter');
  };
  const answer = async () => {
    const typed = page.locator('.q input[type=text]');
    if (await typed.count()) {
      await typed.focus();
      await page.keyboard.type('7');
      await page.locator('.sure input').last().focus();
      await page.keyboard.press('Space');
    } else {
      const single = await page.locator('.q .choice').count();
      if (single) await page.keyboard.press('a');
      else await page.locator('.moves button:enabled').first().click();
      await page.locator('.sure input').last().focus();
      await page.keyboard.press('Space');
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('.rv')).toBeVisible();
  };

  await press('Start review');
  await expect(page.locator('.sitting > .lab').first()).toHaveText(/^Item 1 of 4: chapter \d+, /);
  await expect(page.locator('.sitting > .lab').first()).toBeFocused();
  await answer();
  await expect(page.locator('.returns')).toHaveText(/^It comes back (tomorrow|in \w+ days)/);
  await expect(page.locator('.q .cert')).toContainText(/Points for certainty: (3|−?\d)/);
  const after = await stored(page);
  await isAccessible(page);

  await press('Take back my last answer');
  await expect(page.locator('.told')).toHaveText('Your last answer was taken back.');
  await expect(page.locator('.rv')).toHaveCount(0);
  expect((await stored(page))['entries']).toBe((after['entries'] ?? 0) + 1);

  await press('Leave until tomorrow');
  await expect(page.locator('.sitting > .lab').first()).toContainText('Item 2 of 4');
  await press('Begin this item anew');
  await press('Begin anew');
  await expect(page.locator('.sitting > .lab').first()).toContainText('Item 3 of 4');
  await answer();
  await press('Item 4 of 4');
  await answer();
  await press('End of review');
  await expect(page.locator('.sitting h2')).toHaveText('End of review: 2 items answered');
  await press('Back to the overview');
  await expect(page.locator('h1')).toHaveText('Nothing is due');
  await expect(page.locator('h1')).toBeFocused();
  quiet();
});

test('a changed key is found with the new edition, said in list and question, and the schedule begins again', async ({
  page,
}) => {
  const entries = [
    given({ item: 'question/preop-wound-counts', daysAgo: 3, certainty: 'high', key: 'ffffffff' }, 0),
    { ...given({ item: 'question/preop-wound-counts', daysAgo: 9 }, 1), item: 'question/no-longer-asked' },
  ];
  await openWith(page, copyOf(entries));
  // The copy came after the comparison of this edition: the next edition is a page that has not compared.
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        const request = indexedDB.open('margins');
        request.onsuccess = () => {
          const facts = request.result.transaction('facts', 'readwrite').objectStore('facts');
          facts.delete('keys').onsuccess = () => {
            request.result.close();
            done();
          };
        };
      }),
  );
  await page.reload();
  await expect(page.locator('.due')).toContainText('Key changed');
  await expect(page.locator('.due')).toContainText('No longer in the course');
  await page.getByRole('button', { name: 'Start review' }).click();
  await expect(page.locator('.told').first()).toHaveText(/left the course/);
  await expect(page.locator('.changed')).toContainText('What counts as right here has changed');
  await page.keyboard.press('a');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await expect(page.locator('.returns')).toHaveText(/^It comes back/);
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.locator('h1')).toHaveText('Nothing is due');
});

test('a hostile file is refused or set aside with a sentence, runs nothing, and changes nothing', async ({
  page,
}) => {
  const quiet = watchForFaults(page);
  await openWith(page, copyOf(LIFE));
  const before = await stored(page);
  const script = '"><img src=x onerror="window.hurt=1"><script>window.hurt=1</script>';
  const told = page.locator('.own .told');
  for (const [content, sentence] of [
    [copyOf(LIFE).slice(0, 400), /cut off, or no saved copy/],
    [copyOf([], { version: 9 }), /newer edition/],
    [JSON.stringify({ entries: [script] }), /not a copy saved from this course/],
  ] as const) {
    await page.setInputFiles('input[type=file]', {
      name: `${script}.json`,
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    await expect(told).toHaveText(sentence);
    await expect(told).toHaveText(/Nothing was loaded/);
  }
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['x'.repeat(50_000_000)], 'copy.json'));
    const picker = document.querySelector<HTMLInputElement>('input[type=file]')!;
    picker.files = files.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await expect(told).toHaveText(/larger than any saved copy/);
  expect(await stored(page)).toEqual(before);
  await load(
    page,
    copyOf([
      { ...LIFE[0], id: 'x', item: script },
      { ...LIFE[0], id: 'y', schemaVersion: 9 },
    ]),
  );
  await expect(page.locator('.own')).toContainText('2 records could not be read and are set aside');
  expect(await page.evaluate(() => (window as unknown as { hurt?: number }).hurt)).toBeUndefined();
  expect((await stored(page))['entries']).toBe(before['entries']);
  quiet();
});

test('a copy saved, everything erased, and the copy loaded again: all is as before', async ({ page }) => {
  await openWith(page, copyOf(LIFE));
  const before = await rows(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save a copy' }).click();
  const saved = readFileSync(await (await download).path(), 'utf8');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await expect(page.locator('h1')).toHaveText('Nothing to review yet');
  expect(Object.values(await stored(page)).reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2);
  await load(page, saved);
  await page.waitForFunction(() => document.querySelectorAll('.due li a').length === 4);
  expect((await rows(page)).map((row) => row.split('\n').at(-1))).toEqual(
    before.map((row) => row.split('\n').at(-1)),
  );
});

test('a case is begun anew from the list', async ({ page }) => {
  await openWith(page, copyOf(LIFE));
  await page.getByText('Begin anew with part of the course').click();
  await page.getByLabel('With', { exact: true }).selectOption('case/thigh-ups-preoperative');
  await expect(page.getByLabel('Of it')).toContainText('Case 1');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.locator('.anew')).toContainText('one answered question leaves review');
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.locator('h1')).toHaveText('Three items are due');
});

test('where storage is refused, review says so and goes on in memory', async ({ page }) => {
  const quiet = watchForFaults(page);
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
  await openWith(page, copyOf(LIFE));
  await expect(page.locator('.trouble')).toContainText('This browser keeps nothing for this site');
  await expect(page.locator('h1')).toHaveText('Four items are due');
  await page.getByRole('button', { name: 'Start review' }).click();
  await page.locator('.q').waitFor();
  await page.getByRole('button', { name: 'Leave until tomorrow' }).click();
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.locator('h1')).toHaveText('Three items are due');
  quiet();
});

test('without room for a copy, the page says so, shows it from memory and goes on', async ({ page }) => {
  const quiet = watchForFaults(page);
  await openWith(page, copyOf(LIFE.slice(0, 1)));
  await leaveNoRoom(page);
  await load(page, copyOf(LIFE));
  await expect(page.locator('.trouble')).toContainText('This browser has no room left');
  await expect(page.locator('h1')).toHaveText('Four items are due');
  await page.getByRole('button', { name: 'Start review' }).click();
  await page.locator('.q').waitFor();
  await page.getByRole('button', { name: 'Leave until tomorrow' }).click();
  await page.getByRole('button', { name: 'Stop here' }).click();
  await expect(page.locator('h1')).toHaveText('Three items are due');
  expect((await stored(page))['entries']).toBe(1);
  quiet();
});
