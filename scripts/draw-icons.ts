// Which pictures stand for the installed course? Draws public/favicon.svg on paper in the sizes devices ask for. Run it with
// `npm run icons` after a change of the mark.
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { findBrowser } from './find-browser.ts';

const folder = new URL('../public/', import.meta.url);

/** Share of the picture's width the mark takes. A maskable icon may lose all beyond a circle of 0.8 of its width. */
const ICONS = [
  { file: 'icons/192.png', sizePx: 192, share: 0.76 },
  { file: 'icons/512.png', sizePx: 512, share: 0.76 },
  { file: 'icons/512-maskable.png', sizePx: 512, share: 0.54 },
  { file: 'apple-touch-icon.png', sizePx: 180, share: 0.66 },
];

const mark = await readFile(new URL('favicon.svg', folder), 'utf8');
await mkdir(new URL('icons/', folder), { recursive: true });
const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
const page = await browser.newPage({ colorScheme: 'light' });
for (const { file, sizePx, share } of ICONS) {
  await page.setViewportSize({ width: sizePx, height: sizePx });
  await page.setContent(
    `<style>body{margin:0;height:100vh;display:grid;place-items:center;background:#f8fbfb}svg{width:${100 * share}vw}</style>${mark}`,
  );
  await page.screenshot({ path: fileURLToPath(new URL(file, folder)) });
}
await browser.close();
