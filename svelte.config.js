// Svelte as Astro's integration expects it. It builds what it draws node by node, so that no page needs HTML from a string
// (src/components/site/trusted-address.ts). Scoped class names are short, because every page carries them, and begin with a
// capital, so that the build knows them (src/build/page-rules.ts).
import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    fragments: 'tree',
    cssHash: ({ hash, css, filename }) => `S${hash(filename ?? css).slice(0, 4)}`,
  },
};
