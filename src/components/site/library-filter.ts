// Filters and orders a list in place and keeps its state in the address. The buttons it takes over lead to pages of
// their own without it.
import {
  isShown,
  readState,
  toggled,
  writeState,
  type Choices,
  type LibraryState,
} from '../../evidence/library-state.ts';

const all = <E extends HTMLElement>(selector: string) => [...document.querySelectorAll<E>(selector)];
const one = <E extends HTMLElement>(selector: string) => document.querySelector<E>(selector);

function start(form: HTMLFormElement): void {
  const items = all('[data-item]');
  const texts = new Map(items.map((item) => [item, item.textContent]));
  const boxes = all<HTMLButtonElement>('[data-facet]');
  const order = form.querySelector('select');
  const field = form.querySelector('input');
  const heads = all('[data-sorts]');
  const count = one('[data-count]')!;
  const showAll = one<HTMLAnchorElement>('[data-all]')!;
  const notice = one('[data-notice]')!;
  const facets: Record<string, string[]> = {};
  for (const { dataset, value } of boxes) (facets[dataset.facet!] ??= []).push(value);
  const choices: Choices = { facets, sorts: order ? [...order.options].map(({ value }) => value) : [] };
  const links = all<HTMLAnchorElement>('[data-pages] a:not([aria-current])');
  let rest: Promise<unknown> | undefined;
  let state: LibraryState;
  let { sort } = readState('', choices).state;

  function inOrder(): void {
    if (sort === state.sort) return;
    sort = state.sort;
    const nth = choices.sorts.indexOf(sort);
    const rank = (item: HTMLElement) => Number(item.dataset.item!.split(' ')[nth]);
    items[0]!.parentElement!.append(...items.sort((a, b) => rank(a) - rank(b)));
  }

  /** Entries of a further page. A request for a document is parsed without a sink that the policy forbids. */
  const entriesOf = ({ href }: HTMLAnchorElement): Promise<HTMLElement[]> =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open('GET', href);
      request.responseType = 'document';
      request.onload = () => {
        const found = [...(request.responseXML?.querySelectorAll<HTMLElement>('[data-item]') ?? [])];
        for (const link of found.flatMap((item) => [...item.querySelectorAll('a')]))
          link.href = new URL(link.getAttribute('href')!, href).href;
        resolve(found);
      };
      request.onerror = () => reject(new Error(`${href} could not be loaded.`));
      request.send();
    });

  /** What is asked of a list on several pages is asked of all of it. */
  async function addRest(): Promise<void> {
    for (const found of await Promise.all(links.map(entriesOf))) {
      for (const item of found) texts.set(item, item.textContent);
      items.push(...found);
      items[0]!.parentElement!.append(...found);
    }
    one('[data-pages]')!.hidden = true;
  }

  /** "randomised or registry; with errata" */
  function said(): string {
    const parts = Object.keys(facets).map((facet) =>
      boxes
        .filter(({ dataset, value }) => dataset.facet === facet && state.chosen[facet]?.includes(value))
        .map(({ dataset }) => dataset.said)
        .join(' or '),
    );
    if (state.words.trim()) parts.push(`“${state.words.trim()}”`);
    return parts.filter(Boolean).join('; ');
  }

  function show(): void {
    if (links.length && (said() || sort !== state.sort)) void (rest ??= addRest()).then(showAllOf);
    else showAllOf();
  }

  function showAllOf(): void {
    for (const item of items) {
      const values = (facet: string) => (item.dataset[facet] ?? '').split(' ');
      item.hidden = !isShown({ values, text: texts.get(item)! }, state);
    }
    inOrder();
    for (const box of boxes)
      box.ariaChecked = String(!!state.chosen[box.dataset.facet!]?.includes(box.value));
    if (order) order.value = sort;
    if (field && field.value.trim() !== state.words.trim()) field.value = state.words;
    for (const head of heads)
      head.ariaSort = head.dataset.sorts!.match(new RegExp(`\\b${sort}:(\\w+)`))?.[1] ?? null;
    const shown = items.filter(({ hidden }) => !hidden);
    for (const line of all('[data-about]'))
      line.hidden = !shown.some(({ id }) => line.dataset.about!.split(' ').includes(id));
    const words = said();
    const total = count.dataset.total ?? items.length;
    const number = Object.assign(document.createElement('b'), {
      textContent: (words ? shown.length : total) || 'None',
    });
    const after = words ? ` of ${total} ${count.dataset.noun}: ${words}` : ` ${count.dataset.noun}`;
    count.replaceChildren(number, after);
    showAll.hidden = !words;
    const on =
      boxes.filter(({ ariaChecked }) => ariaChecked === 'true').length + Number(!!state.words.trim());
    one('[data-on]')!.textContent = on ? `${on} on` : '';
  }

  function change(next: LibraryState, how: 'pushState' | 'replaceState' = 'pushState'): void {
    state = next;
    history[how](null, '', location.pathname + writeState(state, choices));
    notice.hidden = true;
    show();
  }

  function read(): void {
    const found = readState(location.search, choices);
    state = found.state;
    notice.hidden = !found.notUnderstood.length;
    notice.textContent = `Part of the address was not understood and is left out: ${found.notUnderstood.join(', ')}.`;
    show();
  }

  /** A link to one entry shows it, whatever was filtered. */
  function follow(): void {
    const target = document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('[data-item]');
    if (!target?.hidden) return;
    state = { ...state, chosen: {}, words: '' };
    history.replaceState(null, '', location.pathname + writeState(state, choices) + location.hash);
    show();
    target.scrollIntoView();
  }

  for (const box of boxes) box.role = 'checkbox';
  for (const head of heads) {
    const sorts = head.dataset.sorts!.split(' ').map((pair) => pair.split(':')[0]!);
    const button = Object.assign(document.createElement('button'), { type: 'button' });
    button.append(...head.childNodes);
    head.append(button);
    button.onclick = () => change({ ...state, sort: sorts[(sorts.indexOf(sort) + 1) % sorts.length]! });
  }
  form.onsubmit = (event) => {
    event.preventDefault();
    const box = event.submitter as HTMLButtonElement | null;
    if (box?.dataset.facet) change(toggled(state, box.dataset.facet, box.value));
  };
  order?.addEventListener('change', () => change({ ...state, sort: order.value }));
  field?.addEventListener('input', () => change({ ...state, words: field.value }, 'replaceState'));
  // Enter in the field would press the first button of the form.
  field?.addEventListener('keydown', (event) => event.key === 'Enter' && event.preventDefault());
  showAll.onclick = (event) => {
    event.preventDefault();
    change({ ...state, chosen: {}, words: '' });
    count.focus();
  };
  count.tabIndex = -1;
  addEventListener('popstate', read);
  addEventListener('hashchange', follow);
  read();
  follow();
}

const form = one<HTMLFormElement>('form[data-library]');
if (form) start(form);
