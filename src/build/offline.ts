// Writes what saving the course for offline needs: the list of the edition's files with their hashes, the worker that saves and
// serves them, and their size, put into the page that offers it. Runs last, over the files as they are served.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { hashOf, listOf, type Edition } from '../offline/edition.ts';
import { sizeWords } from '../offline/size-words.ts';

/** What a learner needs: pages and what they fetch. Left out are files for hosts and robots, pictures for previews, the whole
    course as one document, and ready-made interfaces of the search library. */
const NEEDED = /\.(?:html|css|js|json|woff2|svg|png|webmanifest|csv|bib|ris|pagefind|pf_\w+)$/;
const NOT_NEEDED = /^previews\/|^offline\/edition-|^pagefind\/pagefind-(?:[\w-]*ui|highlight)\./;

export const isNeeded = (path: string): boolean => NEEDED.test(path) && !NOT_NEEDED.test(path);

interface Sizes {
  /** As most servers send them, compressed. */
  fetched: number;
  /** As they are kept. */
  kept: number;
}

/** The page that offers saving, with the sizes in it. */
export function withSizes(html: string, { fetched, kept }: Sizes): string {
  const fill = (page: string, name: string, bytes: number) => {
    const place = `<b data-${name}></b>`;
    if (!page.includes(place)) throw new Error(`The page for saving offline has no ${place}.`);
    return page.replace(place, `<b>${sizeWords(bytes)}</b>`);
  };
  return fill(fill(html, 'fetched', fetched), 'kept', kept);
}

async function readNeeded(root: string): Promise<Map<string, Buffer<ArrayBuffer>>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).split(sep).join('/'))
    .filter(isNeeded)
    .sort();
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await readFile(join(root, path))] as const)),
  );
}

/** @param published day of the edition, ISO */
export async function editionOf(
  files: ReadonlyMap<string, BufferSource & { byteLength: number }>,
  published: string,
): Promise<Edition> {
  const hashes: [path: string, hash: string][] = [];
  let bytes = 0;
  for (const [path, content] of files) {
    hashes.push([path, await hashOf(content)]);
    bytes += content.byteLength;
  }
  const id = await hashOf(new TextEncoder().encode(JSON.stringify([published, hashes])));
  return { id, published, bytes, files: Object.fromEntries(hashes) };
}

/** The worker in one file, for the edition it saves. */
async function workerFor(edition: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { EDITION: JSON.stringify(edition) },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL('../offline/worker.ts', import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const code = 'output' in result ? result.output[0].code : '';
  if (!code.includes(edition)) throw new Error('The worker for offline was not built with its edition.');
  return code;
}

async function write(root: string, published: string): Promise<string> {
  const files = await readNeeded(root);
  const sizes: Sizes = { fetched: 0, kept: 0 };
  for (const content of files.values()) {
    sizes.fetched += gzipSync(content).length;
    sizes.kept += content.length;
  }
  const page = 'offline/index.html';
  const html = withSizes(await readFile(join(root, page), 'utf8'), sizes);
  files.set(page, Buffer.from(html));
  const edition = await editionOf(files, published);
  await writeFile(join(root, page), html);
  await writeFile(join(root, listOf(edition.id)), JSON.stringify(edition));
  await writeFile(join(root, 'offline-worker.js'), await workerFor(edition.id));
  return `offline edition of ${files.size} files, ${sizeWords(sizes.fetched)} to fetch`;
}

/** @param published day of the edition, ISO */
export function offline(published: string): AstroIntegration {
  return {
    name: 'margins:offline',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(await write(fileURLToPath(dir), published));
      },
    },
  };
}
