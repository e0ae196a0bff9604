// Svelte as Astro's integration expects it; scoped class names are short, because every page carries them, and begin with a
// capital, so that the build knows them (src/build/page-rules.ts).
import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    cssHash: ({ hash, css, filename }) => `S${hash(filename ?? css).slice(0, 4)}`,
  },
};
