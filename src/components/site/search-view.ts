// The search field and its results, in the dialog or in the search page. Everything found is shown as text.
import { find, startEngine } from './search-engine.ts';
import { excerptPieces, groupResults, type ResultGroup, type ResultLine } from './search-results.ts';

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Partial<HTMLElementTagNameMap[Tag]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

function lineOf({ href, title, where, excerpt }: ResultLine): HTMLLIElement {
  const pieces = excerptPieces(excerpt).map(({ text, found }) => (found ? element('mark', {}, text) : text));
  const link = element(
    'a',
    { href },
    element('span', { className: 't' }, title),
    element('span', { className: 'w' }, where),
    element('span', { className: 'x' }, ...pieces),
  );
  return element('li', {}, link);
}

function groupOf({ title, lines }: ResultGroup, index: number): HTMLElement {
  const id = `search-group-${index}`;
  const section = element(
    'section',
    {},
    element('h2', { id }, title),
    element('ul', {}, ...lines.map(lineOf)),
  );
  section.setAttribute('aria-labelledby', id);
  return section;
}

function nothingFound(words: string): HTMLElement {
  return element(
    'div',
    { className: 'none' },
    element('p', {}, `Nothing was found for “${words}”.`),
    element(
      'ul',
      {},
      element('li', {}, 'Use fewer words, or the first letters of one word.'),
      element('li', {}, 'Try a first author (O’Sullivan), a trial (RTOG 0630) or an abbreviation (CTV).'),
      element('li', {}, 'Spellings here are British: oedema, tumour, fibrosis.'),
    ),
  );
}

const linksOf = (results: HTMLElement): HTMLAnchorElement[] => [...results.querySelectorAll('a')];

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
  /** The form, the count and the results, to be placed by the caller. */
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

  async function ask(): Promise<void> {
    const asked = field.value.trim();
    onWords?.(asked);
    if (!asked) {
      results.replaceChildren();
      count.textContent = 'Chapters, studies, cases, tools and errata are searched.';
      return;
    }
    try {
      const pages = await find(asked);
      if (!pages || asked !== field.value.trim()) return;
      const groups = groupResults(pages);
      const lines = groups.reduce((sum, group) => sum + group.lines.length, 0);
      count.textContent = lines === 1 ? '1 result' : `${lines} results`;
      results.replaceChildren(...(lines ? groups.map(groupOf) : [nothingFound(asked)]));
    } catch {
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
