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
  isForMoving,
  laterParts,
  notInAll,
  rulesFor,
  rulesOf,
  rulesOfComponents,
  scopesIn,
  scriptsOfIslands,
  sheetOf,
  tokensRead,
  withoutRepeats,
  withoutUnread,
  wordsIn,
  type Rule,
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
  const parts = names.map((name) => (isSheet(name) ? '' : name));
  const fetchedBefore = (at: number): string =>
    [...script.slice(0, at).matchAll(/import\(["'`]\.\/([^"'`]+)["'`]\)/g)].at(-1)?.[1] ?? '';
  const lean = script.replace(/__vite__mapDeps\(\[([\d,]*)\]\)/g, (_, list: string, at: number) => {
    const needed = list.split(',').filter((index) => index !== '' && !isSheet(names[Number(index)]));
    const sheet = instead.get(`_astro/${fetchedBefore(at)}`);
    if (sheet && !parts.includes(sheet)) parts.push(sheet);
    if (sheet) needed.push(String(parts.indexOf(sheet)));
    return `__vite__mapDeps([${needed.join(',')}])`;
  });
  return lean.replace(files, JSON.stringify(parts));
}

/** Site sheets come before those of parts, whatever order the bundler linked them in. */
const siteFirst = (a: string, b: string): number =>
  Number(b.includes('--paper:')) - Number(a.includes('--paper:'));

/** Rules of several sheets in one order; a rule that stands in several is kept once. */
export const joined = (sheets: readonly string[]): Rule[] =>
  withoutRepeats(sheets.toSorted(siteFirst).flatMap((css) => rulesOf(css)));

type Scripts = ReadonlyMap<string, string>;
/** Files of each figure, or of each part fetched later, its own script first, by its name. */
type Figures = ReadonlyMap<string, readonly string[]>;

/** The script every page loads: what it may fetch is asked for page by page. */
const isPageScript = (script: string): boolean => script.includes('[data-figure]');
/** The script that lists the figures with their programs. */
const listsFigures = (script: string): boolean => script.includes('/data/figures/');

/** Parts that other scripts fetch later with a sheet of their own, by the name of their script. */
const partsFetchedLater = (scripts: Scripts): Figures =>
  new Map(
    [...scripts.values()].flatMap((script) =>
      isPageScript(script) || listsFigures(script) ? [] : [...laterParts(script)],
    ),
  );

/** A script and all it may import, by file, but for the page's own script, the list of figures and the parts left out. */
function reached(
  file: string,
  scripts: Scripts,
  leftOut: Figures = new Map(),
  found = new Map<string, string>(),
): Map<string, string> {
  const script = scripts.get(file);
  if (script === undefined || found.has(file)) return found;
  if (isPageScript(script) || listsFigures(script)) return found;
  found.set(file, script);
  for (const name of importsOf(script).map((one) => `_astro/${one}`))
    if (!leftOut.has(name)) reached(name, scripts, leftOut, found);
  return found;
}

/** The script that makes questions answerable. */
const isAsking = (file: string): boolean => file.includes('/ask-questions.');
const hasQuestions = (html: string): boolean => html.includes('data-questions=');

/** Scripts a page may fetch before a figure or a question wakes or a part is fetched later. */
function scriptsOf(html: string, scripts: Scripts, figures: Figures, later: Figures): string[] {
  const programs = new Set([...figures.values()].map(([first = '']) => first));
  const parts = [...scriptsOfIslands(html)];
  const texts: string[] = [];
  for (const [file, script] of scripts) {
    if (!html.includes(file)) continue;
    texts.push(script);
    for (const name of importsOf(script).map((one) => `_astro/${one}`))
      if (!programs.has(name) && !isAsking(name)) parts.push(name);
  }
  for (const file of parts) texts.push(...reached(file, scripts, later).values());
  return texts;
}

/** Classes such a page may show: those of its markup, and the words of its scripts. */
const classesOf = (html: string, texts: readonly string[]): Set<string> =>
  new Set([...classesOn(html), ...texts.flatMap((text) => [...wordsIn(text)])]);

const named = (kind: string, css: string): string =>
  `_astro/${kind}.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;

async function readAll(root: string, ending: string): Promise<Map<string, string>> {
  const names = (await readdir(root, { recursive: true })).filter((name) => name.endsWith(ending));
  return new Map(
    await Promise.all(names.map(async (name) => [name, await readFile(join(root, name), 'utf8')] as const)),
  );
}

interface StyledPage {
  html: string;
  /** Scripts it may fetch at first. */
  texts: readonly string[];
  /** All rules the page was linked to, those it keeps, and these as they are written, without tokens nobody reads. */
  linked: Rule[];
  rules: Rule[];
  written: Rule[];
  classes: Set<string>;
}

/** Of the rules a page shows, those it needs before anything on it moves. */
const onArrival = (html: string, shown: readonly Rule[]): Rule[] =>
  shown.filter((rule) => scriptsOfIslands(html).length > 0 || !isForMoving(rule));

/** Tokens read by a page, by the scripts it may fetch, but for parts left out, and by the rules of what they draw. */
function tokensOf(
  { html, linked }: Pick<StyledPage, 'html' | 'linked'>,
  scripts: Scripts,
  figures: Figures,
  leftOut?: Figures,
): Set<string> {
  const begin = [
    ...scriptsOfIslands(html),
    ...figuresOn(html).map((name) => figures.get(name)?.[0] ?? ''),
    ...[...scripts.keys()].filter((file) => html.includes(file) || isAsking(file)),
  ];
  const texts = begin.flatMap((file) => [...reached(file, scripts, leftOut).values()]);
  const drawn = [html, ...texts];
  const classes = new Set([...classesOn(html), ...texts.flatMap((text) => [...wordsIn(text)])]);
  const read = tokensRead(sheetOf(rulesFor(linked, classes)), true);
  for (const text of drawn) for (const name of tokensRead(text)) read.add(name);
  return read;
}

/** What questions need once they can be answered, beyond the sheets of the pages they stand on; fetched with their script. */
function rulesOfQuestions(
  pages: readonly StyledPage[],
  scripts: Scripts,
  later: Figures,
): [script: string, rules: Rule[]][] {
  const homes = pages.filter(({ html }) => hasQuestions(html));
  return [...scripts.keys()].filter(isAsking).map((file) => {
    const words = [...reached(file, scripts, later).values()].flatMap((text) => [...wordsIn(text)]);
    const missing = homes.flatMap(({ linked, rules, classes }) =>
      notInAll(rulesFor(linked, new Set([...classes, ...words])), [rules]),
    );
    return [file, withoutRepeats(missing)];
  });
}

/**
 * What a figure, or a part fetched later, needs beyond the sheets of the pages it may stand on, by its first script: fetched
 * with it.
 */
function rulesBeyond(
  pages: readonly StyledPage[],
  all: Rule[],
  scripts: Scripts,
  { figures, later }: { figures: Figures; later: Figures },
): Map<string, Rule[]> {
  const needed = new Map<string, Rule[]>();
  const add = (script: string, stands: (page: StyledPage) => boolean, which: 'rules' | 'written') => {
    const homes = pages.filter(stands).map((page) => page[which]);
    if (homes.length === 0) return;
    const scopes = scopesIn([...reached(script, scripts, later).values()].join(''));
    const own = notInAll(rulesOfComponents(all, scopes), homes);
    if (own.length > 0) needed.set(script, own);
  };
  for (const [name, [script = '']] of figures)
    add(script, ({ html }) => figuresOn(html).includes(name), 'rules');
  const asking = [...scripts.keys()]
    .filter(isAsking)
    .flatMap((file) => [...reached(file, scripts, later).values()]);
  for (const script of later.keys()) {
    const file = script.replace('_astro/', './');
    const isIn = (texts: readonly string[]) => texts.some((text) => text.includes(file));
    const isAsked = isIn(asking);
    add(script, ({ html, texts }) => isIn(texts) || (isAsked && hasQuestions(html)), 'written');
  }
  return needed;
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
        const figures: Figures = new Map(
          [...scripts.values()].flatMap((script) =>
            listsFigures(script) ? [...filesOfFigures(script)] : [],
          ),
        );
        const later = partsFetchedLater(scripts);
        const written = new Map<string, string>();
        const write = async (name: string, text: string) => {
          written.set(name, text);
          await writeFile(join(root, name), text);
        };
        const styled: StyledPage[] = [];
        for (const [name, html] of pages) {
          const linkedSheets = [...new Set(sheetsOf(html))].sort().map((sheet) => sheets.get(sheet) ?? '');
          if (linkedSheets.length === 0) continue;
          const unknown = figuresOn(html).find((figure) => !figures.has(figure));
          if (unknown)
            throw new Error(`${name}: no figure is called “${unknown}” in layouts/near-figures.ts.`);
          const linked = joined(linkedSheets);
          const texts = scriptsOf(html, scripts, figures, later);
          const classes = classesOf(html, texts);
          const rules = onArrival(html, rulesFor(linked, classes));
          // A part fetched later brings the rules of its components whole; what it reads of the page's own stays.
          const early = tokensOf({ html, linked }, scripts, figures, later);
          const all = tokensOf({ html, linked }, scripts, figures);
          const kept = rules.flatMap((rule) =>
            withoutUnread([rule], scopesIn(rule.text).size > 0 ? early : all),
          );
          styled.push({ html, texts, linked, rules, written: kept, classes });
          const css = sheetOf(kept);
          const sheet = named('sheet', css);
          await write(sheet, css);
          await write(name, withOneSheet(html, sheet));
        }
        const instead = new Map<string, string>();
        const fetched = [
          ...rulesBeyond(styled, joined([...sheets.values()]), scripts, { figures, later }),
          ...rulesOfQuestions(styled, scripts, later),
        ].filter(([, rules]) => rules.length > 0);
        for (const [script, rules] of fetched) {
          const css = sheetOf(rules);
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
