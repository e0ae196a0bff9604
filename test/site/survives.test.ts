// What may break under a reader, each broken once: programs that do not arrive, slow or lost connections, a server that goes, storage
// refused, a clock set back, the browser's memory of pages, a newer edition, a tab that dies. Nothing given is lost, and what
// is wrong is said. (Without JavaScript: without-script.test.ts. A lost connection in an examination: exam.test.ts.)
import { expect, type Page, test, type Locator } from 'playwright/test';
import { alive } from './awake.ts';
import { watchForFaults } from './faults.ts';
import { smallSite } from './small-site.ts';
import { stored } from './some-copy.ts';

const CHAPTER = '/chapters/preoperative/';
const CASE = '/cases/thigh-ups-preoperative/';

/** Answers the question of a case or paper that is in view, some way. */
async function answer(page: Page, desk: Locator): Promise<void> {
  await desk.locator('.typed input, .moves, .choice input').first().waitFor();
  if (await desk.locator('.typed input').count()) await desk.locator('.typed input').fill('25');
  else if (await desk.locator('.moves').count())
    await desk.locator('.moves [aria-disabled=false]').first().click();
  else await desk.locator('.choice input').nth(1).check();
  await desk.locator('.seg label').nth(1).click();
}

test('a figure whose program is missing says so; it wakes when it is tried again', async ({ page }) => {
  let missing = true;
  await page.route('**/DoseExplorer.*.js', (route) =>
    missing ? route.fulfill({ status: 404 }) : route.continue(),
  );
  await page.goto(CHAPTER);
  await page.locator('[data-figure]').first().scrollIntoViewIfNeeded();
  const note = page.locator('.failed').first();
  await expect(note).toContainText('This figure shows its start values only');
  await expect(page.locator('main p').first()).toBeVisible();
  await note.getByRole('button', { name: 'Try again' }).click();
  await expect(
    page.locator('.failed').first().getByRole('button', { name: 'Reload the page' }),
  ).toBeVisible();
  missing = false;
  await page.locator('.failed').first().getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('[data-figure] input[type=range], [data-figure] button').first()).toBeVisible();
});

test('a tool, a case and an examination whose program is missing say so, and work when tried again', async ({
  page,
}) => {
  for (const [address, program, works] of [
    ['/tools/dose/', 'DoseExplorer', 'input[type=range]:enabled'],
    [CASE, 'CasePlayer', '.here .choice input:enabled'],
    ['/exam/', 'ExamPage', 'button:enabled'],
  ] as const) {
    let missing = true;
    await page.route(`**/${program}.*.js`, (route) =>
      missing ? route.fulfill({ status: 404 }) : route.continue(),
    );
    await page.goto(address);
    const note = page.locator('.failed');
    await expect(note).toContainText('its program did not arrive');
    await expect(page.locator('h1')).toBeVisible();
    missing = false;
    await note.getByRole('button', { name: 'Try again' }).click();
    await expect(note).toHaveCount(0);
    await alive(page);
    await expect(page.locator('main [data-here]').locator(works).first()).toBeVisible();
  }
});

test('programs and values that come late shift nothing', async ({ page }) => {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const address of [CHAPTER, '/tools/dose/', '/cases/contour-preoperative/', '/exam/', '/offline/']) {
    const { promise: late, resolve: send } = Promise.withResolvers<void>();
    await page.route(/\.js$|\/data\//, async (route) => {
      await late;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator('footer').waitFor();
    await page.evaluate(() => {
      document.querySelector('[data-figure], [data-desk] > *')?.scrollIntoView();
      return new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
    });
    send();
    await page.waitForLoadState('networkidle');
    await alive(page);
    const shift = await page.evaluate(() =>
      (window as unknown as { shifts: number[] }).shifts.reduce((a, b) => a + b, 0),
    );
    // 0.00 to two places, as in budgets.test.ts.
    expect(shift, address).toBeLessThan(0.005);
    await page.unroute(/\.js$|\/data\//);
  }
});

test('a connection lost in the middle of a case loses no answer and stops no step', async ({
  page,
  context,
}) => {
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  await page.goto(CASE);
  await alive(page);
  const here = page.locator('.here');
  let given = 0;
  for (;;) {
    await answer(page, here);
    await here.getByRole('button', { name: 'Send answer' }).click();
    await expect(here.locator('.rv')).toBeVisible();
    given += 1;
    if (given === 1) await context.setOffline(true);
    const next = here.locator('.go2 button');
    const last = (await next.innerText()) === 'Summary';
    await next.click();
    if (last) break;
  }
  await expect(page.locator('.summary')).toBeVisible();
  await expect.poll(async () => (await stored(page))['entries']).toBe(given);
  expect(thrown).toEqual([]);
});

test('a drawing asked for without a connection waits for it', async ({ page, context }) => {
  await page.goto('/cases/contour-preoperative/');
  await alive(page);
  const begin = page.locator('.here .begin button').first();
  for (let step = 0; !(await begin.count()); step += 1) {
    const here = page.locator('.here');
    await answer(page, here);
    await here.getByRole('button', { name: 'Send answer' }).click();
    await expect(here.locator('.rv')).toBeVisible();
    await context.setOffline(true);
    await here.locator('.go2 button').click();
    expect(step).toBeLessThan(8);
  }
  await begin.click();
  await expect(page.locator('.here .begin')).toContainText('This part of the page did not arrive.');
  await context.setOffline(false);
  await page.locator('.here').getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.here .begin')).toHaveCount(0);
});

test('a server gone while one searches is said; what was typed stays and is answered when it is back', async ({
  page,
}) => {
  const site = await smallSite();
  await page.goto(`${site.root}search/?q=fibrosis`);
  await expect(page.locator('.rs a').first()).toBeVisible();
  await site.goAway();
  const field = page.getByRole('searchbox', { name: 'Search the course' });
  await field.fill('brachytherapy');
  await expect(page.locator('.rs')).toContainText('Check the connection; what you typed is kept.');
  await expect(field).toHaveValue('brachytherapy');
  await site.comeBack();
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.locator('.rs a').first()).toBeVisible();
});

