// WebKitGTK of the system, driven by its own WebDriver; it needs a screen, which xvfb stands in for.
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { Builder, Capabilities, Key } from 'selenium-webdriver';
import { TEST_PORT } from '../../scripts/test-port.ts';
import type { Browser } from './browser.ts';

const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Space: Key.SPACE,
  ArrowRight: Key.ARROW_RIGHT,
};

export async function startWebKit(): Promise<Browser> {
  const port = TEST_PORT + 2;
  const driver = spawn('xvfb-run', ['-a', 'WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: {
      ...process.env,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    },
  });
  const stop = () => {
    if (driver.pid) process.kill(-driver.pid);
  };
  try {
    const [binary = ''] = globSync('/usr/lib/*/webkit2gtk-4.1/MiniBrowser');
    await until(`http://localhost:${port}/status`);
    const page = await new Builder()
      .usingServer(`http://localhost:${port}`)
      .withCapabilities(
        new Capabilities({
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        }),
      )
      .build();
    const version = (await page.getCapabilities()).get('browserVersion') as string;
    return {
      name: `WebKitGTK ${version}`,
      open: (address) => page.get(address),
      reload: () => page.navigate().refresh(),
      ask: (expression) => page.executeScript(`return ${expression}`),
      press: (key) =>
        page
          .actions()
          .sendKeys(KEYS[key] ?? key)
          .perform(),
      close: async () => {
        await page.quit().catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Waits until the driver answers. */
async function until(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await fetch(address).catch(() => undefined)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error(`WebKitWebDriver does not answer at ${address}.`);
}
