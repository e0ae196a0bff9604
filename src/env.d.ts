// What svelte-check, which knows nothing of Astro, may take an Astro component for. Where Astro's own types are at hand they
// come first.
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
