// Does Tab reach every control of a page, in the order it is read, with the focus seen, and leave at the end? One page of each
// kind, every tool among them.
import { wakeAll } from './awake.ts';
import { pages } from './pages.ts';
import { expect, test, type Page } from './shared-page.ts';

type Walking = Window &
  typeof globalThis & {
    controls: () => Element[];
    reached: Set<Element>;
    faults: string[];
    /** Did the focus come back to where it began? */
    round: boolean;
  };

/** Watches the focus from here on. */
const watchFocus = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const watching = window as Walking;
    const kinds = ['a[href]', 'button', 'input', 'select', 'textarea', 'summary', '[tabindex="0"]'].join();
    watching.controls = () =>
      [...document.querySelectorAll(kinds)].filter(
        (each) =>
          !each.matches(':disabled, [tabindex="-1"]') &&
          each.checkVisibility({ visibilityProperty: true }) &&
          each.getClientRects().length > 0,
      );
    watching.reached = new Set();
    watching.faults = [];
    watching.round = false;
    let last: Element | null = null;
    document.addEventListener('focusin', ({ target }) => {
      const element = target as Element;
      watching.round ||= watching.reached.has(element);
      if (watching.reached.has(element)) return;
      watching.reached.add(element);
      const fault = (what: string) => watching.faults.push(`${element.outerHTML.slice(0, 100)} ${what}`);
      // The mark of a focus stands on the control, on a thumb (told by --ring), or on the label or line around it.
      const outlined = [element, element.parentElement].some((each) => {
        if (!each) return false;
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
        return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
      });
      if (!outlined && !getComputedStyle(element).getPropertyValue('--ring')) fault('shows no focus');
      const isAfter = last && last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (last?.isConnected && !isAfter && !element.matches('.skip')) fault('comes after what follows it');
      last = element;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      if (bottom < 0 || top > innerHeight) fault('is out of view');
      const on = document.elementFromPoint(
        Math.min(Math.max((left + right) / 2, 1), innerWidth - 1),
        Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1),
      );
      if (on && /fixed|sticky/.test(getComputedStyle(on).position) && !on.contains(element))
        fault('lies under what is fixed');
    });
  });

interface Walk {
  /** Controls that can be used and were never reached. */
  missed: string[];
  /** What was wrong with a stop on the way. */
  faults: string[];
  /** Did the focus leave at the end and come back to the start? */
  round: boolean;
}

/** Presses Tab until the focus comes round; what is nearer than it was may bring controls of its own on the way. */
async function walk(page: Page): Promise<Walk> {
  await watchFocus(page);
  const left = () =>
    page.evaluate(() => {
      const { controls, reached, round } = window as Walking;
      return round ? 0 : controls().filter((each) => !reached.has(each)).length + 3;
    });
  for (let steps = await left(), all = 0; steps > 0 && all < 600; steps = await left(), all += steps)
    for (let step = 0; step < steps; step++) await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const { controls, reached, faults, round } = window as Walking;
    // Of a group of radios Tab reaches one; arrows reach the others.
    const groups = new Set([...reached].map((each) => (each as HTMLInputElement).name).filter(Boolean));
    const missed = controls().filter((each) => {
      const { type, name } = each as HTMLInputElement;
      return !reached.has(each) && !(type === 'radio' && groups.has(name));
    });
    return { missed: missed.map((each) => each.outerHTML.slice(0, 120)), faults, round };
  });
}

const ONE_OF_EACH_KIND = [
  '/',
  '/about/',
  '/studies/',
  '/studies/osullivan-2002/',
  '/chapters/hadron-therapy/',
  '/cases/thigh-ups-preoperative/',
  '/cards/preoperative/',
  '/exam/',
  '/viva/',
  '/review/',
  '/search/',
  '/record/',
  ...pages.filter((address) => /^\/tools\/[^/]+\/$/.test(address)),
];

for (const address of ONE_OF_EACH_KIND) {
  test(`Tab reaches every control of ${address} in order, is seen, and leaves`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(address);
    await wakeAll(page);
    expect(await walk(page)).toEqual({ missed: [], faults: [], round: true });
  });
}
