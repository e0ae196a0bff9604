// Writes the search index over the finished pages and the words search understands. Runs after relocation, so that
// what is indexed is what is served.
import { readFileSync } from 'node:fs';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { courseOfBuild } from '../evidence/check-content.ts';
import { vocabularyOf, wordsForPage } from '../evidence/page-words.ts';
import { wordGroups, type CourseWords } from '../evidence/search-words.ts';
import { referenceSchema, type Reference } from '../schemas/reference.ts';
import { progress } from './progress.ts';
import { writeWhole } from './search-files.ts';
import {
  HIDDEN,
  LEFT_OUT,
  NAMES,
  searchedPage,
  withHiddenWords,
  withoutSearchMarks,
  type SearchedPage,
} from './search-pages.ts';
import {
  erratumRecord,
  listRecords,
  referenceRecord,
  sinceRecord,
  termRecord,
  type SearchRecord,
} from './search-records.ts';

/** What residents call pages of a kind. */
const CALLED: Record<string, readonly string[]> = {
  tool: ['calculator', 'explorer', 'tool'],
  case: ['case'],
};

/** Reads every page and takes from the files the marks that tell what is searched. */
async function pagesUnder(root: string): Promise<{ searched: SearchedPage[]; addresses: Set<string> }> {
  const searched: SearchedPage[] = [];
  const addresses = new Set<string>();
  for (const name of (await readdir(root, { recursive: true })).sort()) {
    if (!name.endsWith('.html')) continue;
    const path = name.split(sep).join('/');
    addresses.add(`/${path.replace(/index\.html$/, '')}`);
    const html = await readFile(join(root, name), 'utf8');
    const page = searchedPage(path, html);
    if (page) searched.push(page);
    const served = withoutSearchMarks(html);
    if (served !== html) await writeFile(join(root, name), served);
  }
  return { searched, addresses };
}

function referencesOf(project: string): Reference[] {
  const source = readFileSync(join(project, 'src/content/references.json'), 'utf8');
  return referenceSchema.array().parse(JSON.parse(source));
}

/** Pages under way at once: the index is a process of its own and works while the next page is read here. */
const UNDER_WAY = 32;

interface Filling {
  pages: readonly SearchedPage[];
  records: readonly SearchRecord[];
  groups: CourseWords['groups'];
}

/** Adds pages and records; what the index refuses stops the build. */
async function fill(
  index: PagefindIndex,
  { pages, records, groups }: Filling,
  say: (text: string) => void,
): Promise<void> {
  const refused: string[] = [];
  const { step } = progress(say, {
    of: pages.length + records.length,
    what: 'pages and entries in the index',
  });
  let underWay: Promise<{ errors: string[] }>[] = [];
  const settle = async () => {
    for (const { errors } of await Promise.all(underWay)) refused.push(...errors);
    underWay = [];
  };
  const add = async (answer: Promise<{ errors: string[] }>) => {
    step();
    if (underWay.push(answer) >= UNDER_WAY) await settle();
  };
  for (const { path, html, kind, text, description } of pages) {
    const fields = { [NAMES]: [description, ...(CALLED[kind] ?? [])], [HIDDEN]: wordsForPage(text, groups) };
    await add(index.addHTMLFile({ sourcePath: path, content: withHiddenWords(html, fields) }));
  }
  for (const { url, kind, title, content, names, term } of records) {
    const hidden = wordsForPage(`${title}. ${content}`, groups);
    await add(
      index.addCustomRecord({
        url,
        content,
        language: 'en',
        meta: { title, [NAMES]: names.join(' · '), [HIDDEN]: hidden.join(' · ') },
        filters: { kind: [kind], ...(term ? { term: [term] } : {}) },
      }),
    );
  }
  await settle();
  if (refused.length) throw new Error(`The search index refused pages: ${refused.join('; ')}`);
}

/** Surfaces Pagefind brings along; the course has its own. */
const UNUSED = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./;

async function writeIndex(root: string, project: string, say: (text: string) => void): Promise<string> {
  const { ledger, glossary } = courseOfBuild(project);
  const terms = glossary.map(({ data }) => data);
  const { searched, addresses } = await pagesUnder(root);
  const records = [
    ...terms.map((term) => termRecord(term, ledger)),
    ...[...ledger.errata.values()].map((erratum) => erratumRecord(erratum, ledger)),
    ...[...ledger.since.values()].map(sinceRecord),
    ...referencesOf(project).map(referenceRecord),
    ...listRecords,
  ].filter(({ url }) => addresses.has(url.replace(/#.*/, '')));
  // The titles of terms stay out of the vocabulary with the other writings of terms: a word of the glossary alone is
  // no word that pages print.
  const texts = [
    ...searched.map(({ text }) => text),
    ...records.map(({ kind, title, content }) => (kind === 'term' ? content : `${title} ${content}`)),
    ...terms.map(({ term }) => term),
  ];
  const words: CourseWords = {
    groups: wordGroups(terms),
    ids: terms.map(({ id }) => id),
    vocabulary: vocabularyOf(texts, terms),
  };
  const { index, errors } = await createIndex({ forceLanguage: 'en', excludeSelectors: LEFT_OUT });
  if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
  await fill(index, { pages: searched, records, groups: words.groups }, say);
  const folder = join(root, 'pagefind');
  await writeWhole(folder, () => index.writeFiles({ outputPath: folder }));
  await close();
  for (const name of await readdir(folder)) if (UNUSED.test(name)) await rm(join(folder, name));
  await writeFile(join(folder, 'words.json'), JSON.stringify(words));
  return `search index over ${searched.length} pages and ${records.length} entries`;
}

export function searchIndex(): AstroIntegration {
  let project = '';
  return {
    name: 'margins:search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        project = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const say = (text: string) => logger.info(text);
        say(await writeIndex(fileURLToPath(dir), project, say));
      },
    },
  };
}
