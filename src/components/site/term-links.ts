// Listens for pointing, focus and taps on the terms of a text; what shows their meaning is fetched with the first.

const WORD = '.body :is(p, li) > a[href*="glossary/#"]';
const PAUSE_MS = 150; // chosen by eye: passing over a word is not pointing at it

const wordOf = (event: Event): HTMLAnchorElement | null =>
  event.target instanceof Element ? event.target.closest<HTMLAnchorElement>(WORD) : null;
const inNote = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('#term-note') !== null;

type Notes = typeof import('./term-notes.ts');
const notes = (): Promise<Notes | null> => import('./term-notes.ts').catch(() => null);

export function listenForTerms(): void {
  if (!document.querySelector(WORD)) return;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const soon = (act: (loaded: Notes) => unknown) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const loaded = await notes();
      if (loaded) act(loaded);
    }, PAUSE_MS);
  };
  document.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'touch') return;
    const word = wordOf(event);
    if (word) soon(({ show }) => show(word));
    else if (inNote(event.target)) clearTimeout(waiting);
  });
  document.addEventListener('pointerout', (event) => {
    if (event.pointerType !== 'touch' && wordOf(event) && !inNote(event.relatedTarget))
      soon(({ hide }) => hide());
  });
  document.addEventListener('focusin', (event) => {
    const word = wordOf(event);
    if (word?.matches(':focus-visible')) soon(({ show }) => show(word));
  });
  document.addEventListener('focusout', (event) => {
    if (wordOf(event)) soon(({ hide }) => hide());
  });
  document.addEventListener('click', async (event) => {
    const word = wordOf(event);
    if (!word || (event as PointerEvent).pointerType !== 'touch') return;
    if (word.hasAttribute('aria-describedby')) return;
    event.preventDefault();
    const loaded = await notes();
    if (loaded) void loaded.show(word);
    else location.assign(word.href);
  });
}
