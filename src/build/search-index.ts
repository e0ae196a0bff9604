// Writes the search index over the finished pages. Runs after relocation, so that what is indexed is what is served.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';

export function searchIndex(): AstroIntegration {
  return {
    name: 'margins:search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const { index, errors } = await createIndex({ keepIndexUrl: false, forceLanguage: 'en' });
        if (!index) throw new Error(`The search index could not be started: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: root });
        if (added.errors.length)
          throw new Error(`The search index refused pages: ${added.errors.join('; ')}`);
        await index.writeFiles({ outputPath: `${root}pagefind` });
        await close();
        logger.info(`search index over ${added.page_count} pages`);
      },
    },
  };
}
