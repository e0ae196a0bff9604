// Joins the style sheets of a page into one file, with what the page needs of them: one request instead of four. Pages with
// the same rules share a sheet.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  classesOn,
  figuresOn,
  filesOfFigures,
  importsOf,
  rulesFor,
  rulesOf,
  rulesOfComponents,
  scopesIn,
  scriptsOfIslands,
  wordsIn,
} from './page-rules.ts';

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

/**
 * A part fetched later finds its rules in the page's sheet already: it must not ask for the files that held them.
 * @param instead the sheet to ask for where no page holds the rules, by the name of a script of the part
 */
export function withoutSheets(script: string, instead: ReadonlyMap<string, string> = new Map()): string {
  const files = /m\.f=(\[[^\]]*\])/.exec(script)?.[1];
  if (!files) return script;
  const names = JSON.parse(files) as string[];
  const isSheet = (name = '') => name.endsWith('.css');
  const listed = [...instead.values()];
  const parts = [...names.map((name) => (isSheet(name) ? '' : name)), ...listed];
  const withInstead = script
    .replace(files, JSON.stringify(parts))
    .replace(
      /import\(["'`]\.\/([^"'`]+)["'`]\)(?:\.then\([^)]*\))?,__vite__mapDeps\(\[([\d,]*)\]\)/g,
      (whole, file: string, list: string) => {
        const sheet = instead.get(`_astro/${file}`);
        const needed = sheet
          ? [list, String(names.length + listed.indexOf(sheet))].filter(Boolean).join()
          : list;
        return whole.replace(/\[[\d,]*\]\)$/, `[${needed}])`);
      },
    );
  return withInstead.replace(/__vite__mapDeps\(\[([\d,]*)\]\)/g, (_, list: string) => {
    const needed = list.split(',').filter((at) => at !== '' && !isSheet(names[Number(at)]));
    return `__vite__mapDeps([${needed.join(',')}])`;
  });
}

/** Joins sheets; a rule that stands in several is kept where it stands first. */
export const joined = (sheets: readonly string[]): string =>
  [...new Set(sheets.flatMap((css) => [...rulesOf(css)]))].join('');

/** Site sheets come before those of parts, whatever order the bundler linked them in. */
const siteFirst = (a: { css: string }, b: { css: string }): number =>
  Number(b.css.includes('--paper:')) - Number(a.css.includes('--paper:'));

type Scripts = ReadonlyMap<string, string>;

/** The script every page loads: what it may fetch is asked for page by page. */
const isPageScript = (script: string): boolean => script.includes('data-figure');

/** A script and all it may import, by file. The page's own script is left out. */
function reached(file: string, scripts: Scripts, found = new Map<string, string>()): Map<string, string> {
  const script = scripts.get(file);
  if (script === undefined || found.has(file) || isPageScript(script)) return found;
  found.set(file, script);
  for (const name of importsOf(script)) reached(`_astro/${name}`, scripts, found);
  return found;
}

/** Classes a page may show: those of its markup, and the words of the scripts it may fetch. */
function classesOf(
  html: string,
  scripts: Scripts,
  figures: ReadonlyMap<string, readonly string[]>,
): Set<string> {
  const programs = new Set([...figures.values()].map(([first = '']) => first));
  const parts = [...scriptsOfIslands(html)];
  const texts: string[] = [];
  for (const [file, script] of scripts) {
    if (!html.includes(file)) continue;
    texts.push(script);
    parts.push(
      ...importsOf(script)
        .map((name) => `_astro/${name}`)
        .filter((name) => !programs.has(name)),
    );
  }
  for (const { name, still } of figuresOn(html)) {
    const files = figures.get(name);
    if (!files) throw new Error(`The page’s script knows no figure “${name}”: see layouts/near-figures.ts.`);
    if (!still) parts.push(files[0] ?? '');
  }
  const wanted = html.includes('data-questions=')
    ? parts
    : parts.filter((file) => !file.includes('/ask-questions.'));
  for (const file of wanted) texts.push(...reached(file, scripts).values());
  return new Set([...classesOn(html), ...texts.flatMap((text) => [...wordsIn(text)])]);
}

const named = (kind: string, css: string): string =>
  `_astro/${kind}.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;

async function readAll(root: string, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(ending));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const)),
  );
}

/** A sheet for each figure that takes the place of a picture: no page holds its rules. By the figure's first script. */
function sheetsOfStills(
  pages: ReadonlyMap<string, string>,
  sheets: ReadonlyMap<string, string>,
  scripts: Scripts,
  figures: ReadonlyMap<string, readonly string[]>,
): Map<string, string> {
  const css = joined([...sheets.values()]);
  const stills = new Map<string, string>();
  for (const { name, still } of [...pages.values()].flatMap(figuresOn)) {
    const [script = ''] = figures.get(name) ?? [];
    if (still)
      stills.set(script, rulesOfComponents(css, scopesIn([...reached(script, scripts).values()].join(''))));
  }
  return stills;
}

export function oneSheet(): AstroIntegration {
  return {
    name: 'margins:one-sheet',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const [pages, sheets, scripts] = (await Promise.all(
          ['.html', '.css', '.js'].map((kind) => readAll(root, kind)),
        )) as [Map<string, string>, Map<string, string>, Map<string, string>];
        const figures = new Map(
          [...scripts.values()].flatMap((script) =>
            isPageScript(script) ? [...filesOfFigures(script)] : [],
          ),
        );
        const written = new Map<string, string>();
        const write = async (name: string, text: string) => {
          written.set(name, text);
          await writeFile(join(root, name), text);
        };
        for (const [name, html] of pages) {
          const linked = [...new Set(sheetsOf(html))]
            .sort()
            .map((sheet) => ({ css: sheets.get(sheet) ?? '' }));
          if (linked.length === 0) continue;
          const whole = joined(linked.sort(siteFirst).map(({ css }) => css));
          const css = rulesFor(whole, classesOf(html, scripts, figures));
          const sheet = named('sheet', css);
          await write(sheet, css);
          await write(name, withOneSheet(html, sheet));
        }
        const instead = new Map<string, string>();
        for (const [script, css] of sheetsOfStills(pages, sheets, scripts, figures)) {
          const sheet = named('figure', css);
          await write(sheet, css);
          instead.set(script, sheet);
        }
        for (const [name, script] of scripts) await write(name, withoutSheets(script, instead));
        const asked = [...written.values()].join('');
        for (const name of sheets.keys())
          if (!written.has(name) && !asked.includes(name)) await rm(join(root, name));
      },
    },
  };
}
