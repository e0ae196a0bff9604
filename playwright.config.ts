// Browser tests over the built site, served once at a root and once under a path.
import { defineConfig } from 'playwright/test';
import { findBrowser } from './scripts/find-browser.ts';
import { TEST_PORT } from './scripts/test-port.ts';

export default defineConfig({
  testDir: 'test/site',
  fullyParallel: true,
  workers: 2,
  retries: 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  webServer: {
    command: 'npm run serve:tests --silent',
    url: `http://localhost:${TEST_PORT}/`,
    reuseExistingServer: false,
  },
  use: {
    baseURL: `http://localhost:${TEST_PORT}/`,
    launchOptions: {
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
