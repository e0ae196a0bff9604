// Which rules does a page need when it arrives, and which come later with a figure, a question or another part? Told from its
// markup and from the words of the scripts it may fetch.
import {
  classesOn,
  figuresOn,
  importsAtOnce,
  importsOf,
  isForMoving,
  laterParts,
  notInAll,
  partsHere,
  rulesFor,
  rulesOfComponents,
  scopesIn,
  sheetOf,
  tokensRead,
  withoutRepeats,
  withoutUnread,
  wordsIn,
  type Rule,
} from './page-rules.ts';

type Scripts = ReadonlyMap<string, string>;
/** The script each figure's or desk's program begins with, by its name. */
export type Programs = ReadonlyMap<string, string>;
/** Files of each part fetched later, its own script first, by that script. */
export type Later = ReadonlyMap<string, readonly string[]>;

/** The script every page loads: what it may fetch is asked for page by page. */
const isPageScript = (script: string): boolean => script.includes('[data-figure]');
/** A script that lists figures or desks with their programs. */
export const listsParts = (script: string): boolean => /No (?:figure|desk) is called/.test(script);

/** Parts that other scripts fetch later with a sheet of their own, by the name of their script. */
export const partsFetchedLater = (scripts: Scripts): Later =>
  new Map(
    [...scripts.values()].flatMap((script) =>
      isPageScript(script) || listsParts(script) ? [] : [...laterParts(script)],
    ),
  );

/** A script and all it may import, by file, but for the page's own script, the programs a list names and the parts left out. */
function reached(
  file: string,
  scripts: Scripts,
  leftOut: Later = new Map(),
  found = new Map<string, string>(),
): Map<string, string> {
  const script = scripts.get(file);
  if (script === undefined || found.has(file)) return found;
  if (isPageScript(script)) return found;
  found.set(file, script);
  const imports = listsParts(script) ? importsAtOnce(script) : importsOf(script);
  for (const name of imports.map((one) => `_astro/${one}`))
    if (!leftOut.has(name)) reached(name, scripts, leftOut, found);
  return found;
}

/** What of a page decides which rules it needs. Pages with the same facts need the same. */
export interface PageFacts {
  /** Figures and desks that are what it is for, and figures that wake near the reader. */
  parts: readonly string[];
  figures: readonly string[];
  /** Scripts it names. */
  files: readonly string[];
  asks: boolean;
  /** Classes of its markup, and custom properties its markup reads. */
  classes: readonly string[];
  tokens: readonly string[];
}

export function factsOf(html: string, scripts: Scripts): PageFacts {
  const files = new Set(html.match(/_astro\/[\w.-]+\.js/g));
  return {
    parts: partsHere(html),
    figures: figuresOn(html),
    files: [...files].filter((file) => scripts.has(file)),
    asks: html.includes('data-questions='),
    classes: [...classesOn(html)].sort(),
    tokens: [...tokensRead(html)].sort(),
  };
}

/** Scripts that what a page is for begins with. */
const scriptsHere = ({ parts }: PageFacts, figures: Programs): string[] =>
  parts.map((name) => figures.get(name) ?? '');

/** The script that makes questions answerable. */
const isAsking = (file: string): boolean => file.includes('/ask-questions.');

/** Scripts a page may fetch before a figure or a question wakes or a part is fetched later. */
export function scriptsOf(page: PageFacts, scripts: Scripts, figures: Programs, later: Later): string[] {
  const programs = new Set(figures.values());
  const parts = scriptsHere(page, figures);
  const texts: string[] = [];
  for (const file of page.files) {
    const script = scripts.get(file) ?? '';
    texts.push(script);
    for (const name of importsOf(script).map((one) => `_astro/${one}`))
      if (!programs.has(name) && !isAsking(name) && !listsParts(scripts.get(name) ?? '')) parts.push(name);
  }
  for (const file of parts) texts.push(...reached(file, scripts, later).values());
  return texts;
}

