// Does a site with an address name it on every page, in feeds, sitemap and robots.txt, and one without nowhere?
import { describe, expect, it } from 'vitest';
import { feedWithAddress, robots, siteAddress, sitemap, withAddress } from '../../src/build/site-address.ts';

describe('SITE_URL', () => {
  it.each<[given: string | undefined, address: string | null, note: string]>([
    [undefined, null, 'not set'],
    ['', null, 'empty'],
    ['https://example.org', 'https://example.org/', 'a domain'],
    ['https://example.org/a/b', 'https://example.org/a/b/', 'a path'],
    ['https://example.org/a/b//', 'https://example.org/a/b/', 'slashes at its end'],
    ['https://Example.org:8443/', 'https://example.org:8443/', 'a port'],
  ])('%s becomes %s (%s)', (given, address) => {
    expect(siteAddress(given)).toBe(address);
  });

  it.each([
    ['example.org', 'no scheme'],
    ['http://example.org/', 'not https'],
    ['javascript:alert(1)', 'a script'],
    ['https://user:word@example.org/', 'a password'],
    ['https://example.org/?a=1', 'a query'],
    ['https://example.org/#a', 'an anchor'],
    ['https://', 'no host'],
  ])('%s is refused (%s)', (given) => {
    expect(() => siteAddress(given)).toThrow('SITE_URL is');
  });
});

const SITE = 'https://example.org/m/';
const page =
  '<html><head><meta property="og:description" content="d"><meta property="og:title" content="“A” &amp; B"></head><body></body></html>';

describe('a page that knows its address', () => {
  const there = new Set(['previews/margins.png', 'previews/cases.png', 'previews/chapters-x.png']);
  it.each([
    ['index.html', SITE, 'margins', 'the contents'],
    ['chapters/x/index.html', `${SITE}chapters/x/`, 'chapters-x', 'a chapter'],
    ['cases/index.html', `${SITE}cases/`, 'cases', 'a list'],
    ['cases/one/index.html', `${SITE}cases/one/`, 'cases', 'an entry of it'],
    ['about/coverage/index.html', `${SITE}about/coverage/`, 'margins', 'of another kind'],
  ])('%s is at %s with the picture %s (%s)', (path, address, picture) => {
    const html = withAddress(page, path, SITE, there);
    const head = html.slice(html.indexOf('<link'), html.indexOf('</head>'));
    expect(head).toContain(`<link rel="canonical" href="${address}">`);
    expect(head).toContain(`<meta property="og:url" content="${address}">`);
    expect(head).toContain(`<meta property="og:image" content="${SITE}previews/${picture}.png">`);
    expect(head).toContain('<meta property="og:image:alt" content="“A” &amp; B. Ruled lines');
    expect(html.replace(head, '')).toBe(page);
  });

  it('signs of an address that would end an attribute are escaped', () => {
    expect(withAddress(page, 'index.html', 'https://example.org/a&b/', there)).toContain(
      'href="https://example.org/a&amp;b/"',
    );
  });
});

describe('the sitemap', () => {
  it('of no pages is empty', () => {
    expect(sitemap([], SITE)).not.toContain('<url>');
  });

  it('lists pages in order, without those that hold nothing to read at first', () => {
    const paths = ['tools/a/index.html', 'index.html', '404.html', 'review/index.html', 'search/index.html'];
    expect([...sitemap(paths, SITE).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address)).toEqual([
      SITE,
      `${SITE}tools/a/`,
    ]);
  });
});

it('robots.txt lets all in and names the sitemap where there is one', () => {
  expect(robots(null)).toBe('User-agent: *\nAllow: /\n');
  expect(robots(SITE)).toBe(`User-agent: *\nAllow: /\nSitemap: ${SITE}sitemap.xml\n`);
});

it('a feed learns what its addresses are relative to', () => {
  expect(feedWithAddress('<feed xmlns="x"><entry/></feed>', 'since/feed.xml', SITE)).toBe(
    `<feed xml:base="${SITE}since/" xmlns="x"><entry/></feed>`,
  );
});
