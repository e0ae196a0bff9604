// Does the built site find what residents look for? Every query of the list, asked in the search field, and what is said
// when words are missing, mistyped or of another spelling.
import { expect, test, type Page } from 'playwright/test';
import { searchQueries } from './search-queries.ts';

/** Types a question into the search page and waits for its answer. */
async function ask(page: Page, typed: string): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search the course' }).fill(typed);
  await page.locator(`.rs[data-asked=${JSON.stringify(typed)}]`).waitFor({ state: 'attached' });
}

/** Addresses of the lines shown, from the root of the site, with the place on the page. */
const shown = (page: Page, group = 'section'): Promise<string[]> =>
  page
    .locator(`.rs ${group} a`)
    .evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
    );

const sameAs = (wanted: string, found: string): boolean =>
  wanted.includes('#') ? found === wanted : found.split('#')[0] === wanted;

test(`each of ${searchQueries.length} queries has its page among the first three`, async ({ page }) => {
  test.setTimeout(180_000); // a question is answered in a fraction of a second; a busy machine takes longer
  await page.goto('/search/');
  const missed: string[] = [];
  for (const { typed, page: wanted } of searchQueries) {
    await ask(page, typed);
    const first = (await shown(page)).slice(0, 3);
    if (!first.some((found) => sameAs(wanted, found)))
      missed.push(`“${typed}” wants ${wanted}, finds ${first.join(' ') || 'nothing'}`);
  }
  expect(missed).toEqual([]);
});

test('spellings, abbreviations and synonyms find the same pages in the same order', async ({ page }) => {
  await page.goto('/search/');
  const apart: string[] = [];
  for (const [first = '', ...others] of [
    ['oedema', 'edema', 'oedemas', 'OEDEMA'],
    ['radiotherapy', 'RT', 'radiation', 'radiation therapy'],
    ['post-operative', 'postoperative', 'postop', 'post op', 'post-op'],
    ['RTOG 0630', 'RTOG-0630', 'rtog0630'],
    ['Act.In.Sarc', 'actinsarc', 'Act In Sarc'],
    ['MPNST', 'malignant peripheral nerve sheath tumour', 'malignant peripheral nerve sheath tumor'],
    ['randomised trial', 'randomized trial'],
    ['HYPORT', 'hyport-sts'],
  ]) {
    await ask(page, first);
    const wanted = await shown(page);
    expect(wanted.length, first).toBeGreaterThan(0);
    for (const other of others) {
      await ask(page, other);
      if ((await shown(page)).join() !== wanted.join()) apart.push(`${other} differs from ${first}`);
    }
  }
  expect(apart).toEqual([]);
});

test('a term that is named stands first, alone of its kind among the best', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, 'what does EQD2 mean?');
  const best = await shown(page, 'section:first-child');
  expect(best[0]).toBe('/glossary/#eqd2');
  expect(best.filter((href) => href.startsWith('/glossary/'))).toHaveLength(1);
});

test('words no page has together give the best partial matches, and this is said', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, 'fibrosis xqzt');
  await expect(page.getByRole('status')).toContainText(
    'No page has all these words; the best partial matches:',
  );
  expect((await shown(page))[0]).toBe('/glossary/#fibrosis');
  await ask(page, 'fibrosis');
  await expect(page.getByRole('status')).toHaveText(/^\d+ results$/);
});

test('a typing error is forgiven, and how it was read is said', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, 'oedmea');
  await expect(page.getByRole('status')).toContainText('Read as: oedema');
  expect((await shown(page))[0]).toBe('/glossary/#oedema');
});

test('a question in plain words finds the section that answers it', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, 'how long should I wait between radiotherapy and surgery?');
  await expect(page.getByRole('status')).not.toContainText('partial');
  expect((await shown(page)).slice(0, 3).join(' ')).toContain('/chapters/preoperative/#');
});

test('hidden words are never shown, nor the inside of drawings', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, 'edema');
  const excerpts = (await page.locator('.rs .x').allTextContents()).join(' ');
  expect(excerpts).toContain('edema');
  expect(excerpts).not.toMatch(/(?<!o)edema/i);
  const contents = await page.evaluate(async () => {
    const root = new URL(document.documentElement.dataset['root'] ?? '/', document.baseURI);
    const index = await import(/* @vite-ignore */ new URL('pagefind/pagefind.js', root).href);
    const { results } = await index.search(null, { filters: { kind: 'chapter' } });
    const pages = await Promise.all(
      results.map((result: { data(): Promise<{ url: string; content: string }> }) => result.data()),
    );
    return Object.fromEntries(pages.map((one) => [one.url, one.content]));
  });
  const chapter = contents['/chapters/preoperative/'];
  expect(chapter).toContain('by order of treatment, with Wilson intervals');
  expect(chapter).toContain('Kind and time');
  expect(chapter).not.toContain('radiation treatment');
});

test('while a question is being answered the field takes the next one, and only that is answered', async ({
  page,
}) => {
  await page.goto('/search/');
  await page.route('**/pagefind/words.json', async (route) => {
    await page.getByRole('searchbox').fill('zzqqxx');
    await page.getByRole('searchbox').fill('protons');
    await route.continue();
  });
  await page.goto('/search/?q=oedema');
  await page.locator('.rs[data-asked=protons]').waitFor({ state: 'attached' });
  await expect(page.getByRole('searchbox')).toHaveValue('protons');
  expect((await shown(page))[0]).toBe('/glossary/#proton-therapy');
});

test('nothing found leads to the lists', async ({ page }) => {
  await page.goto('/search/');
  await ask(page, 'zzqqxx');
  await page.getByRole('link', { name: 'glossary' }).last().click();
  await expect(page.locator('h1')).toHaveText('Glossary');
});
