// Brings a figure to life in the place where it was drawn, or instead of the picture that stands there.
import { hydrate, mount, type Component } from 'svelte';

/** @param part what stands in the page already */
export function wakeFigure(
  part: HTMLElement,
  Figure: Component<Record<string, unknown>>,
  props: Record<string, unknown>,
): void {
  if (part.dataset['still'] === undefined) {
    hydrate(Figure, { target: part, props });
    return;
  }
  // The room of the picture stays until the window changes or the page is printed, so that nothing below moves up.
  part.style.minHeight = `${part.offsetHeight}px`;
  for (const event of ['resize', 'beforeprint'])
    addEventListener(event, () => (part.style.minHeight = ''), { once: true });
  part.replaceChildren();
  mount(Figure, { target: part, props });
}

/** Start values that Live.astro wrote beside a part. */
export const valuesBeside = (part: HTMLElement): Record<string, unknown> =>
  JSON.parse(part.nextElementSibling?.textContent ?? '{}') as Record<string, unknown>;
