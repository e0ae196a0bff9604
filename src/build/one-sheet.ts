// Joins the style sheets of a page into one file, with what the page needs of them: one request instead of four. Pages with
// the same rules share a sheet.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  factsOf,
  listsParts,
  partsFetchedLater,
  rulesBeyond,
  rulesOfQuestions,
  styledPage,
  type Programs,
  type StyledPage,
} from './needed-rules.ts';
import { progress } from './progress.ts';
import { classesAsked, programsListed, rulesOf, sheetOf, withoutRepeats, type Rule } from './page-rules.ts';

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

/** What a list of programs has come with; every program finds it there. */
const COME = /^_astro\/(?:figures|runtime|Page)\./;

/**
 * A part fetched later finds its rules in the page's sheet already: it must not ask for the files that held them. What a list
 * names need not ask for what the list came with either.
 * @param instead the sheet to ask for where no page holds the rules, by the name of a script of the part
 */
export function withoutSheets(script: string, instead: ReadonlyMap<string, string> = new Map()): string {
  const files = /m\.f=(\[[^\]]*\])/.exec(script)?.[1];
  if (!files) return script;
  const names = JSON.parse(files) as string[];
  const isDropped = (name: string) =>
    name === '' || name.endsWith('.css') || (listsParts(script) && COME.test(name));
  const parts: string[] = [];
  const placeOf = (name: string): number => {
    if (!parts.includes(name)) parts.push(name);
    return parts.indexOf(name);
  };
  const fetchedBefore = (at: number): string => {
    const name = [...script.slice(0, at).matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)].at(-1)?.[1] ?? '';
    return `_astro/${name}`;
  };
  const lean = script.replace(/__vite__mapDeps\(\[([\d,]*)\]\)/g, (_, list: string, at: number) => {
    const own = fetchedBefore(at);
    const sheet = instead.get(own);
    const needed = list.split(',').flatMap((index) => {
      const name = names[Number(index || NaN)] ?? '';
      return isDropped(name) ? [] : [name];
    });
    if (sheet) needed.push(sheet);
    // A file alone is asked for by its import.
    return needed.every((name) => name === own)
      ? '[]'
      : `__vite__mapDeps([${needed.map(placeOf).join(',')}])`;
  });
  return lean.replace(files, JSON.stringify(parts));
}

/** Site sheets come before those of parts, whatever order the bundler linked them in. */
const siteFirst = (a: string, b: string): number =>
  Number(b.includes('--paper:')) - Number(a.includes('--paper:'));

/** Rules of several sheets in one order; a rule that stands in several is kept once. */
export const joined = (sheets: readonly string[]): Rule[] =>
  withoutRepeats(sheets.toSorted(siteFirst).flatMap((css) => rulesOf(css)));

const named = (kind: string, css: string): string =>
  `_astro/${kind}.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;

async function readAll(root: string, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(ending));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const)),
  );
}

/** Writes a figure's rules into the files of start values that are fetched with it. */
async function giveRules(root: string, names: readonly string[], css: string): Promise<void> {
  for (const name of names) {
    const file = join(root, `data/figures/${name}.json`);
    if (!existsSync(file)) continue;
    await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, 'utf8')), css }));
  }
}

export function oneSheet(): AstroIntegration {
  return {
    name: 'margins:one-sheet',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const [pages, sheets, scripts] = (await Promise.all(
          ['.html', '.css', '.js'].map((kind) => readAll(root, kind)),
        )) as [Map<string, string>, Map<string, string>, Map<string, string>];
        const figures: Programs = new Map(
          [...scripts.values()].flatMap((script) => (listsParts(script) ? [...programsListed(script)] : [])),
        );
        const later = partsFetchedLater(scripts);
        const written = new Map<string, string>();
        const write = async (name: string, text: string) => {
          written.set(name, text);
          await writeFile(join(root, name), text);
        };
        const styled: StyledPage[] = [];
        const joinedOnce = new Map<string, Rule[]>();
        const sheetNames = new Map<string, string>();
        const { step } = progress((text) => logger.info(text), {
          of: pages.size,
          what: 'pages have their sheet',
        });
        for (const [name, html] of pages) {
          step();
          const links = [...new Set(sheetsOf(html))].sort();
          if (links.length === 0) continue;
          const linked =
            joinedOnce.get(links.join()) ?? joined(links.map((sheet) => sheets.get(sheet) ?? ''));
          joinedOnce.set(links.join(), linked);
          const asked = classesAsked(linked);
          const whole = factsOf(html, scripts);
          const facts = { ...whole, classes: whole.classes.filter((one) => asked.has(one)) };
          const kind = JSON.stringify([links, facts]);
          if (!sheetNames.has(kind)) {
            const unknown = facts.figures.find((figure) => !figures.has(figure));
            if (unknown)
              throw new Error(`${name}: no figure is called “${unknown}” in layouts/near-figures.ts.`);
            const page = styledPage({ facts, linked }, scripts, { figures, later });
            styled.push(page);
            const css = sheetOf(page.written);
            const sheet = named('sheet', css);
            await write(sheet, css);
            sheetNames.set(kind, sheet);
          }
          await write(name, withOneSheet(html, sheetNames.get(kind) ?? ''));
        }
        const instead = new Map<string, string>();
        const fetched = [
          ...rulesBeyond(styled, joined([...sheets.values()]), scripts, { figures, later }),
          ...rulesOfQuestions(styled, scripts, later),
        ].filter(([, rules]) => rules.length > 0);
        for (const [script, rules] of fetched) {
          const css = sheetOf(rules);
          const names = [...figures].flatMap(([name, first]) => (first === script ? [name] : []));
          if (names.length > 0) {
            await giveRules(root, names, css);
            continue;
          }
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
