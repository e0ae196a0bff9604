// Builds the course and prints all of it as one tagged PDF with bookmarks, dist/margins.pdf, which the contents page and
// About then offer. Needs Chromium, as the browser tests do.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';
import { openWholeCourse } from './whole-course.ts';

const FILE = 'dist/margins.pdf';

const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const build = spawnSync('npm', ['run', 'build', '--silent'], {
  stdio: 'inherit',
  env: { ...process.env, OFFERS_PDF: 'yes' },
});
if (build.status !== 0) process.exit(build.status ?? 1);

const server = await serve({ folder: 'dist', under: '/', port: 0 });
const { port } = server.address() as AddressInfo;
const page = await openWholeCourse(browser, `http://localhost:${port}`);
const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, format: 'A4' });
await browser.close();
server.close();

// The catalogue of a PDF by Chromium stands in the file as plain text.
for (const [what, sign] of [
  ['tags', '/StructTreeRoot'],
  ['bookmarks', '/Outlines'],
  ['language', '/Lang (en-GB)'],
] as const)
  if (!pdf.includes(sign))
    throw new Error(`The PDF has no ${what}: this Chromium is too old, 131 is needed.`);
writeFileSync(FILE, pdf);
console.log(`${FILE}: ${(pdf.length / 1e6).toFixed(1)} MB, tagged, with bookmarks`);
