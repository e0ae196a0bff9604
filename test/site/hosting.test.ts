// Does the nginx sample serve the course as docs/hosting.md says? The real server, over real HTTP, then in the browser.
import { readdirSync, statSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test as base } from 'playwright/test';
import { CACHING, headersOfAll } from '../../src/build/policy.ts';
import { watchForFaults } from './faults.ts';
import { startNginx } from './nginx-server.ts';
import { expect } from './shared-page.ts';

const test = base.extend<object, { site: string }>({
  site: [
    // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern.
    async ({}, use) => {
      const { address, stop } = await startNginx();
      await use(address);
      await stop();
    },
    // Installing nginx takes as long as it takes.
    { scope: 'worker', timeout: 300_000 },
  ],
});
// One server serves them all.
test.describe.configure({ mode: 'default' });

interface Answer {
  status: number;
  headers: Record<string, string>;
  bytes: number;
}

/** What is sent, as it is sent: not decompressed, no redirect followed. */
const ask = (address: string, headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((done, failed) => {
    request(address, { headers: { 'Accept-Encoding': 'gzip', ...headers } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () =>
        done({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          bytes,
        }),
      );
    })
      .once('error', failed)
      .end();
  });

/** The largest file of its kind: the smallest are not worth compressing. */
const hashed = (ending: string): string => {
  const size = (name: string) => statSync(`dist/_astro/${name}`).size;
  const names = readdirSync('dist/_astro').filter((name) => name.endsWith(ending));
  return `/_astro/${names.sort((a, b) => size(b) - size(a))[0] ?? ''}`;
};

test('every answer carries the headers; hashed files are kept for a year, others asked for again', async ({
  site,
}) => {
  const rows: [path: string, status: number, type: RegExp, caching: keyof typeof CACHING, gzip: boolean][] = [
    ['/', 200, /^text\/html; charset=utf-8$/, 'other', true],
    ['/chapters/preoperative/', 200, /^text\/html/, 'other', true],
    [hashed('.js'), 200, /javascript/, 'hashed', true],
    [hashed('.css'), 200, /^text\/css/, 'hashed', true],
    [hashed('.woff2'), 200, /^font\/woff2$/, 'hashed', false],
    ['/data/studies.json', 200, /^application\/json/, 'other', true],
    ['/favicon.svg', 200, /^image\/svg\+xml/, 'other', false],
    ['/pagefind/pagefind.js', 200, /javascript/, 'other', true],
    ['/pagefind/pagefind-entry.json', 200, /^application\/json/, 'other', false],
    ['/no/such/page/', 404, /^text\/html/, 'other', true],
    ['/_astro/no-such.js', 404, /^text\/html/, 'other', true],
  ];
  for (const [path, status, type, caching, gzip] of rows) {
    const answer = await ask(site + path);
    const { headers } = answer;
    expect({ path, status: answer.status }).toEqual({ path, status });
    for (const [name, value] of Object.entries(headersOfAll()))
      expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
    expect(headers['cache-control'], path).toBe(CACHING[caching]);
    expect(headers['content-type'], path).toMatch(type);
    expect(headers['content-encoding'], path).toBe(gzip ? 'gzip' : undefined);
    if (gzip) expect(headers['vary'], path).toBe('Accept-Encoding');
  }
});

test('a page is compressed to the weight of its budget; unchanged, it is answered without a body', async ({
  site,
}) => {
  const first = await ask(`${site}/chapters/preoperative/`);
  expect(first.bytes).toBeLessThan(25_500);
  const again = await ask(`${site}/chapters/preoperative/`, { 'If-None-Match': first.headers.etag ?? '' });
  expect(again).toMatchObject({ status: 304, bytes: 0 });
});

test('an address without its last slash leads to the page, whatever host and port it was asked at', async ({
  site,
}) => {
  const { status, headers } = await ask(`${site}/chapters/preoperative`);
  expect({ status, location: headers.location }).toEqual({
    status: 301,
    location: '/chapters/preoperative/',
  });
});

test('under these headers a figure wakes, search finds, nothing breaks the policy', async ({
  page,
  site,
}) => {
  const quiet = watchForFaults(page);
  await page.goto(`${site}/chapters/preoperative/`);
  const figure = page.locator('[data-figure]').first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.getByRole('slider').first()).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('searchbox', { name: 'Search the course' }).fill('fibrosis');
  await page.getByRole('dialog', { name: 'Search' }).getByRole('link').first().click();
  await expect(page.locator('h1')).toBeVisible();
  expect(new URL(page.url()).origin).toBe(site);
  quiet();
});

test('another site may not show the course in a frame; the site itself may', async ({ page, site }) => {
  // A page without a policy of its own, so that nothing but the course's can refuse the frame.
  const other = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<iframe src="${site}/about/"></iframe>`);
  });
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const framed = () => page.frames()[1]?.url();
  await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
  expect(framed()).toBe('chrome-error://chromewebdata/');
  await page.goto(`${site}/404.html`);
  await page.evaluate((address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
  }, `${site}/about/`);
  await expect.poll(framed).toBe(`${site}/about/`);
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  other.closeAllConnections();
  other.close();
});
