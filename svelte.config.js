// Svelte as Astro's integration expects it; scoped class names are short, because every page carries them.
import { vitePreprocess } from '@astrojs/svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    cssHash: ({ hash, css, filename }) => `s${hash(filename ?? css).slice(0, 4)}`,
  },
};
