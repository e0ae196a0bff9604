// Runs axe on a page as it stands. Contrast, and whether a link differs from the text around it, follow from colours, size,
// weight and underline alone, and pages share them: text of one look is measured once in each theme, on the first page that
// has it. What lies over something else is always measured.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from './shared-page.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

type WithAxe = Window & typeof globalThis & { axe: typeof axeCore; looks: Map<string, Element[]> };

const BY_LOOK = ['color-contrast', 'link-in-text-block'];

/** Puts axe on the page; once after each load. */
export const bringAxe = (page: Page): Promise<unknown> => page.evaluate(axeSource);

/** Broken rules, each with the places; every rule but those that follow from looks. */
export const brokenRules = (page: Page): Promise<string[]> =>
  page.evaluate(async (byLook) => {
    const { axe } = window as WithAxe;
    const { violations } = await axe.run(document, {
      resultTypes: ['violations'],
      rules: {
        ...Object.fromEntries(byLook.map((rule) => [rule, { enabled: false }])),
        // Off in axe's own set: targets of 24 px or room around them (WCAG 2.2, 2.5.8).
        'target-size': { enabled: true },
      },
    });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, BY_LOOK);

/** Looks of text on the page: what its contrast follows from. A look that starts with "over" depends on the place. */
const looksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const grounds = new Map<Element, string>();
    const groundOf = (element: Element | null): string => {
      if (!element) return '';
      const known = grounds.get(element);
      if (known !== undefined) return known;
      const { backgroundColor, backgroundImage, opacity, position } = getComputedStyle(element);
      const own = [
        /absolute|fixed|sticky/.test(position) && 'over',
        backgroundColor !== 'rgba(0, 0, 0, 0)' && backgroundColor,
        backgroundImage !== 'none' && backgroundImage,
        opacity !== '1' && opacity,
      ].filter(Boolean);
      // What has a solid ground of its own does not depend on what it lies over.
      const solid = backgroundColor.startsWith('rgb(') && opacity === '1';
      const whole = solid ? backgroundColor : [groundOf(element.parentElement), ...own].join(' ').trim();
      grounds.set(element, whole);
      return whole;
    };
    const looks = new Map<string, Element[]>();
    for (const element of document.body.querySelectorAll('*')) {
      const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!says && !element.matches('input, select, textarea')) continue;
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(element);
      const ground = groundOf(element);
      const look = [/over/.test(ground) ? 'over' : 'on', ground, color, fontSize, fontWeight, textShadow];
      if (element.matches('a') && element.parentElement)
        look.push('link', textDecorationLine, getComputedStyle(element.parentElement).color);
      looks.set(look.join(' '), [...(looks.get(look.join(' ')) ?? []), element]);
    }
    (window as WithAxe).looks = looks;
    return [...looks.keys()];
  });

const measured = { light: new Set<string>(), dark: new Set<string>() };

/** Text too faint and links too like their text, each with the places. */
export async function brokenLooks(page: Page, theme: keyof typeof measured): Promise<string[]> {
  const fresh = (await looksOf(page)).filter((look) => look.startsWith('over') || !measured[theme].has(look));
  if (fresh.length === 0) return [];
  const broken = await page.evaluate(
    async ([names, rules]) => {
      const { axe, looks } = window as WithAxe;
      const places = names.flatMap((look) => {
        const all = looks.get(look) ?? [];
        return look.startsWith('over') ? all : all.slice(0, 1);
      });
      // A page that drew itself anew meanwhile is looked at again.
      if (!places.every((place) => place.isConnected)) return null;
      const { violations } = await axe.run({ include: places } as axeCore.ElementContext, {
        resultTypes: ['violations'],
        runOnly: rules,
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    },
    [fresh, BY_LOOK] as const,
  );
  if (!broken) return brokenLooks(page, theme);
  if (broken.length === 0) for (const look of fresh) measured[theme].add(look);
  return broken;
}
