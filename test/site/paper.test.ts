// What is printed: no controls, everything open, answers of a case at its end; and the whole course on one page.
import { openWholeCourse } from '../../scripts/whole-course.ts';
import { wakeAll } from './awake.ts';
import { home, pages } from './pages.ts';
import { expect, test } from './shared-page.ts';

test('on paper a chapter shows figures, tables and questions whole, and no controls', async ({ page }) => {
  await page.goto('/chapters/preoperative/');
  await wakeAll(page);
  await page.emulateMedia({ media: 'print' });
  // The days of a calendar are buttons and are what it shows.
  const controls = page.locator('input, button:not([data-day]), select, textarea').filter({ visible: true });
  await expect(controls).toHaveCount(0);
  for (const table of await page.locator('.data table').all()) await expect(table).toBeVisible();
  const words = page.locator('.asked .choice:visible > :last-child');
  const widths = await words.evaluateAll((all) => all.map((each) => each.getBoundingClientRect().width));
  expect(Math.min(...widths)).toBeGreaterThan(200);
});

test('on paper the answers of a case stand after its last question, with the number of theirs', async ({
  page,
}) => {
  await page.goto('/cases/thigh-ups-preoperative/');
  await page.emulateMedia({ media: 'print' });
  const tops = (what: string) =>
    page.locator(what).evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
  const questions = await tops('.case-static .lead');
  const answers = await tops('.case-static .q details');
  expect(answers).toHaveLength(questions.length);
  expect(Math.min(...answers)).toBeGreaterThan(Math.max(...questions));
});

test('the whole course on one page has every chapter, case and study, names each place once and links inside', async ({
  browser,
}) => {
  const page = await openWholeCourse(browser, home);
  const { ids, dead, titles } = await page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    dead: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].filter(
      ({ origin, hash }) =>
        origin === location.origin && !document.getElementById(decodeURIComponent(hash.slice(1))),
    ).length,
    titles: document.querySelectorAll('h1').length,
  }));
  await page.close();
  expect(new Set(ids).size).toBe(ids.length);
  expect(dead).toBe(0);
  // Title page, chapters, cases, studies, errata, references.
  const parts = pages.filter((address) => /^\/(?:chapters|cases|studies)\/(?!errata)[^/]+\/$/.test(address));
  expect(titles).toBe(parts.length + 3);
});
