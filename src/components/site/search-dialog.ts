// The search dialog, made when it is first opened. Closing it returns to where the reader was.
import sheet from '../../styles/search.css?url';
import { searchView, type SearchView } from './search-view.ts';

let dialog: HTMLDialogElement | undefined;
let view: SearchView | undefined;

function key(name: string): HTMLElement {
  const made = document.createElement('kbd');
  made.textContent = name;
  return made;
}

function keysLine(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'keys';
  for (const [names, what] of [
    [['↑', '↓'], 'move'],
    [['Enter'], 'open'],
    [['Esc'], 'close'],
  ] as const) {
    const part = document.createElement('span');
    part.append(...names.map(key), ` ${what}`);
    line.append(part);
  }
  return line;
}

function make(): { dialog: HTMLDialogElement; view: SearchView } {
  const made = document.createElement('dialog');
  made.className = 'dlg';
  made.setAttribute('aria-label', 'Search');
  const madeView = searchView({ scope: made });
  const { form, count, results } = madeView.parts;
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'link';
  close.textContent = 'Close';
  close.addEventListener('click', () => made.close());
  form.append(close);
  made.append(form, count, results, keysLine());
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
    else if (event.target instanceof Element && event.target.closest('.rs a')) made.close();
  });
  document.body.append(made);
  return { dialog: made, view: madeView };
}

/** Fetches the dialog's rules, which no page carries; an unstyled dialog still works. */
const styled = new Promise<void>((resolve) => {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  link.onload = link.onerror = () => resolve();
  document.head.append(link);
});

/**
 * Opens the dialog with its field selected, so that typing replaces the last question.
 * @param typed tells what was typed while the dialog was on its way
 */
export async function openSearch(typed: () => string): Promise<void> {
  await styled;
  if (!dialog || !view) ({ dialog, view } = make());
  if (!dialog.open) dialog.showModal();
  view.field.focus();
  view.field.select();
  const words = typed();
  if (words) view.ask(words);
}
