// What the frame does beyond links: the theme, the menu, the notes, the section in view, opening search.
// Everything here has a form that works without it.
import { listenForReports } from './report-links.ts';
import { listenForTerms } from './term-links.ts';
import { followSections } from './section-in-view.ts';

const wide = matchMedia('(min-width: 64rem)');

/** The choice is kept in the browser under the key that theme-script.ts reads; nothing else is. */
function offerThemes(): void {
  const choice = document.querySelector<HTMLSelectElement>('[data-theme-choice]');
  if (!choice) return;
  const show = (theme: string) => {
    if (theme) document.documentElement.dataset.theme = theme;
    else delete document.documentElement.dataset.theme;
    choice.value = theme;
  };
  // At first, and when the page comes back from the browser's memory with the theme of then.
  addEventListener('pageshow', () => {
    try {
      show(localStorage.getItem('margins-theme') ?? '');
    } catch {
      // Storage refused: the page keeps the choice it had.
    }
  });
  choice.addEventListener('change', () => {
    const theme = choice.value;
    show(theme);
    try {
      if (theme) localStorage.setItem('margins-theme', theme);
      else localStorage.removeItem('margins-theme');
    } catch {
      // Storage refused: the choice lasts as long as the page.
    }
  });
}

/** Notes stand open in the margin and fold below it; the sheet shows them so already, this tells the browser. */
function foldNotes(): void {
  const notes = document.querySelectorAll<HTMLDetailsElement>('details.note');
  const settle = (open: boolean) => {
    for (const note of notes) {
      note.open = open || `#${note.id}` === location.hash;
      note.querySelector('summary')!.tabIndex = open ? -1 : 0;
    }
  };
  settle(wide.matches);
  wide.addEventListener('change', () => settle(wide.matches));
  addEventListener('hashchange', () => {
    for (const note of notes) if (`#${note.id}` === location.hash) note.open = true;
  });
  addEventListener('beforeprint', () => settle(true));
  addEventListener('afterprint', () => settle(wide.matches));
}

function closeMenuOnEscape(): void {
  const menu = document.querySelector<HTMLDetailsElement>('.menu');
  menu?.closest('header')?.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary')?.focus();
  });
}

/** Keeps what is typed between asking for search and its field being there. */
function keepTyping(): () => string {
  let typed = '';
  const keep = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Backspace') typed = typed.slice(0, -1);
    else if (event.key.length === 1) typed += event.key;
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', keep);
  return () => {
    document.removeEventListener('keydown', keep);
    return typed;
  };
}

async function openSearchOrGoThere(typed: () => string): Promise<void> {
  try {
    const { openSearch } = await import('./search-dialog.ts');
    await openSearch(typed);
  } catch {
    typed();
    document.querySelector<HTMLAnchorElement>('a[data-open-search]')?.click();
  }
}

/** A key must not search while someone types, chooses from a list or reads a dialog. */
function isTaken(target: EventTarget | null): boolean {
  const field =
    'input:not([type=radio],[type=checkbox],[type=range]),textarea,select,[contenteditable],dialog';
  return target instanceof Element && target.closest(field) !== null;
}

function listenForSearch(slashWanted: () => boolean): void {
  let busy = false;
  const search = async (typed = keepTyping()) => {
    busy = true;
    await openSearchOrGoThere(typed);
    busy = false;
  };
  document.addEventListener('click', (event) => {
    const opener = event.target instanceof Element && event.target.closest('[data-open-search]');
    if (!opener || busy || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void search();
  });
  document.addEventListener('keydown', (event) => {
    if (event.altKey || document.querySelector('dialog[open]')) return;
    const control = event.ctrlKey || event.metaKey;
    const chord = control && event.key.toLowerCase() === 'k';
    const slash = !control && event.key === '/' && !isTaken(event.target);
    if (!chord && !(slash && slashWanted())) return;
    event.preventDefault();
    void search();
  });
}

/** Buttons that print the page. */
function listenForPrint(): void {
  document.querySelector('[data-print]')?.addEventListener('click', () => print());
}

/** @param slashWanted says whether the single key / may open search (WCAG 2.1.4); asked when it is pressed */
export function startSite({ slashWanted }: { slashWanted: () => boolean }): void {
  offerThemes();
  foldNotes();
  closeMenuOnEscape();
  listenForSearch(slashWanted);
  followSections();
  listenForTerms();
  listenForReports();
  listenForPrint();
}
