// Unit, property and content tests. Browser tests live in test/site and run under Playwright.
import { defineConfig } from 'vitest/config';

// A slow machine is not a failure: no test is about time.
const common = { testTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...common,
          name: 'pure',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/progress/**'],
          // Nothing here keeps state, so the files of a worker share what they import.
          isolate: false,
        },
      },
      // Storage and the clock are stood in for: each file has its own.
      { test: { ...common, name: 'progress', include: ['test/progress/**/*.test.ts'] } },
    ],
  },
});
