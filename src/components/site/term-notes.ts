// Shows what a term means beside the word: on pointing, on focus, on a tap. Esc or moving away closes it; a second tap,
// Enter or a click follows the link to the glossary.
import { rootUrl } from './root-url.ts';

export interface TermNote {
  term: string;
  definition: string;
}

const fetched = new Map<string, Promise<TermNote>>();
let note: HTMLElement | undefined;
let shownFor: HTMLAnchorElement | undefined;

function noteOf(id: string): Promise<TermNote> {
  let found = fetched.get(id);
  if (!found) {
    found = fetch(new URL(`data/terms/${id}.json`, rootUrl())).then((response) => {
      if (!response.ok) throw new Error(`Term ${id}: ${response.status}`);
      return response.json() as Promise<TermNote>;
    });
    found.catch(() => fetched.delete(id));
    fetched.set(id, found);
  }
  return found;
}

function box(): HTMLElement {
  if (note) return note;
  note = document.createElement('div');
  note.id = 'term-note';
  note.className = 'term-note';
  note.setAttribute('role', 'tooltip');
  note.hidden = true;
  note.addEventListener('pointerleave', hide);
  document.body.append(note);
  return note;
}

/** Below the word where there is room, else above; within the window at both sides. */
function place(link: HTMLElement, shown: HTMLElement): void {
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const width = shown.offsetWidth;
  const left = Math.max(12, Math.min(word.left, document.documentElement.clientWidth - width - 12));
  const below = word.bottom + shown.offsetHeight < innerHeight;
  shown.style.left = `${left + scrollX}px`;
  shown.style.top = `${(below ? word.bottom : word.top - shown.offsetHeight) + scrollY}px`;
}

export function hide(): void {
  if (note) note.hidden = true;
  shownFor?.removeAttribute('aria-describedby');
  shownFor = undefined;
}

/** Is the note of this word in view? */
export const isShown = (link: HTMLAnchorElement): boolean => shownFor === link;

/** Shows the note of a word. Where it cannot be had, the link remains what it is. */
export async function show(link: HTMLAnchorElement): Promise<void> {
  if (isShown(link)) return;
  hide();
  shownFor = link;
  const found = await noteOf(link.hash.slice(1)).catch(() => null);
  if (!found || !isShown(link)) return;
  const shown = box();
  const term = document.createElement('b');
  term.textContent = found.term;
  shown.replaceChildren(term, ` ${found.definition}`);
  shown.hidden = false;
  place(link, shown);
  link.setAttribute('aria-describedby', shown.id);
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hide();
});
