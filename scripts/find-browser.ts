// Finds Chromium for the browser tests: CHROME_BIN, then Playwright's own, then the system's, without a window first
// because it is quicker. Installs it on Debian as root; elsewhere stops with the one line that does.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

const SYSTEM = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Path of a browser that is there, or null. */
export function presentBrowser(): string | null {
  const named = process.env.CHROME_BIN;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_BIN names ${named}, which does not exist.`);
  }
  return [chromium.executablePath(), ...SYSTEM].find((path) => path && existsSync(path)) ?? null;
}

/** Path of a browser, installed first where that is possible without asking. */
export function findBrowser(): string {
  const present = presentBrowser();
  if (present) return present;
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chromium found: installing the Debian package chromium-headless-shell.');
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
    spawnSync('apt-get', ['install', '-y', '-qq', 'chromium-headless-shell'], { stdio: 'inherit' });
    const installed = presentBrowser();
    if (installed) return installed;
  }
  console.error(
    '\nThe browser tests need Chromium and found none. Install it with:\n\n    npx playwright install chromium\n',
  );
  process.exit(1);
}
