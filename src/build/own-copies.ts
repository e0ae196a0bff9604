// A figure is one file: what it shares with few others is copied into each, what it shares with many stays apart (the groups
// of astro.config.mjs). A reader of one figure then asks for one program, not for five small files.
import type { AstroIntegration } from 'astro';

/** The lists of what wakes: each program they name gets copies of its own. */
const LISTS = /\/layouts\/near-figures\.ts$/;
/** What may be copied: it keeps nothing that two copies would have to share. */
const COPIED =
  /\/(?:src\/(?:components\/(?:widgets|charts)|models|evidence|schemas)|node_modules\/d3(?:-\w+)?)\//;
/** Workers find their program beside themselves; sheets are joined page by page. */
const LEFT = /worker|\.css\b|\?/;
const MARK = '?figure=';

/** A figure's rules come from the pages it is drawn on by the server (one-sheet.ts): its copy asks for none. */
const NO_SHEET = '\0margins:no-sheet';

/** Which figure's copy this module is, if any. */
export const copyOf = (id: string): string | undefined => id.split(MARK)[1];

/**
 * The name under which a module is bundled for the module that asks for it.
 * @param path of the module asked for
 * @param importer the module that asks
 * @param isShared is it a file many figures share?
 */
export function nameForCopy(path: string, importer: string, isShared: (path: string) => boolean): string {
  const owner = LISTS.test(importer) ? /([^/]+)\.svelte$/.exec(path)?.[1] : copyOf(importer);
  if (!owner || !COPIED.test(path) || LEFT.test(path) || isShared(path)) return path;
  return `${path}${MARK}${owner}`;
}

/** @param isShared is it a file many figures share? */
export function ownCopies(isShared: (path: string) => boolean): AstroIntegration {
  return {
    name: 'margins:own-copies',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'margins:own-copies',
                enforce: 'pre' as const,
                applyToEnvironment: ({ name }: { name: string }) => name === 'client',
                async resolveId(source, importer, options) {
                  if (!importer || (!LISTS.test(importer) && !copyOf(importer))) return null;
                  if (source.endsWith('lang.css')) return NO_SHEET;
                  const asking = importer.split(MARK)[0] ?? importer;
                  const found = await this.resolve(source, asking, { ...options, skipSelf: true });
                  if (!found || found.external) return found;
                  return { ...found, id: nameForCopy(found.id, importer, isShared) };
                },
                load: (id) => (id === NO_SHEET ? '' : null),
              },
            ],
          },
        });
      },
    },
  };
}
