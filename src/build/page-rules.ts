// Which rules does a page need? A rule counts only where a class it asks for stands on the page or in a script the page may
// fetch. A component's rules carry its scope as a class, S and four signs (svelte.config.js).

/** Words of a script that may be classes of what it draws, and some that are none, which does no harm. */
export const wordsIn = (script: string): Set<string> => new Set(script.match(/[A-Za-z_][\w-]*/g));

/** Classes of the elements of a page. */
export const classesOn = (html: string): Set<string> =>
  new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((match) => (match[1] ?? '').split(/\s+/)));

/** Scopes of the components in a script. */
export const scopesIn = (script: string): Set<string> => new Set(script.match(/\bS[0-9a-z]{4}\b/g));

/** Top-level rules of a sheet, each as it stands. */
export function* rulesOf(css: string): Generator<string> {
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

/** What a rule is for: each selector with the classes it cannot do without. Those inside :is() and the like are left out. */
function classesAskedFor(rule: string): string[][] {
  const selectors = rule
    .slice(0, rule.indexOf('{'))
    .replace(/:(?:is|not|where|has)\((?:[^()]|\([^()]*\))*\)/g, '');
  return selectors
    .split(',')
    .map((one) => (one.match(/\.[A-Za-z_][\w-]*/g) ?? []).map((name) => name.slice(1)));
}

/** Rules of a sheet that `wanted` lets pass; those inside at-rules one by one. */
function chosenRules(css: string, wanted: (rule: string) => boolean): string {
  let chosen = '';
  for (const rule of rulesOf(css)) {
    const [head] = HOLDS_RULES.exec(rule) ?? [];
    const inner = head ? chosenRules(rule.slice(head.length, -1), wanted) : '';
    if (head) chosen += inner && `${head}${inner}}`;
    else if (wanted(rule)) chosen += rule;
  }
  return chosen;
}

/** A sheet without the rules that ask for a class which is not among those known. */
export const rulesFor = (css: string, known: ReadonlySet<string>): string =>
  chosenRules(css, (rule) => classesAskedFor(rule).some((asked) => asked.every((name) => known.has(name))));

/** The rules of the components with these scopes alone. */
export const rulesOfComponents = (css: string, scopes: ReadonlySet<string>): string =>
  chosenRules(css, (rule) => classesAskedFor(rule).some((asked) => asked.some((name) => scopes.has(name))));

/** Figures a page holds, by name; `still` where a picture stands in the figure's place. */
export const figuresOn = (html: string): { name: string; still: boolean }[] =>
  [...html.matchAll(/<div data-figure="([^"]+)"([^>]*)>/g)].map(([, name = '', more = '']) => ({
    name,
    still: more.includes('data-still'),
  }));

/** Files each figure's program consists of, scripts and sheets, by name of the figure, read from the page's script. */
export function filesOfFigures(script: string): Map<string, string[]> {
  const files = JSON.parse(/m\.f=(\[[^\]]*\])/.exec(script)?.[1] ?? '[]') as string[];
  const named =
    /["'`]?([\w-]+)["'`]?:\(\)=>\w+\(\(\)=>import\([^)]*\)(?:\.then\([^)]*\))?,__vite__mapDeps\(\[([\d,]*)\]\)/g;
  return new Map(
    [...script.matchAll(named)].map(([, name = '', list = '']) => [
      name,
      list.split(',').map((at) => files[Number(at)] ?? ''),
    ]),
  );
}

/** Scripts a page's islands begin with. */
export const scriptsOfIslands = (html: string): string[] =>
  [...html.matchAll(/\scomponent-url="\/__BASE__\/([^"]+)"/g)].map((match) => match[1] ?? '');

/** Scripts a script imports at once or may import later, by file name. */
export const importsOf = (script: string): string[] => [
  ...new Set(
    [...script.matchAll(/(?:from|import\(?)\s*["'`]\.\/([^"'`]+\.js)["'`]/g)].map((match) => match[1] ?? ''),
  ),
];
