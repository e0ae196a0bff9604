// Which rules does a page need? A rule counts only where a class it asks for stands on the page or in a script the page may
// fetch. A component's rules carry its scope as a class, S and four signs (svelte.config.js).

/** Words of a script that may be classes of what it draws, and some that are none, which does no harm. */
export const wordsIn = (script: string): Set<string> => new Set(script.match(/[A-Za-z_][\w-]*/g));

/** Classes of the elements of a page. */
export const classesOn = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/)));

/** Scopes of the components in a script. */
export const scopesIn = (script: string): Set<string> => new Set(script.match(/\bS[0-9a-z]{4}\b/g));

/** One rule with the at-rules it stands in, from the outside: ["@media print{"], "p{color:red}". */
export interface Rule {
  within: readonly string[];
  text: string;
}

/** Top-level rules of a sheet, each as it stands. */
function* topRules(css: string): Generator<string> {
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

/** At-rules that hold rules of their own. */
const HOLDS_RULES = /^@(?:media|supports|container|layer)\b[^{]*\{/;

/** Every rule of a sheet with what it stands in. */
export function rulesOf(css: string, within: readonly string[] = []): Rule[] {
  return [...topRules(css)].flatMap((text) => {
    const [head] = HOLDS_RULES.exec(text) ?? [];
    return head ? rulesOf(text.slice(head.length, -1), [...within, head]) : [{ within, text }];
  });
}

/** The same text for the same rule in the same place. */
const nameOf = ({ within, text }: Rule): string => within.join('') + text;

/** Rules in order, each once where it stands first. */
export const withoutRepeats = (rules: readonly Rule[]): Rule[] => [
  ...new Map(rules.map((rule) => [nameOf(rule), rule])).values(),
];

/** Rules that do not stand in all of these lists. */
export function notInAll(rules: readonly Rule[], lists: readonly (readonly Rule[])[]): Rule[] {
  const names = lists.map((list) => new Set(list.map(nameOf)));
  return rules.filter((rule) => !names.every((known) => known.has(nameOf(rule))));
}

/** A sheet of these rules; neighbours in the same at-rule share it. */
export function sheetOf(rules: readonly Rule[]): string {
  let css = '';
  let open: readonly string[] = [];
  for (const { within, text } of rules) {
    if (within.join('') !== open.join('')) {
      css += '}'.repeat(open.length) + within.join('');
      open = within;
    }
    css += text;
  }
  return css + '}'.repeat(open.length);
}

const askedFor = new WeakMap<Rule, string[][]>();

/** What a rule is for: each selector with the classes it cannot do without. Those inside :is() and the like are left out. */
function classesAskedFor(rule: Rule): string[][] {
  const known = askedFor.get(rule) ?? readClasses(rule);
  askedFor.set(rule, known);
  return known;
}

function readClasses({ text }: Rule): string[][] {
  const selectors = text
    .slice(0, text.indexOf('{'))
    .replace(/:(?:is|not|where|has)\((?:[^()]|\([^()]*\))*\)/g, '');
  return selectors
    .split(',')
    .map((one) => (one.match(/\.[A-Za-z_][\w-]*/g) ?? []).map((name) => name.slice(1)));
}

/** Rules that ask for no class but those known. */
export const rulesFor = (rules: readonly Rule[], known: ReadonlySet<string>): Rule[] =>
  rules.filter((rule) => classesAskedFor(rule).some((asked) => asked.every((name) => known.has(name))));

/** All classes these rules ask for. */
export const classesAsked = (rules: readonly Rule[]): Set<string> =>
  new Set(rules.flatMap(classesAskedFor).flat());

/** The rules of the components with these scopes alone. */
export const rulesOfComponents = (rules: readonly Rule[], scopes: ReadonlySet<string>): Rule[] =>
  rules.filter((rule) => classesAskedFor(rule).some((asked) => asked.some((name) => scopes.has(name))));

/**
 * Looks that take no room and mean nothing before a script runs: the parts of a slider, which the browser draws, and a field
 * with something wrong in it.
 */
export const isForMoving = ({ text }: Rule): boolean =>
  /::-(?:webkit-slider|moz-range)|\[aria-invalid\]/.test(text);

/** Names of the custom properties a text mentions; in a sheet, those it reads. */
export const tokensRead = (text: string, isSheet = false): Set<string> =>
  new Set([...text.matchAll(isSheet ? /var\((--[\w-]+)/g : /(--[\w-]+)/g)].map((match) => match[1] ?? ''));

/** Rules without the custom properties nobody reads. A rule that sets nothing else goes. */
export function withoutUnread(rules: readonly Rule[], read: ReadonlySet<string>): Rule[] {
  return rules.flatMap((rule) => {
    const text = rule.text.replace(/(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g, (whole, name: string) =>
      read.has(name) ? whole : '',
    );
    return text.endsWith('{}') ? [] : [{ ...rule, text }];
  });
}

const PARTS = /<div data-(?:figure|desk)="([^"]+)"(?: data-still)?( data-here)?/g;
const partsOn = (html: string): { name: string; isHere: boolean }[] =>
  [...html.matchAll(PARTS)].map(([, name = '', here]) => ({ name, isHere: Boolean(here) }));

/** Figures of a page that wake when the reader comes near, by name. */
export const figuresOn = (html: string): string[] =>
  partsOn(html).flatMap(({ name, isHere }) => (isHere ? [] : [name]));

/** Figures and desks that are what a page is for, by name. */
export const partsHere = (html: string): string[] =>
  partsOn(html).flatMap(({ name, isHere }) => (isHere ? [name] : []));

/** The script each figure's or desk's program begins with, by its name, read from the script that lists them. */
export const programsListed = (script: string): Map<string, string> =>
  new Map(
    [...script.matchAll(/["'`]?([\w-]+)["'`]?:\(\)=>\w+\(\(\)=>import\(["'`]\.\/([^"'`]+)["'`]\)/g)].map(
      ([, name = '', file = '']) => [name, `_astro/${file}`],
    ),
  );

/** Scripts a script imports at once or may import later, by file name. */
export const importsOf = (script: string): string[] => [
  ...new Set(
    [...script.matchAll(/(?:from|import\(?)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((match) => match[1] ?? ''),
  ),
];

/** Scripts a script imports at once, by file name. */
export const importsAtOnce = (script: string): string[] => [
  ...new Set([...script.matchAll(/from\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((match) => match[1] ?? '')),
];

/**
 * Parts of a page that are fetched later and bring a sheet of their own, read from the script that may fetch them: files,
 * its own script first, by the name of that script.
 */
export function laterParts(script: string): Map<string, string[]> {
  const files = JSON.parse(/m\.f=(\[[^\]]*\])/.exec(script)?.[1] ?? '[]') as string[];
  const fetched = /import\(["'`]\.\/([^"'`]+)["'`]\)(?:(?!import\().)*?__vite__mapDeps\(\[([\d,]*)\]\)/g;
  return new Map(
    [...script.matchAll(fetched)].flatMap(([, name = '', list = '']): [string, string[]][] => {
      const needed = list.split(',').map((at) => files[Number(at)] ?? '');
      const first = `_astro/${name}`;
      return needed.some((file) => file.endsWith('.css'))
        ? [[first, [first, ...needed.filter((file) => file !== first)]]]
        : [];
    }),
  );
}
