// The search field and its results, in the dialog or in the search page. Everything found is shown as text.
import { answering } from './search-answer.ts';
import { startEngine } from './search-engine.ts';
import { countLine, element, groupOf, nothingFound } from './search-parts.ts';
import { groupResults } from './search-results.ts';

const linksOf = (results: HTMLElement): HTMLAnchorElement[] => [
  ...results.querySelectorAll<HTMLAnchorElement>('section a'),
];

/** Arrow keys move between the field and the results; Enter opens the first result from the field. */
function moveByKeys(field: HTMLInputElement, results: HTMLElement, scope: HTMLElement): void {
  scope.addEventListener('keydown', (event) => {
    const links = linksOf(results);
    const at = links.findIndex((link) => link === document.activeElement);
    if (event.key === 'ArrowDown' && links.length) {
      event.preventDefault();
      links[Math.min(at + 1, links.length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      event.preventDefault();
      (at === 0 ? field : links[at - 1])?.focus();
    } else if (event.key === 'Enter' && event.target === field && links[0]) {
      event.preventDefault();
      links[0].click();
    }
  });
  results.addEventListener('focusin', (event) => {
    for (const item of results.querySelectorAll('li'))
      item.classList.toggle('sel', item.contains(event.target as Node));
  });
}

export interface SearchView {
  field: HTMLInputElement;
  /** Puts words into the field and looks for them. */
  ask(words: string): void;
  /** The form, the count and the results (data-asked: what they answer), to be placed by the caller. */
  parts: { form: HTMLFormElement; count: HTMLElement; results: HTMLElement };
}

/**
 * Makes a search field with results.
 * @param scope element inside which the arrow keys work
 * @param onWords told of every new question, for the address of the search page
 */
export function searchView({
  scope,
  words = '',
  onWords,
}: {
  scope: HTMLElement;
  words?: string;
  onWords?: (words: string) => void;
}): SearchView {
  const field = element('input', {
    type: 'search',
    name: 'q',
    value: words,
    autocomplete: 'off',
    spellcheck: false,
  });
  field.setAttribute('aria-label', 'Search the course');
  field.placeholder = 'Search the course';
  const form = element('form', { className: 'in' }, field);
  form.setAttribute('role', 'search');
  const count = element('p', { className: 'cnt' });
  count.setAttribute('role', 'status');
  const results = element('div', { className: 'rs' });
  const answer = answering(startEngine);

  async function ask(): Promise<void> {
    const asked = field.value.trim();
    onWords?.(asked);
    if (!asked) {
      results.replaceChildren();
      delete results.dataset.asked;
      count.textContent = 'Chapters, studies, tools, terms, errata, cases and references are searched.';
      return;
    }
    try {
      const found = await answer(asked);
      if (!found || asked !== field.value.trim()) return;
      const groups = groupResults(found.pages, found.term);
      const lines = groups.reduce((sum, group) => sum + group.lines.length, 0);
      count.replaceChildren(...countLine(lines, found));
      results.dataset.asked = asked;
      results.replaceChildren(...(lines ? groups.map(groupOf) : [nothingFound(asked)]));
    } catch {
      if (asked !== field.value.trim()) return;
      count.textContent = '';
      const again = element(
        'button',
        { type: 'button', className: 'btn', onclick: () => void ask() },
        'Try again',
      );
      results.replaceChildren(
        element(
          'p',
          {},
          'The search index could not be fetched. Check the connection; what you typed is kept.',
        ),
        again,
      );
    }
  }

  form.addEventListener('submit', (event) => event.preventDefault());
  field.addEventListener('input', () => void ask());
  moveByKeys(field, results, scope);
  void startEngine().catch(() => undefined);
  void ask();
  return {
    field,
    ask(asked) {
      field.value = asked;
      void ask();
    },
    parts: { form, count, results },
  };
}
