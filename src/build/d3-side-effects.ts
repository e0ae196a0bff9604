// Keeps out of the pages what is not used of d3: importing it by any name would bring d3-transition, whose package says that
// it must be kept, and a third of d3 with it.
import type { AstroIntegration } from 'astro';

export function d3SideEffects(): AstroIntegration {
  return {
    name: 'margins:d3-side-effects',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = {
          filter: { id: /node_modules\/d3\b/ },
          handler: () => ({ moduleSideEffects: false }),
        };
        updateConfig({ vite: { plugins: [{ name: 'margins:d3-side-effects', transform }] } });
      },
    },
  };
}
