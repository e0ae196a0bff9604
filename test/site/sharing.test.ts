// What does the course tell those who find, share and follow it? Without an address nothing that would need one; with it,
// every page its own.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { tellAddress } from '../../src/build/site-address.ts';
import { watchForFaults } from './faults.ts';
import { pages } from './pages.ts';
import { expect, test } from './shared-page.ts';

const SITE = 'https://example.org/margins/';
const fileOf = (root: string, address: string): string =>
  join(root, address.endsWith('/') ? `${address}index.html` : address);
const read = (root: string, address: string): string => readFileSync(fileOf(root, address), 'utf8');
const contentOf = (html: string, property: string): string[] =>
  [...html.matchAll(new RegExp(`<meta property="${property}" content="([^"]*)">`, 'g'))].map(
    ([, content = '']) => content,
  );

test('a site without an address claims none; every page has a title and a line to be shared by', () => {
  for (const address of pages) {
    const html = read('dist', address);
    expect(html, address).not.toMatch(/rel="canonical"|og:url|og:image|twitter:/);
    expect(contentOf(html, 'og:title'), address).toHaveLength(1);
    expect(contentOf(html, 'og:description'), address).toHaveLength(1);
  }
  expect(existsSync('dist/sitemap.xml')).toBe(false);
  expect(readFileSync('dist/robots.txt', 'utf8')).toBe('User-agent: *\nAllow: /\n');
});

test('a site with an address names it on each page; pictures and pages of the sitemap are there', async () => {
  const root = mkdtempSync(join(tmpdir(), 'margins-address-'));
  cpSync('dist', root, { recursive: true, filter: (path) => !/\/(?:pagefind|data|_astro)$/.test(path) });
  await tellAddress(root, SITE);
  const own = pages.filter((address) => address !== '/404.html' && !address.startsWith('/data/'));
  for (const address of own) {
    const html = read(root, address);
    const absolute = SITE + address.slice(1);
    expect(html.match(/<link rel="canonical" href="[^"]*">/g), address).toEqual([
      `<link rel="canonical" href="${absolute}">`,
    ]);
    expect(contentOf(html, 'og:url')).toEqual([absolute]);
    const [picture = ''] = contentOf(html, 'og:image');
    expect(existsSync(picture.replace(SITE, `${root}/`)), `${address} ${picture}`).toBe(true);
  }
  expect(read(root, '/404.html')).not.toContain('canonical');
  const listed = [...readFileSync(join(root, 'sitemap.xml'), 'utf8').matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address = '']) => address.replace(SITE, '/'),
  );
  expect(new Set(listed).size).toBe(listed.length);
  expect(own.filter((address) => !listed.includes(address))).toEqual(['/record/', '/review/', '/search/']);
  expect(listed.filter((address) => !pages.includes(address))).toEqual([]);
  expect(readFileSync(join(root, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${SITE}sitemap.xml`);
  expect(readFileSync(join(root, 'since/feed.xml'), 'utf8')).toContain(`xml:base="${SITE}since/"`);
  rmSync(root, { recursive: true });
});

test('each chapter and the course have a picture of 1200 by 630, light enough to be fetched', async () => {
  const chapters = pages.flatMap((address) => /^\/chapters\/([^/]+)\/$/.exec(address)?.[1] ?? []);
  const drawn = readdirSync('dist/previews');
  expect(drawn).toEqual(
    expect.arrayContaining(['margins.png', ...chapters.map((slug) => `chapters-${slug}.png`)]),
  );
  for (const name of drawn) {
    const { width, height, format, size } = await sharp(readFileSync(`dist/previews/${name}`)).metadata();
    expect({ name, width, height, format }).toEqual({ name, width: 1200, height: 630, format: 'png' });
    expect(size, name).toBeLessThan(100_000);
  }
});

test('structured data is of the kinds promised, and the browser lets it stand', async ({ page }) => {
  const quiet = watchForFaults(page);
  const kinds: [address: string, kind: string | string[]][] = [
    ['/', 'Course'],
    ['/chapters/preoperative/', ['MedicalScholarlyArticle', 'LearningResource']],
    ['/cases/thigh-ups-preoperative/', 'Quiz'],
  ];
  for (const [address, kind] of kinds) {
    await page.goto(address);
    const said = await page.locator('script[type="application/ld+json"]').textContent();
    const data = JSON.parse(said ?? '') as Record<string, unknown>;
    expect(data).toMatchObject({ '@context': 'https://schema.org', '@type': kind });
    expect(await page.locator('meta[name="description"]').getAttribute('content')).toBe(data.description);
    const [home] = await page.evaluate(
      ({ url }) => [new URL(url, document.baseURI).pathname],
      (data.isPartOf ?? { url: './' }) as { url: string },
    );
    expect(home).toBe('/');
  }
  await page.goto('/');
  const parts = await page.evaluate(() => {
    const script = document.querySelector('script[type="application/ld+json"]');
    const { hasPart } = JSON.parse(script?.textContent ?? '') as { hasPart: { url: string }[] };
    return hasPart.map(({ url }) => new URL(url, document.baseURI).pathname);
  });
  expect(parts).toEqual(expect.arrayContaining(pages.filter((one) => /^\/chapters\/./.test(one))));
  quiet();
});

for (const [address, entries] of [
  ['/since/', 'article[id]'],
  ['/errata/', 'article.erratum h2[id]'],
] as const) {
  test(`the feed of ${address} is linked, well made, and has an entry for each of the page`, async ({
    page,
  }) => {
    await page.goto(address);
    const link = page.locator('link[rel="alternate"][type="application/atom+xml"]');
    const visible = page.getByRole('link', { name: 'Follow this list as a feed' });
    const href = await visible.getAttribute('href');
    expect(await link.getAttribute('href')).toBe(href);
    const ids = await page.locator(entries).evaluateAll((all) => all.map((one) => one.id));
    const url = new URL(href ?? '', page.url()).href;
    const text = await (await page.request.get(url)).text();
    // Read in a page of its own: those of the course parse no markup (Trusted Types).
    const reader = await page.context().newPage();
    const feed = await reader.evaluate(
      ([text, url]) => {
        const xml = new DOMParser().parseFromString(text, 'application/xml');
        const all = (name: string) => [...xml.querySelectorAll(name)];
        return {
          error: xml.querySelector('parsererror')?.textContent ?? null,
          kind: xml.documentElement.namespaceURI,
          links: all('entry > link:not([rel])').map(
            (one) => new URL(one.getAttribute('href') ?? '', url).href,
          ),
          ids: all('id').map((one) => one.textContent),
          dates: [...new Set(all('updated').map((one) => one.textContent))],
        };
      },
      [text, url] as const,
    );
    const edition = await page.locator('[data-edition]').first().getAttribute('datetime');
    expect(feed).toMatchObject({ error: null, kind: 'http://www.w3.org/2005/Atom' });
    expect(ids.length).toBeGreaterThan(10);
    expect(feed.links).toEqual(ids.map((id) => new URL(`${address}#${id}`, page.url()).href));
    expect(new Set(feed.ids).size).toBe(ids.length + 1);
    expect(feed.dates).toEqual([`${edition}T00:00:00Z`]);
  });
}
