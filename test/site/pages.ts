// Every page of the built site, found in the folder it was built to: a new page is tested without a new test.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Addresses of all built pages, "/" first: "/chapters/preoperative/", "/404.html". */
export const pages: string[] = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.html') && !entry.parentPath.includes('pagefind'))
  .map((entry) =>
    `/${join(entry.parentPath, entry.name).replace(/^dist\/?/, '')}`.replace(/index\.html$/, ''),
  )
  .sort((a, b) => a.length - b.length || a.localeCompare(b));
