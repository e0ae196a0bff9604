// Do pages hold when a reader changes how they look: a base size of 200%, zoom of 400%, wide text spacing (WCAG 1.4.4, 1.4.10,
// 1.4.12)? One page of each kind, every tool among them. What <main> clips at the side does not scroll, so text is measured.
import { findBrowser } from '../../scripts/find-browser.ts';
import { wakeAll } from './awake.ts';
import { home, pages } from './pages.ts';
import { expect, test, type Page } from './shared-page.ts';
import { chromium } from 'playwright/test';

const KINDS = [
  '/',
  '/about/',
  '/studies/',
  '/studies/osullivan-2002/',
  ...pages.filter((address) => address.startsWith('/chapters/')),
  '/cases/thigh-ups-preoperative/',
  '/cards/preoperative/',
  '/tables/survival/',
  '/exam/',
  '/review/',
  '/search/',
  ...pages.filter((address) => /^\/tools\/[^/]+\/$/.test(address)),
];

/** Text that stands outside the window where nothing scrolls, or is cut by its own box. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const scrolls = (each: Element | null): boolean =>
      each !== null && (/auto|scroll/.test(getComputedStyle(each).overflowX) || scrolls(each.parentElement));
    const said: string[] = [];
    for (const each of document.querySelectorAll('body *:not(.skip)')) {
      const hasText = [...each.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!hasText || each.closest('[aria-hidden="true"], svg, .vh') || !each.checkVisibility()) continue;
      const { left, right } = each.getBoundingClientRect();
      if ((right > innerWidth + 1 || left < -1) && !scrolls(each))
        said.push(`outside, ${Math.round(left)} to ${Math.round(right)}: ${each.outerHTML.slice(0, 100)}`);
      const { overflowY, textOverflow } = getComputedStyle(each);
      if (
        /hidden|clip/.test(overflowY) &&
        textOverflow !== 'ellipsis' &&
        each.scrollHeight > each.clientHeight + 1
      )
        said.push(`cut: ${each.outerHTML.slice(0, 100)}`);
    }
    return said;
  });

const open = async (page: Page, address: string) => {
  await page.goto(address);
  await wakeAll(page);
};

test('pages of each kind hold with a base size of 200%', async () => {
  test.slow();
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--blink-settings=defaultFontSize=32'],
  });
  const page = await browser.newPage({ baseURL: home, viewport: { width: 1280, height: 900 } });
  const said: Record<string, string[]> = {};
  for (const address of KINDS) {
    await open(page, address);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    const cut = await cutOff(page);
    if (cut.length > 0) said[address] = cut;
  }
  await browser.close();
  expect(said).toEqual({});
});

for (const address of KINDS) {
  test(`${address} holds with wide spacing and at 400% zoom, and nothing moves by itself`, async ({
    sharedPage: page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await open(page, address);
    await page.evaluate(() => {
      const spaced = new CSSStyleSheet();
      spaced.replaceSync(
        '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
      );
      document.adoptedStyleSheets = [spaced];
    });
    expect(await cutOff(page), 'wide spacing').toEqual([]);
    await page.evaluate(() => (document.adoptedStyleSheets = []));
    await page.setViewportSize({ width: 320, height: 256 });
    expect(await cutOff(page), '400% zoom').toEqual([]);
    expect(await page.evaluate(() => document.getAnimations().length), 'animations').toBe(0);
  });
}
