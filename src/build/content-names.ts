// Names each file of _astro after what it holds and after what it asks for, so that a browser may keep it for ever. The names
// Vite gave are of scripts as they were before sheets were joined and addresses rewritten: the same name could have held
// another sheet's address in the next edition.
import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { HASHED } from './policy.ts';

const escaped = (name: string): string => name.replace(/\W/g, '\\$&');
const matcher = (names: Iterable<string>): RegExp =>
  new RegExp(`(?<![\\w.-])(?:${[...names].map(escaped).join('|')})(?![\\w.-])`, 'g');

/** “page.Dwvmw_sy.js” is “page.” and “.js”; a worker has “-” before its hash. */
function partsOf(name: string): [stem: string, ending: string] {
  const [, stem, ending] = /^(.+[.-])[\w-]{8}(\.\w+)$/.exec(name) ?? [];
  if (!stem || !ending)
    throw new Error(`${HASHED}/${name} has no hash in its name: it cannot be kept for ever.`);
  return [stem, ending];
}

/**
 * The new name of each file: its stem, and a hash of its content and of all it leads to.
 * @param files content by name; of a file that names no other, any content will do that tells it apart
 */
export function contentNames(files: ReadonlyMap<string, string>): Map<string, string> {
  const names = matcher(files.keys());
  const asks = new Map([...files].map(([name, text]) => [name, new Set(text.match(names))]));
  const hashes = new Map(
    [...files].map(([name, text]) => [name, createHash('sha256').update(text).digest('hex')]),
  );
  return new Map(
    [...files.keys()].map((name) => {
      // A set goes on over what is added to it while it is gone through.
      const led = new Set([name]);
      for (const one of led) for (const next of asks.get(one) ?? []) led.add(next);
      const [stem, ending] = partsOf(name);
      const all = createHash('sha256').update(
        [...led]
          .map((one) => hashes.get(one))
          .sort()
          .join(),
      );
      return [
        name,
        stem +
          all
            .update(hashes.get(name) ?? '')
            .digest('base64url')
            .slice(0, 8) +
          ending,
      ];
    }),
  );
}

/** A text with new names in the place of old ones. */
export function renamer(names: ReadonlyMap<string, string>): (text: string) => string {
  const old = matcher(names.keys());
  return (text) => text.replace(old, (name) => names.get(name) ?? name);
}

export function namesByContent(): AstroIntegration {
  return {
    name: 'margins:names-by-content',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const root = fileURLToPath(dir);
        const folder = join(root, HASHED);
        const files = new Map<string, string>();
        for (const name of await readdir(folder))
          files.set(name, await readFile(join(folder, name), /\.(?:js|css)$/.test(name) ? 'utf8' : 'latin1'));
        const names = contentNames(files);
        const renamed = renamer(names);
        for (const path of await readdir(root, { recursive: true })) {
          if (!/\.(?:html|js|css)$/.test(path)) continue;
          const text = await readFile(join(root, path), 'utf8');
          const written = renamed(text);
          if (written !== text) await writeFile(join(root, path), written);
        }
        for (const [old, name] of names) await rename(join(folder, old), join(folder, name));
      },
    },
  };
}
