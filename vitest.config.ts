// Unit, property and content tests. Browser tests live in test/site and run under Playwright.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A slow machine is not a failure: no test is about time.
  test: { include: ['test/**/*.test.ts'], exclude: ['test/site/**'], testTimeout: 120_000 },
});
