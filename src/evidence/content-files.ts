// Reads the content folders from disk for checks and author scripts, and remembers on which line each field stands.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { isNode, LineCounter, parseDocument } from 'yaml';

export interface ContentFile {
  /** Path from the project's root, for messages. */
  file: string;
  /** File name without number and ending: the name other files use. */
  id: string;
  source: string;
  data: unknown;
  /** Why the file could not be read at all; null when it could. */
  broken: string | null;
  /** Line of a field, or of its nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number | null;
}

export const FOLDERS = [
  'studies',
  'claims',
  'errata',
  'since',
  'constants',
  'schedules',
  'margin-rules',
  'questions',
  'cases',
  'glossary',
  'tools',
  'viva',
  'guidelines',
] as const;
export type Folder = (typeof FOLDERS)[number];

/** Data of a text, or null where it is broken. */
function dataOf(text: string): { data: unknown } | null {
  try {
    return { data: load(text, { schema: CORE_SCHEMA }) };
  } catch {
    return null;
  }
}

/**
 * Reads YAML; `firstLine` is the line the text starts on in its file. The parser that knows lines takes six times as long, so
 * it reads a file only when a line of it is asked for.
 */
function readYaml(text: string, firstLine: number): Pick<ContentFile, 'data' | 'broken' | 'lineOf'> {
  const read = dataOf(text);
  const withLines = () => {
    const lines = new LineCounter();
    const document = parseDocument(text, { lineCounter: lines });
    return { document, lines, error: document.errors[0] };
  };
  const message = read ? null : (withLines().error?.message ?? 'This is no YAML that can be read.');
  return {
    data: read?.data ?? null,
    broken: message && message.split('\n')[0]!.replace(/:$/, ''),
    lineOf(path) {
      const { document, lines, error } = withLines();
      if (error) return firstLine - 1 + (error.linePos?.[0].line ?? 1);
      for (let depth = path.length; depth > 0; depth--) {
        const node = document.getIn(path.slice(0, depth) as unknown[], true);
        if (isNode(node) && node.range) return firstLine - 1 + lines.linePos(node.range[0]).line;
      }
      return firstLine;
    },
  };
}

/** All YAML files of a folder of src/content, in name order. */
export function readFolder(root: string, folder: Folder): ContentFile[] {
  const place = join('src/content', folder);
  return readdirSync(join(root, place))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(root, place, name), 'utf8');
      return { file: `${place}/${name}`, id: name.slice(0, -5), source, ...readYaml(source, 1) };
    });
}

/** The chapters: front matter as data, the whole file as source. */
export function readChapters(root: string): ContentFile[] {
  const place = 'src/content/chapters';
  return readdirSync(join(root, place))
    .filter((name) => name.endsWith('.mdx'))
    .sort()
    .map((name) => {
      const source = readFileSync(join(root, place, name), 'utf8');
      const head = /^---\n([\s\S]*?)\n---/.exec(source)?.[1] ?? '';
      return {
        file: `${place}/${name}`,
        id: name.replace(/^\d+-/, '').replace(/\.mdx$/, ''),
        source,
        ...readYaml(head, 2),
      };
    });
}

/** Addresses of the pages that stand in src/pages under a name of their own: "/", "/tools/dose/". */
export function pagesOf(root: string): Set<string> {
  const names = readdirSync(join(root, 'src/pages'), { recursive: true, encoding: 'utf8' });
  return new Set(
    names
      .map((name) => name.replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.astro') && !/[[_]/.test(name))
      .map((name) => `/${name.replace(/(?:index)?\.astro$/, '')}/`.replace(/\/+/g, '/')),
  );
}
