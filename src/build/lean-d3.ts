// Keeps out of the pages what is not used of d3: importing it by any name would bring d3-transition, whose package says that
// it must be kept, and a third of d3 with it; and every calendar of d3-time, which builds them all when it is loaded.
import type { AstroIntegration } from 'astro';

/** d3-time with the making of each calendar marked as free of effects, so that those nobody names can go. */
export const withPureCalendars = (code: string): string =>
  code
    .replace(
      /^(const .+ = )(?=(?:timeInterval|timeWeekday|utcWeekday|ticker|bisector)\()/gm,
      '$1/* @__PURE__ */ ',
    )
    .replace(/^(const \w+ = )(\w+\.(?:range|left|right));$/gm, '$1/* @__PURE__ */ (() => $2)();');

export function leanD3(): AstroIntegration {
  return {
    name: 'margins:lean-d3',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        const transform = {
          filter: { id: /node_modules\/d3\b/ },
          handler: (code: string, id: string) => ({
            moduleSideEffects: false,
            ...(/d3-(time|array)\//.test(id) && { code: withPureCalendars(code), map: null }),
          }),
        };
        updateConfig({ vite: { plugins: [{ name: 'margins:lean-d3', transform }] } });
      },
    },
  };
}
