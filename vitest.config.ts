// Unit, property and content tests. Browser tests live in test/site and run under Playwright.
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/site/**'] },
});
