// Does the policy of the pages hold, and do the pages hold to it? Nothing the course does may need what it forbids; what it
// forbids is refused by the browser itself.
import { expect, test, type Page } from 'playwright/test';
import { alive } from './awake.ts';
import { pages } from './pages.ts';

/** Tells of every breach of the policy, on whatever page. */
async function watchPolicy(page: Page): Promise<string[]> {
  const breaches: string[] = [];
  await page.exposeFunction('tellBreach', (told: string) => breaches.push(told));
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', (event) => {
      const { tellBreach } = window as unknown as { tellBreach: (told: string) => void };
      tellBreach(
        `${location.pathname}: ${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}`,
      );
    }),
  );
  return breaches;
}

/** The first page of each folder, a study and a case. Every other page is watched by every-page.test.ts, every figure by its own. */
const KINDS = [
  ...new Map(pages.toReversed().map((address) => [address.split('/')[1], address])).values(),
  '/studies/osullivan-2002/',
  '/cases/thigh-ups-preoperative/',
];

test('a page of each kind with its figures awake, a worker, a search and an answer breach no policy', async ({
  page,
}) => {
  const breaches = await watchPolicy(page);
  expect(KINDS.length).toBeGreaterThan(15);
  for (const address of KINDS) {
    await page.goto(address);
    await alive(page);
  }
  await page.goto('/chapters/preoperative/');
  for (const figure of await page.locator('[data-figure]').all()) {
    await figure.scrollIntoViewIfNeeded();
    await expect(figure.locator(':is(input, select, button):visible').first()).toBeEnabled();
  }
  await page.goto('/tools/conformity/');
  const conformity = page.locator('output[name="conformity"]');
  const before = (await conformity.textContent()) ?? '';
  await page.getByRole('combobox', { name: 'Beams' }).selectOption('arc');
  await expect(conformity).not.toHaveText(before);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('fibrosis');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ results?$/);
  await page.goto('/cases/thigh-ups-preoperative/');
  const here = page.locator('.desk .here');
  await here.locator('.choice input').first().check();
  await here.locator('.sure label').first().click();
  await here
    .getByRole('button', { name: /answer/i })
    .first()
    .click();
  await expect(here.getByRole('heading', { name: 'What was done' })).toBeVisible();
  expect(breaches).toEqual([]);
});

test('HTML from a string, a script from elsewhere and a policy of another name are refused', async ({
  page,
}) => {
  const breaches = await watchPolicy(page);
  await page.goto('/chapters/preoperative/');
  const refused = await page.evaluate(async () => {
    // What a test runs at once is allowed to evaluate strings: a task of the page is not.
    await new Promise((next) => setTimeout(next));
    const bad = '<img src=x onerror="window.harmed = true"><script>window.harmed = true</' + 'script>';
    const foreign = 'https://example.org/harm.js';
    const made = (tag: string) => document.body.appendChild(document.createElement(tag));
    const policies = (
      window as unknown as { trustedTypes: { createPolicy(name: string, rules: object): unknown } }
    ).trustedTypes;
    const attempts: Record<string, () => unknown> = {
      innerHTML: () => (made('div').innerHTML = bad),
      outerHTML: () => (made('div').outerHTML = bad),
      insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', bad),
      'document.write': () => document.write(bad),
      parseFromString: () => new DOMParser().parseFromString(bad, 'text/html'),
      createContextualFragment: () => document.createRange().createContextualFragment(bad),
      srcdoc: () => ((made('iframe') as HTMLIFrameElement).srcdoc = bad),
      'script text': () => ((made('script') as HTMLScriptElement).text = 'window.harmed = true'),
      eval: () => (0, eval)('window.harmed = true'),
      'foreign script': () => ((made('script') as HTMLScriptElement).src = foreign),
      'script of data': () =>
        ((made('script') as HTMLScriptElement).src = 'data:text/javascript,window.harmed=1'),
      'foreign worker': () => new Worker(foreign),
      'worker of data': () => new Worker('data:text/javascript,postMessage(1)'),
      'foreign service worker': () => navigator.serviceWorker.register(foreign),
      'another policy': () =>
        policies.createPolicy('svelte-trusted-html', { createHTML: (html: string) => html }),
      'the same policy again': () => policies.createPolicy('default', { createHTML: (html: string) => html }),
    };
    const told: string[] = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      const outcome = await new Promise((resolve) =>
        setTimeout(() => {
          try {
            Promise.resolve(attempt()).then(() => resolve('taken'), resolve);
          } catch (error) {
            resolve(error);
          }
        }),
      );
      told.push(`${name}: ${outcome instanceof Error ? outcome.name : outcome}`);
    }
    return told;
  });
  expect(refused.filter((line) => !/: (?:TypeError|EvalError|SecurityError)$/.test(line))).toEqual([]);
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await expect.poll(() => breaches.length).toBeGreaterThanOrEqual(10);
});
