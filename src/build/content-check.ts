// Stops the build on a mistake in the content, and shows it in the terminal while an author is writing.
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { checkContent, courseOfBuild, mistakesIn } from '../evidence/check-content.ts';
import { mistakeReport } from '../evidence/mistake.ts';

export function contentCheck(): AstroIntegration {
  let root = '';
  return {
    name: 'margins:content-check',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        root = fileURLToPath(config.root);
        if (command !== 'build') return;
        const mistakes = mistakesIn(courseOfBuild(root), root);
        if (mistakes.length === 0) return;
        console.error(mistakeReport(mistakes));
        process.exit(1);
      },
      'astro:server:setup': ({ server, logger }) => {
        const check = () => {
          const mistakes = checkContent(root);
          if (mistakes.length)
            logger.error(mistakeReport(mistakes).replace('Nothing was built.', 'A build would stop here.'));
        };
        check();
        server.watcher.on('change', (path) => {
          if (path.includes('src/content/')) check();
        });
      },
    },
  };
}
