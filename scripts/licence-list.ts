// Under which licence is each package the course is built with or made of? Read from the lock file, as npm installed it.
import { readFileSync } from 'node:fs';

export interface Licensed {
  name: string;
  version: string;
  licence: string;
}

/** Licences that let anyone use, change and share, and ask at most for a notice. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BSL-1.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'OFL-1.1',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);
/** Others, each a tool of the build that no page carries: by name and by the licence it was read with. */
const BUILD_ONLY: readonly [name: RegExp, licence: string][] = [
  [/^citeproc$/, 'CPAL-1.0 OR AGPL-1.0'], // writes the references
  [/^lightningcss(?:-|$)/, 'MPL-2.0'], // makes style sheets smaller
  [/^@img\/sharp-libvips-/, 'LGPL-3.0-or-later'], // draws the previews of pages
  [/^@img\/sharp-(?:wasm32|win32-.*)$/, 'Apache-2.0 AND LGPL-3.0-or-later'],
  [/^@img\/sharp-wasm32$/, 'Apache-2.0 AND LGPL-3.0-or-later AND MIT'],
];

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  link?: boolean;
}

/** All packages installed but those of development, by name. */
export function licencesIn(lockFile: string): Licensed[] {
  const { packages } = JSON.parse(readFileSync(lockFile, 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, { version = '', license = 'none stated' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Those whose licence is not one of those allowed. */
export const notAllowed = (list: readonly Licensed[]): Licensed[] =>
  list.filter(
    ({ name, licence }) =>
      !BUILD_ONLY.some(([pattern, read]) => pattern.test(name) && licence === read) &&
      !licence
        .replace(/[()]/g, '')
        .split(' OR ')
        .some((one) => one.split(' AND ').every((part) => ALLOWED.has(part))),
  );
