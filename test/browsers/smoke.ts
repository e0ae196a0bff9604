// Does the course work in a browser that the main suite does not drive? One page of each kind, a key press for each figure, a
// search, an answer, and where the browser has service workers the course without its server. Run by scripts/test-browsers.ts.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { Server } from 'node:http';
import { after, before, describe, test } from 'node:test';
import { serve } from '../../scripts/serve.ts';
import { TEST_PORT } from '../../scripts/test-port.ts';
import { home, pages } from '../site/pages.ts';
import { until, type Browser } from './browser.ts';
import { startFirefox } from './firefox.ts';
import { startWebKit } from './webkit.ts';

/** The first page of each folder, and of the folders of chapters, studies, cases and tools one page more. */
const KINDS = [
  ...new Map(pages.toReversed().map((address) => [address.split('/')[1], address])).values(),
  '/chapters/preoperative/',
  '/studies/osullivan-2002/',
  '/cases/thigh-ups-preoperative/',
];
const TOOLS = pages.filter((address) => /^\/tools\/[^/]+\/$/.test(address));

const AWAKE = `!document.querySelector('[data-here]:not([data-awake])') && document.readyState === 'complete'`;
/** Starts noting errors; what went wrong before shows in what does not come. */
const NOTE = `(window.faults ??= (() => {
  const faults = [];
  addEventListener('error', (event) => faults.push(String(event.message)));
  addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
  addEventListener('securitypolicyviolation', (event) => faults.push(event.effectiveDirective + ' ' + event.blockedURI));
  return faults;
})()).length`;
/** What a tool shows and says: it must change with a key. */
const SHOWN = `[...document.querySelectorAll('main output, main p.vh[role=status]')].map((one) => one.textContent).join('|') + location.search`;
/** Puts the focus on the first control of the figure that one key changes; the key. */
const FOCUS = `(() => {
  const kinds = [['input[type=range]', 'ArrowRight'], ['input[type=radio]:checked', 'ArrowRight'], ['input[type=checkbox]', 'Space'], ['[role=slider]', 'ArrowRight'], ['button', 'Enter']];
  for (const [selector, key] of kinds) {
    const control = [...document.querySelectorAll('main :is(.tool, .margins) ' + selector)].find((one) => one.checkVisibility() && !one.disabled);
    if (!control) continue;
    control.focus();
    if (document.activeElement === control) return key;
  }
})()`;

for (const [kind, start] of [
  ['Firefox', startFirefox],
  ['WebKit', startWebKit],
] as const) {
  describe(kind, () => {
    let browser: Browser;
    let server: Server;
    const open = async (address: string) => {
      await browser.open(home + address);
      await browser.ask(NOTE);
      await until(browser, AWAKE, `The script of ${address}`);
    };
    const noFaults = async () => assert.deepEqual(await browser.ask('window.faults'), []);

    before(async () => {
      server = await serve({ folder: 'dist', under: '/', port: TEST_PORT });
      browser = await start();
      console.log(browser.name);
    });
    after(async () => {
      await browser?.close();
      server.closeAllConnections();
      server.close();
    });

    for (const address of KINDS)
      test(`${address} loads without error`, async () => {
        await open(address);
        assert.equal(await browser.ask(`document.querySelectorAll('h1').length`), 1);
        await noFaults();
      });

    for (const address of TOOLS)
      test(`${address} answers a key press`, async () => {
        await open(address);
        const before = await browser.ask(SHOWN);
        const key = await browser.ask(FOCUS);
        assert.equal(typeof key, 'string', 'no control takes the focus');
        await browser.press(key as string);
        await until(browser, `${SHOWN} !== ${JSON.stringify(before)}`, `A change after ${String(key)}`);
        await noFaults();
      });

    test('search finds', async () => {
      await open('/about/');
      await browser.press('/');
      await until(
        browser,
        `document.activeElement?.matches('dialog input[type=search]')`,
        'The search field',
      );
      for (const letter of 'fibrosis') await browser.press(letter);
      await until(browser, `document.querySelector('dialog .rs section a')`, 'A result');
      await noFaults();
    });

    test('a question of a case is answered', async () => {
      await open('/cases/thigh-ups-preoperative/');
      await browser.ask(`document.querySelector('.desk .here input').focus()`);
      for (const key of ['b', '2', 'Enter']) await browser.press(key);
      await until(
        browser,
        `document.querySelector('.desk .here .btn.go')?.textContent.startsWith('Question 2')`,
        'The verdict',
      );
      await noFaults();
    });

    // The last one: it takes the server away.
    if (existsSync('dist/offline/index.html'))
      test('the course saved for offline opens and reloads without its server', async () => {
        await open('/offline/');
        if (!(await browser.ask(`'serviceWorker' in navigator`))) return;
        const button = `[...document.querySelectorAll('main button')].find((one) => one.textContent.trim() === 'Save for offline')`;
        await until(browser, button, 'The button');
        await browser.ask(`${button}.focus()`);
        await browser.press('Enter');
        await until(
          browser,
          `/^Available offline/.test(document.querySelector('#save-state')?.textContent)`,
          'The saved course',
        );
        server.closeAllConnections();
        server.close();
        await open('/chapters/preoperative/');
        await browser.reload();
        await until(browser, AWAKE, 'The chapter again');
        assert.match(String(await browser.ask('document.title')), /^Preoperative/);
      });
  });
}
