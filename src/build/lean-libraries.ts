// Keeps out of the pages what is not used of d3 and of Svelte. Importing d3 by any name would bring d3-transition, whose package
// says that it must be kept, and a third of d3 with it; and every calendar of d3-time, which builds them all when it is loaded.
// Svelte makes a class for custom elements when it is loaded, and keeps its old way of making components for that class alone.
// It makes a state of every object it is given; here a state is set whole, never changed within ($state.raw says so to the
// reader). It also makes a policy that lets any HTML through (Trusted Types); what it draws here needs none (svelte.config.js).
import type { AstroIntegration } from 'astro';

/** d3-time with the making of each calendar marked as free of effects, so that those nobody names can go. */
export const withPureCalendars = (code: string): string =>
  code
    .replace(
      /^(const .+ = )(?=(?:timeInterval|timeWeekday|utcWeekday|ticker|bisector)\()/gm,
      '$1/* @__PURE__ */ ',
    )
    .replace(/^(const \w+ = )(\w+\.(?:range|left|right));$/gm, '$1/* @__PURE__ */ (() => $2)();');

/** Svelte's making of nodes from HTML without its policy: the policy of the page decides. */
export const withoutPolicy = (code: string): string =>
  code.replace(/^const policy =\n[\s\S]*?\n\t\}\);$/m, 'const policy = undefined;');

/** Svelte's states within objects left out: what is set is kept as it is. */
export const withoutProxies = (code: string): string =>
  code.replace(/^export function proxy\(value\) \{[\s\S]*?^\}$/m, 'export const proxy = (value) => value;');

/** @throws when a component asks for a state within an object, which the pages would not have */
export function refuseProxies(code: string, id: string): void {
  if (/\$\.proxy\(/.test(code))
    throw new Error(`${id}: write $state.raw and set the object whole; states within objects are left out.`);
}

const PROXY = /node_modules\/svelte\/src\/.*\/client\/proxy\.js/;
const COMPONENTS = /\/src\/.*\.svelte(?:\.ts)?(?:\?figure=\w+)?$/;
const PURE = /node_modules\/(?:d3\b|svelte\/src\/.*\/custom-element\.js)/;
const CALENDARS = /node_modules\/d3-(?:time|array)\//;
const FROM_HTML = /node_modules\/svelte\/src\/.*\/dom\/reconciler\.js/;

export function leanLibraries(): AstroIntegration {
  return {
    name: 'margins:lean-libraries',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = {
          filter: { id: [PURE, FROM_HTML, PROXY] },
          handler: (code: string, id: string) => {
            if (FROM_HTML.test(id)) return { code: withoutPolicy(code), map: null };
            if (PROXY.test(id)) return { code: withoutProxies(code), map: null };
            return {
              moduleSideEffects: false,
              ...(CALENDARS.test(id) && { code: withPureCalendars(code), map: null }),
            };
          },
        };
        const refusing = {
          order: 'post' as const,
          filter: { id: [COMPONENTS] },
          handler: (code: string, id: string) => refuseProxies(code, id),
        };
        updateConfig({
          vite: {
            plugins: [
              { name: 'margins:lean-libraries', transform },
              { name: 'margins:states-set-whole', transform: refusing },
            ],
          },
        });
      },
    },
  };
}
