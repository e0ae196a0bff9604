// Every page of the built site, found in the folder it was built to: a new page is tested without a new test.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TEST_PORT } from '../../scripts/test-port.ts';

/** Where the built site is served for the tests, without the last slash: at a domain’s root, and under a path. */
export const home = `http://localhost:${TEST_PORT}`;
export const homeUnderPath = `http://localhost:${TEST_PORT + 1}/x/y`;

/** Addresses of all built pages, "/" first: "/chapters/preoperative/", "/404.html". */
export const pages: string[] = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && !entry.parentPath.includes('pagefind'))
  .map((entry) =>
    `/${join(entry.parentPath, entry.name).replace(/^dist\/?/, '')}`.replace(/index\.html$/, ''),
  )
  .sort((a, b) => a.length - b.length || a.localeCompare(b));
