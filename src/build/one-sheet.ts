// Joins the style sheets of a page into one file: one request instead of four. Pages with the same sheets share it.
// In a page whose figures wake later, rules for what only then appears go into a second file, fetched with the figures.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const LINK = /<link rel="stylesheet" href="\/__BASE__\/([^"]+\.css)"[^>]*>/g;

/** Sheets a page links, in order. */
export const sheetsOf = (html: string): string[] => [...html.matchAll(LINK)].map((match) => match[1] ?? '');

/** The page with one link in the place of its first. */
export function withOneSheet(html: string, sheet: string): string {
  let first = true;
  return html.replace(LINK, () => {
    const link = first ? `<link rel="stylesheet" href="/__BASE__/${sheet}">` : '';
    first = false;
    return link;
  });
}

/** A part fetched later finds its rules in the page's sheet already: it must not ask for the file that held them. */
export function withoutSheets(script: string): string {
  const files = /m\.f=(\[[^\]]*\])/.exec(script)?.[1];
  if (!files) return script;
  const names = JSON.parse(files) as string[];
  const parts = JSON.stringify(names.map((name) => (name.endsWith('.css') ? '' : name)));
  return script.replace(files, parts).replace(/__vite__mapDeps\(\[([\d,]*)\]\)/g, (_, list: string) => {
    const kept = list.split(',').filter((at) => at !== '' && !names[Number(at)]?.endsWith('.css'));
    return `__vite__mapDeps([${kept.join(',')}])`;
  });
}

/** Top-level rules of a sheet, each as it stands. */
function* rulesOf(css: string): Generator<string> {
  let depth = 0;
  let start = 0;
  for (let at = 0; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) {
      yield css.slice(start, at + 1).trim();
      start = at + 1;
    }
  }
}

/** Joins sheets; a rule that stands in several is kept where it stands first. */
export const joined = (sheets: readonly string[]): string =>
  [...new Set(sheets.flatMap((css) => [...rulesOf(css)]))].join('');

/** The names Svelte gives to its parts: see svelte.config.js. */
const PART = /\.(s[0-9a-z]{4})(?![\w-])/g;

/** Rules of which no part stands in the page yet, and all others; none are put off in a page that wakes by islands. */
export function splitSheet(css: string, html: string): { now: string; later: string } {
  const wakesLater = html.includes('data-figure=') && !html.includes('<astro-island');
  const words = new Set(
    wakesLater ? [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names]) => names!.split(/\s+/)) : [],
  );
  const split = { now: '', later: '' };
  for (const rule of rulesOf(css)) {
    const parts = [...rule.matchAll(PART)].map((match) => match[1] ?? '');
    const putOff = wakesLater && parts.length > 0 && !parts.some((name) => words.has(name));
    split[putOff ? 'later' : 'now'] += rule;
  }
  return split;
}

/** The page with the address of its later sheet, for layouts/later-sheet.ts. */
export const withLaterSheet = (html: string, sheet: string): string =>
  html.replace('</head>', `<link rel="later" href="/__BASE__/${sheet}"></head>`);

/** Site sheets come before those of parts, whatever order the bundler linked them in. */
const siteFirst = (a: { css: string }, b: { css: string }): number =>
  Number(b.css.includes('--paper:')) - Number(a.css.includes('--paper:'));

export function oneSheet(): AstroIntegration {
  return {
    name: 'margins:one-sheet',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith('.html'));
        const kept = new Set<string>();
        for (const name of names) {
          const path = join(root, name);
          const html = await readFile(path, 'utf8');
          const sheets = sheetsOf(html);
          if (sheets.length === 0) continue;
          const parts = await Promise.all(
            [...new Set(sheets)]
              .sort()
              .map(async (sheet) => ({ css: await readFile(join(root, sheet), 'utf8') })),
          );
          const { now, later } = splitSheet(joined(parts.sort(siteFirst).map((part) => part.css)), html);
          const written = async (css: string, name: string): Promise<string> => {
            const sheet = `_astro/${name}.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
            await writeFile(join(root, sheet), css);
            kept.add(sheet);
            return sheet;
          };
          const page = withOneSheet(html, await written(now, 'sheet'));
          await writeFile(path, later === '' ? page : withLaterSheet(page, await written(later, 'later')));
        }
        let scripts = '';
        for (const file of (await readdir(join(root, '_astro'))).filter((name) => name.endsWith('.js'))) {
          const path = join(root, '_astro', file);
          const script = withoutSheets(await readFile(path, 'utf8'));
          await writeFile(path, script);
          scripts += script;
        }
        for (const file of (await readdir(join(root, '_astro'))).filter((name) => name.endsWith('.css'))) {
          if (!kept.has(`_astro/${file}`) && !scripts.includes(file)) await rm(join(root, '_astro', file));
        }
      },
    },
  };
}
