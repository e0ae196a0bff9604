// Makes one build run under any path: after the pages are written, every address that starts at the site's
// root is rewritten relative to the file it stands in. Leaves 404.html alone: it is served at any depth and
// finds the root by itself.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const BASE = '/__BASE__/';

/** Attributes that hold one address of the site (a srcset here names one picture). */
const ADDRESS = /(\s(?:href|src|srcset|action|formaction|poster|data-root)=")\/(?!\/)([^"]*)"/g;

/**
 * Rewrites one page.
 * @param html the page as Astro wrote it
 * @param depth number of folders between the site's root and the page (0 for index.html)
 */
export function relocateHtml(html: string, depth: number): string {
  const prefix = depth === 0 ? './' : '../'.repeat(depth);
  return html.replace(ADDRESS, (_, start: string, rest: string) => {
    const address = `/${rest}`.startsWith(BASE) ? `/${rest}`.slice(BASE.length) : rest;
    return `${start}${prefix}${address}"`;
  });
}

/** A page served at any depth keeps addresses from the domain's root. */
export function rootHtml(html: string): string {
  return html.replaceAll(BASE, '/');
}

/**
 * Scripts learn the root at run time, from their own address.
 * @param depth number of folders between the site's root and the script
 */
export function relocateScript(script: string, depth: number): string {
  const root = `new URL("${depth === 0 ? './' : '../'.repeat(depth)}",import.meta.url).href`;
  return script
    .replaceAll(/(["'`])\/__BASE__\/\1/g, ` (${root})`)
    .replaceAll(/(["'`])\/__BASE__\//g, ` ${root}+$1`);
}

/** Style sheets name fonts and pictures relative to themselves. */
export function relocateStyle(css: string, depth: number): string {
  return css.replaceAll(BASE, depth === 0 ? './' : '../'.repeat(depth));
}

async function* filesUnder(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

async function relocateFile(root: string, path: string): Promise<void> {
  const place = relative(root, path).split(sep);
  const depth = place.length - 1;
  const rewrite = path.endsWith('.html')
    ? (text: string) => (place.join('/') === '404.html' ? rootHtml(text) : relocateHtml(text, depth))
    : path.endsWith('.css')
      ? (text: string) => relocateStyle(text, depth)
      : path.endsWith('.js')
        ? (text: string) => relocateScript(text, depth)
        : undefined;
  if (!rewrite) return;
  const text = await readFile(path, 'utf8');
  const moved = rewrite(text);
  if (moved !== text) await writeFile(path, moved);
}

export function relocation(): AstroIntegration {
  return {
    name: 'margins:relocation',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command === 'build') updateConfig({ base: BASE });
      },
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        for await (const path of filesUnder(root)) await relocateFile(root, path);
        // The page "not found" probes for this file to learn where the site begins.
        await writeFile(join(root, 'margins.json'), JSON.stringify({ name: 'Margins' }));
      },
    },
  };
}
