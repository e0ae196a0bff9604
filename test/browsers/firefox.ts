// Firefox of the system, driven by WebDriver BiDi.
import puppeteer, { type KeyInput } from 'puppeteer-core';
import type { Browser } from './browser.ts';

export const FIREFOX = '/usr/bin/firefox-esr';

export async function startFirefox(): Promise<Browser> {
  const firefox = await puppeteer.launch({ browser: 'firefox', executablePath: FIREFOX, headless: true });
  const page = await firefox.newPage();
  return {
    name: await firefox.version(),
    open: async (address) => void (await page.goto(address)),
    reload: async () => void (await page.reload()),
    ask: (expression) => page.evaluate(expression),
    press: (key) => page.keyboard.press((key === 'Space' ? ' ' : key) as KeyInput),
    close: () => firefox.close(),
  };
}
