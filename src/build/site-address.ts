// Where SITE_URL is set at build, tells pages, feeds and robots the address of the site: canonical links, sitemap.xml,
// pictures for links that are shared. All else stays relative, so the build still runs anywhere.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headOf } from './page-head.ts';
import { previewOf, PREVIEW } from './preview-cards.ts';

/**
 * The address with its last slash, or null where none is given.
 * @throws Error when it is no address a site can have
 */
export function siteAddress(given: string | undefined): string | null {
  if (!given) return null;
  const address = URL.canParse(given) ? new URL(given) : null;
  const rest = address && `${address.username}${address.password}${address.search}${address.hash}`;
  if (address?.protocol !== 'https:' || rest !== '')
    throw new Error(
      `SITE_URL is “${given}”: give the https address the course is found at, for example https://example.org/margins/.`,
    );
  return address.href.replace(/\/*$/, '/');
}

/** Pages that hold nothing until a reader does something, and the page for missing addresses. */
const UNLISTED = /^(?:404\.html|(?:record|review|search)\/)/;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/** Address of a page's file: “chapters/x/index.html” is found at “…/chapters/x/”. */
const addressOf = (site: string, path: string): string =>
  site + path.replace(/(?:^|(?<=\/))index\.html$/, '');

/**
 * A page that knows its address.
 * @param path of its file below the root of the site
 * @param previews names of the pictures that are there
 */
export function withAddress(html: string, path: string, site: string, previews: ReadonlySet<string>): string {
  const { title } = headOf(html);
  const page = attribute(addressOf(site, path));
  const picture = attribute(site + previewOf(path, previews));
  const meta = {
    'og:url': page,
    'og:site_name': 'Margins',
    'og:image': picture,
    'og:image:width': PREVIEW.width,
    'og:image:height': PREVIEW.height,
    'og:image:alt': attribute(`${title}. Ruled lines part round a contoured tumour.`),
  };
  const lines = [
    `<link rel="canonical" href="${page}">`,
    ...Object.entries(meta).map(([name, value]) => `<meta property="${name}" content="${value}">`),
    '<meta name="twitter:card" content="summary_large_image">',
  ];
  return html.replace('</head>', () => `${lines.join('')}</head>`);
}

/** sitemap.xml: every page with something to read. */
export const sitemap = (paths: readonly string[], site: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...paths
      .filter((path) => !UNLISTED.test(path))
      .map((path) => `<url><loc>${attribute(addressOf(site, path))}</loc></url>`)
      .sort(),
    '</urlset>',
    '',
  ].join('\n');

/** robots.txt: all may read all. */
export const robots = (site: string | null): string =>
  ['User-agent: *', 'Allow: /', ...(site ? [`Sitemap: ${site}sitemap.xml`] : []), ''].join('\n');

/** A feed whose relative addresses are told what they are relative to. */
export const feedWithAddress = (xml: string, path: string, site: string): string =>
  xml.replace('<feed ', () => `<feed xml:base="${attribute(site + path.replace(/[^/]+$/, ''))}" `);

/** Tells a built site its address; without one, writes robots.txt alone. */
export async function tellAddress(root: string, site: string | null): Promise<void> {
  await writeFile(join(root, 'robots.txt'), robots(site));
  if (!site) return;
  const files = (await readdir(root, { recursive: true })).map((name) => name.split(sep).join('/'));
  const previews = new Set(files.filter((path) => path.startsWith(`${PREVIEW.folder}/`)));
  const pages = files.filter((path) => path.endsWith('.html') && !path.startsWith('pagefind/'));
  const rewrite = async (path: string, change: (text: string) => string) =>
    writeFile(join(root, path), change(await readFile(join(root, path), 'utf8')));
  for (const path of pages)
    if (path !== '404.html') await rewrite(path, (html) => withAddress(html, path, site, previews));
  for (const path of files.filter((one) => one.endsWith('/feed.xml')))
    await rewrite(path, (xml) => feedWithAddress(xml, path, site));
  await writeFile(join(root, 'sitemap.xml'), sitemap(pages, site));
}

export function addressOfSite(): AstroIntegration {
  const site = siteAddress(process.env.SITE_URL);
  return {
    name: 'margins:address-of-site',
    hooks: { 'astro:build:done': ({ dir }) => tellAddress(fileURLToPath(dir), site) },
  };
}
