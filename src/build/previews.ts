// Draws the pictures of preview-cards.ts into dist/previews, with the words the built pages say of themselves. A picture that
// was drawn before is taken from the cache of the build.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type sharp from 'sharp';
import { progress } from './progress.ts';
import { headOf } from './page-head.ts';
import { cardSvg, KINDS, lightColours, PREVIEW, WHOLE, wholeSvg } from './preview-cards.ts';

interface Folders {
  project: string;
  site: string;
  cache: string;
}

/** A picture takes some 70 ms of a processor. Chapters of a larger course are shared with the picture of the course. */
const MOST_CHAPTERS = 200;

/** SVG of each picture by its name. */
export async function previewDrawings({
  project,
  site,
}: Omit<Folders, 'cache'>): Promise<Map<string, string>> {
  const { outlinesOf } = await import('./text-outlines.ts');
  const styles = join(project, 'src/styles');
  const outlines = await outlinesOf(join(styles, 'fonts/margins-serif.woff2'));
  const colours = lightColours(await readFile(join(styles, 'tokens.css'), 'utf8'));
  const read = async (folder: string) => headOf(await readFile(join(site, folder, 'index.html'), 'utf8'));
  const drawings = new Map([[WHOLE, wholeSvg((await read('.')).description, outlines, colours)]]);
  const chapters = (await readdir(join(site, 'chapters')))
    .map((slug) => `chapters/${slug}`)
    .filter((folder) => existsSync(join(site, folder, 'index.html')));
  for (const folder of [...(chapters.length > MOST_CHAPTERS ? [] : chapters), ...KINDS]) {
    const { title, description, chapter } = await read(folder);
    const above = chapter === undefined ? {} : { above: `Chapter ${chapter}` };
    const svg = cardSvg({ ...above, title, standfirst: description }, outlines, colours);
    drawings.set(folder.replace('/', '-'), svg);
  }
  return drawings;
}

/** Few colours are enough for flat lines and type: half the bytes, and sooner written. */
const png = (draw: typeof sharp, svg: string): Promise<Buffer> =>
  draw(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1, dither: 0 }).toBuffer();

/** Draws what was not drawn before. */
async function drawAll({ project, site, cache }: Folders, say: (text: string) => void): Promise<string> {
  const drawings = await previewDrawings({ project, site });
  const target = join(site, PREVIEW.folder);
  await mkdir(target, { recursive: true });
  await mkdir(cache, { recursive: true });
  const known = new Set(await readdir(cache));
  // Loaded here, so that other commands that read the configuration need not wait for it.
  const { default: draw } = await import('sharp');
  let drawn = 0;
  const { step } = progress(say, { of: drawings.size, what: 'pictures' });
  await Promise.all(
    [...drawings].map(async ([name, svg]) => {
      const kept = `${createHash('sha256').update(svg).digest('hex').slice(0, 32)}.png`;
      if (!known.has(kept)) {
        await writeFile(join(cache, kept), await png(draw, svg));
        drawn += 1;
      }
      await copyFile(join(cache, kept), join(target, `${name}.png`));
      step();
    }),
  );
  return `${drawings.size} pictures for shared links, ${drawn} of them drawn anew`;
}

export function previews(): AstroIntegration {
  let project = '';
  let cache = '';
  return {
    name: 'margins:previews',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
        cache = fileURLToPath(new URL('previews/', config.cacheDir));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const say = (text: string) => logger.info(text);
        say(await drawAll({ project, site: fileURLToPath(dir), cache }, say));
      },
    },
  };
}