test('a browser that refuses all storage reads, asks and says so', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('refused', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
      Object.defineProperty(window, name, { get: refuse });
    for (const name of ['serviceWorker', 'storage']) Object.defineProperty(navigator, name, { get: refuse });
  });
  const quiet = watchForFaults(page);
  for (const address of ['/', '/review/', '/exam/', '/record/']) {
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page.locator('h1').first()).toBeVisible();
  }
  await page.goto('/offline/');
  await expect(page.locator('#save-state')).toHaveText('It cannot be saved here');
  await page.goto(CASE);
  await alive(page);
  await answer(page, page.locator('.here'));
  await page.locator('.here').getByRole('button', { name: 'Send answer' }).click();
  await expect(page.locator('.here .rv')).toBeVisible();
  await expect(page.locator('.kept').first()).toContainText('This browser keeps nothing for this site.');
  quiet();
});

test('a clock set back gives an examination no time, and takes no answer', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-02T08:00:00') });
  const quiet = watchForFaults(page);
  await page.goto('/exam/');
  await alive(page);
  await page.getByLabel('Stretch: beyond the examination').uncheck();
  await page.getByLabel('Number of questions').fill('4');
  await page.getByRole('button', { name: 'Start with 4 questions' }).click();
  await page.clock.fastForward('02:00');
  await answer(page, page.locator('.exam-desk'));
  await expect(page.locator('.places li').first()).toContainText('answered');
  const left = async () => {
    const [minutes = 0, seconds = 0] = (await page.locator('.clock b').innerText()).split(':').map(Number);
    return minutes * 60 + seconds;
  };
  const before = await left();
  await page.clock.setSystemTime(new Date('2026-11-01T08:00:00'));
  await page.reload();
  await expect(page.locator('.places li').first()).toContainText('answered');
  expect(await left()).toBeLessThanOrEqual(before);
  await page.getByRole('button', { name: 'List of all' }).click();
  await page.getByRole('button', { name: 'End with 3 unanswered' }).click();
  await expect(page.locator('.exam-result')).toContainText('of 4 points');
  await page.goto('/review/');
  await expect(page.locator('h1')).toBeVisible();
  await expect.poll(async () => (await stored(page))['entries']).toBeGreaterThan(0);
  quiet();
});

test('a tab that dies in the middle of an examination takes nothing with it', async ({ page, context }) => {
  await page.goto('/exam/');
  await alive(page);
  await page.getByLabel('Stretch: beyond the examination').uncheck();
  await page.getByLabel('Number of questions').fill('4');
  await page.getByRole('button', { name: 'Start with 4 questions' }).click();
  await answer(page, page.locator('.exam-desk'));
  await expect(page.locator('.places li').first()).toContainText('answered');
  await expect.poll(async () => (await stored(page))['drafts']).toBeGreaterThan(0);
  const session = await context.newCDPSession(page);
  const dead = page.waitForEvent('crash');
  void session.send('Page.crash').catch(() => undefined);
  await dead;
  const next = await context.newPage();
  await next.goto('/exam/');
  await expect(next.locator('.places li').first()).toContainText('answered');
  await expect(
    next.locator('.exam-desk .choice input:checked, .exam-desk .typed input, .exam-desk .moves').first(),
  ).toBeVisible();
});

test('a page that comes back from the browser’s memory shows what was done meanwhile', async ({
  page,
  context,
}) => {
  // The browser without a window, which runs the tests, has no such memory: the page is left lying and told that it comes back.
  const comesBack = () =>
    page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await page.addInitScript(() => Object.defineProperty(window, 'BroadcastChannel', { value: undefined }));
  await page.goto('/review/');
  await expect(page.locator('h1')).toHaveText('Nothing to review yet');
  const other = await context.newPage();
  await other.goto(CASE);
  await alive(other);
  await answer(other, other.locator('.here'));
  await other.locator('.here').getByRole('button', { name: 'Send answer' }).click();
  await expect.poll(async () => (await stored(other))['entries']).toBe(1);
  await other.locator('[data-theme-choice]').selectOption('dark');
  await expect(page.locator('h1')).toHaveText('Nothing to review yet');
  await comesBack();
  await expect(page.locator('h1')).toHaveText('Nothing is due');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('[data-theme-choice]')).toHaveValue('dark');
});

test('a page older than the site says which part is gone and offers to be loaded again', async ({ page }) => {
  const site = await smallSite();
  await page.goto(`${site.root}chapters/preoperative/`);
  site.meddle = (path) => (path.startsWith('_astro/ask-questions.') ? 'hang up' : undefined);
  await page.locator('#check-yourself').scrollIntoViewIfNeeded();
  await page.locator('.failed').getByRole('button', { name: 'Try again' }).click();
  const again = page.locator('.failed').getByRole('button', { name: 'Reload the page' });
  await expect(again).toBeVisible();
  site.meddle = () => undefined; // the newer page asks for what is there
  await again.click();
  await expect(page.locator('.failed')).toHaveCount(0);
  await page.locator('#check-yourself').scrollIntoViewIfNeeded();
  await expect(page.locator('.checks .btn:enabled').first()).toBeVisible();
});
