// Builds the course and prints all of it as one tagged PDF with bookmarks, dist/margins.pdf, which the contents page and
// About then offer. Needs Chromium, as the browser tests do.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';
import { serve } from './serve.ts';
import { wholeCourse } from './whole-course.ts';

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
const page = await browser.newPage({ baseURL: `http://localhost:${port}` });
const html = await wholeCourse(page);
await page.route('**/whole-course/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
await page.goto('/whole-course/');
await page.evaluate(() => document.fonts.ready);
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