/** Classes such a page may show: those of its markup, and the words of its scripts. */
export const classesOf = ({ classes }: PageFacts, texts: readonly string[]): Set<string> =>
  new Set([...classes, ...texts.flatMap((text) => [...wordsIn(text)])]);

export interface StyledPage {
  facts: PageFacts;
  /** Scripts it may fetch at first. */
  texts: readonly string[];
  /** All rules the page was linked to, those it keeps, and these as they are written, without tokens nobody reads. */
  linked: Rule[];
  rules: Rule[];
  written: Rule[];
  classes: Set<string>;
}

/** Of the rules a page shows, those it needs before anything on it moves. */
export const onArrival = ({ parts }: PageFacts, shown: readonly Rule[]): Rule[] =>
  shown.filter((rule) => parts.length > 0 || !isForMoving(rule));

/** Tokens read by a page, by the scripts it may fetch, but for parts left out, and by the rules of what they draw. */
export function tokensOf(
  { facts, linked }: Pick<StyledPage, 'facts' | 'linked'>,
  scripts: Scripts,
  figures: Programs,
  leftOut?: Later,
): Set<string> {
  const begin = [
    ...scriptsHere(facts, figures),
    ...facts.figures.map((name) => figures.get(name) ?? ''),
    ...facts.files,
    ...[...scripts.keys()].filter(isAsking),
  ];
  const texts = begin.flatMap((file) => [...reached(file, scripts, leftOut).values()]);
  const read = tokensRead(sheetOf(rulesFor(linked, classesOf(facts, texts))), true);
  for (const name of facts.tokens) read.add(name);
  for (const text of texts) for (const name of tokensRead(text)) read.add(name);
  return read;
}

/** The rules of a page with these facts. */
export function styledPage(
  page: Pick<StyledPage, 'facts' | 'linked'>,
  scripts: Scripts,
  { figures, later }: { figures: Programs; later: Later },
): StyledPage {
  const texts = scriptsOf(page.facts, scripts, figures, later);
  const classes = classesOf(page.facts, texts);
  const rules = onArrival(page.facts, rulesFor(page.linked, classes));
  // A part fetched later brings the rules of its components whole; what it reads of the page's own stays.
  const early = tokensOf(page, scripts, figures, later);
  const all = tokensOf(page, scripts, figures);
  const written = rules.flatMap((rule) => withoutUnread([rule], scopesIn(rule.text).size > 0 ? early : all));
  return { ...page, texts, classes, rules, written };
}

/** What questions need once they can be answered, beyond the sheets of the pages they stand on; fetched with their script. */
export function rulesOfQuestions(
  pages: readonly StyledPage[],
  scripts: Scripts,
  later: Later,
): [script: string, rules: Rule[]][] {
  const homes = pages.filter(({ facts }) => facts.asks);
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
export function rulesBeyond(
  pages: readonly StyledPage[],
  all: Rule[],
  scripts: Scripts,
  { figures, later }: { figures: Programs; later: Later },
): Map<string, Rule[]> {
  const needed = new Map<string, Rule[]>();
  const add = (script: string, stands: (page: StyledPage) => boolean, which: 'rules' | 'written') => {
    const homes = pages.filter(stands).map((page) => page[which]);
    if (homes.length === 0) return;
    const scopes = scopesIn([...reached(script, scripts, later).values()].join(''));
    const own = notInAll(rulesOfComponents(all, scopes), homes);
    if (own.length > 0) needed.set(script, own);
  };
  for (const [name, script] of figures) add(script, ({ facts }) => facts.figures.includes(name), 'rules');
  const asking = [...scripts.keys()]
    .filter(isAsking)
    .flatMap((file) => [...reached(file, scripts, later).values()]);
  for (const script of later.keys()) {
    const file = script.replace('_astro/', './');
    const isIn = (texts: readonly string[]) => texts.some((text) => text.includes(file));
    const isAsked = isIn(asking);
    add(script, ({ facts, texts }) => isIn(texts) || (isAsked && facts.asks), 'written');
  }
  return needed;
}
