// Puts the whole course on one page, to print it: title, contents, chapters, cases, studies, errata, references. Made of the built pages, in a
// browser; ids take the name of their part, links between parts stay inside, links to other pages become words.
import type { Browser, Page } from 'playwright';
import { rulesOf, sheetOf, withoutRepeats } from '../src/build/page-rules.ts';

interface Assembled {
  /** Title page, contents and parts, as HTML. */
  body: string;
  /** Style sheets of the parts, as they are. */
  sheets: string[];
}

/** Runs in the browser, on the contents page of the built site. */
async function assemble(): Promise<Assembled> {
  const read = async (address: string) =>
    new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
  const home = await read('/');
  /** Pages of a kind that a page links to, in its order. */
  const linked = (page: Document, kind: string) =>
    [...page.querySelectorAll('main a[href]')].flatMap((link) => {
      const path = new RegExp(`(?:^|/)(${kind}/)?([\\w-]+)/(?:#|$)`).exec(link.getAttribute('href') ?? '');
      return path?.[1] ? [`/${kind}/${path[2]}/`] : [];
    });
  const groups: [heading: string, addresses: string[]][] = [
    ['Chapters', linked(home, 'chapters')],
    ['Cases', linked(await read('/cases/'), 'cases')],
    ['Studies', linked(await read('/studies/'), 'studies')],
    ['Beside', ['/errata/', '/references/']],
  ].map(([heading, found]) => [heading as string, [...new Set(found)]]);
  const addresses = groups.flatMap(([, found]) => found);
  const nameOf = (address: string) => address.split('/').filter(Boolean).join('-');
  const sheets = new Set<string>();
  const parts: Element[] = [];
  for (const address of addresses) {
    const page = await read(address);
    for (const link of page.querySelectorAll('link[rel=stylesheet]'))
      sheets.add(new URL(link.getAttribute('href') ?? '', new URL(address, location.href)).href);
    const part = document.createElement('article');
    part.id = nameOf(address);
    part.append(...(page.querySelector('main')?.childNodes ?? []));
    for (const gone of part.querySelectorAll('script, nav, .rail, .bow, .strip, .needs-js, .own'))
      gone.remove();
    const own = (id: string) => `${part.id}--${id}`;
    for (const each of part.querySelectorAll('[id]')) each.id = own(each.id);
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'])
      for (const each of part.querySelectorAll(`[${name}]`))
        each.setAttribute(name, (each.getAttribute(name) ?? '').split(' ').map(own).join(' '));
    for (const each of part.querySelectorAll('use[href]'))
      each.setAttribute('href', `#${own((each.getAttribute('href') ?? '').slice(1))}`);
    for (const each of part.querySelectorAll('*'))
      for (const { name, value } of each.attributes)
        if (value.includes('url(#')) each.setAttribute(name, value.replaceAll('url(#', `url(#${part.id}--`));
    for (const each of part.querySelectorAll('details')) each.open = true;
    for (const link of part.querySelectorAll('a[href]')) {
      const to = new URL(link.getAttribute('href') ?? '', new URL(address, location.href));
      if (to.origin !== location.origin) continue;
      const path = to.pathname.replace(/index\.html$/, '');
      const inside = addresses.includes(path);
      if (inside)
        link.setAttribute('href', to.hash ? `#${nameOf(path)}--${to.hash.slice(1)}` : `#${nameOf(path)}`);
      else link.removeAttribute('href');
    }
    parts.push(part);
  }
  const ids = new Set(
    parts.flatMap((part) => [part.id, ...[...part.querySelectorAll('[id]')].map(({ id }) => id)]),
  );
  for (const part of parts)
    for (const link of part.querySelectorAll('a[href^="#"]'))
      if (!ids.has(decodeURIComponent((link.getAttribute('href') ?? '').slice(1))))
        link.removeAttribute('href');

  const front = document.createElement('article');
  front.className = 'front';
  const titleOf = (address: string) =>
    parts
      .find(({ id }) => id === nameOf(address))
      ?.querySelector('h1')
      ?.textContent?.trim() ?? '';
  const contents = groups.map(
    ([heading, found]) =>
      `<h3>${heading}</h3><ol>${found.map((one) => `<li><a href="#${nameOf(one)}">${titleOf(one)}</a></li>`).join('')}</ol>`,
  );
  front.innerHTML = `<h1>Margins</h1><p class="stand"></p><div class="foot"></div><h2>Contents</h2>${contents.join('')}`;
  front
    .querySelector('.stand')
    ?.append(home.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
  const foot = home.querySelector('.foot');
  foot?.lastElementChild?.remove();
  front.querySelector('.foot')?.append(...(foot?.childNodes ?? []));
  return {
    body: [front, ...parts].map((part) => part.outerHTML).join(''),
    sheets: await Promise.all([...sheets].map(async (sheet) => (await fetch(sheet)).text())),
  };
}

/** What holds on this one page alone. */
const OWN_RULES = `
article { break-before: page; }
.front { break-before: auto; }
.front h1 { font-size: 48pt; margin: 2cm 0 .5cm; }
.front ol { list-style: none; }
.front li { padding: .25rem 0; border-bottom: var(--hair); }
.front .foot { margin: 1cm 0 0; }
.onward { display: none; }
`;

/** Rules of all sheets, each once; those for paper last, because a later sheet repeats what they change. */
function rulesOfAll(sheets: readonly string[]): string {
  const rules = withoutRepeats(sheets.flatMap((sheet) => rulesOf(sheet)));
  const forPaper = ({ within }: (typeof rules)[number]) => within.some((head) => /^@media print/.test(head));
  return sheetOf([...rules.filter((rule) => !forPaper(rule)), ...rules.filter(forPaper)]);
}

/**
 * A new page with the whole course on it.
 * @param home where the built site is served, at its root
 */
export async function openWholeCourse(browser: Browser, home: string): Promise<Page> {
  // The site's own policy refuses HTML made of text, which is what this page is.
  const page = await browser.newPage({ baseURL: home, bypassCSP: true });
  await page.goto('/');
  const { body, sheets } = await page.evaluate(assemble);
  const css = rulesOfAll(sheets).replaceAll('url(../', 'url(/');
  const html = `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Margins</title><style>${css}${OWN_RULES}</style></head><body><main>${body}</main></body></html>`;
  await page.route('**/whole-course/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto('/whole-course/');
  await page.evaluate(() => document.fonts.ready);
  return page;
}
