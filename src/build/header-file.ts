// Writes dist/_headers, which Netlify and Cloudflare read. FRAME_ANCESTORS, set at build, names who may show the course in a
// frame beside the site itself.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CACHING, frameAncestors, HASHED, headersOfAll } from './policy.ts';

/**
 * The file's text. Cache-Control stands in one rule alone: Cloudflare joins the values of a header that stands in two, and
 * both hosts have every other file asked for again unless told otherwise.
 */
export const headerFile = (ancestors?: string): string =>
  [
    '/*',
    ...Object.entries(headersOfAll(ancestors)).map(([name, value]) => `  ${name}: ${value}`),
    `/${HASHED}/*`,
    `  Cache-Control: ${CACHING.hashed}`,
    '',
  ].join('\n');

export function hostHeaders(): AstroIntegration {
  const ancestors = frameAncestors(process.env.FRAME_ANCESTORS);
  return {
    name: 'margins:host-headers',
    hooks: {
      'astro:build:done': ({ dir }) =>
        writeFile(fileURLToPath(new URL('_headers', dir)), headerFile(ancestors)),
    },
  };
}
