// Offers a new edition of the saved course, once it is whole, in a line at the foot of the window. Until the reader takes it
// nothing changes; where an examination runs nothing is offered. Fetched only where a saved course is read.
import sheet from '../../styles/edition-bar.css?url';
import { openShelf } from '../../offline/shelf.ts';
import { dayWords } from './plain-words.ts';
import { rootAddress, useReady } from './saved-course.ts';

/** Pages where a question may be open against a clock, and the one that offers the edition itself. */
const QUIET = '.exam-page, .viva, [data-offers-edition]';

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'btn';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

function style(): void {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = sheet;
  document.head.append(link);
}

async function offer(): Promise<void> {
  if (document.querySelector(`${QUIET}, .edition`)) return;
  const shelf = await openShelf(rootAddress());
  const [inUse, ready, later] = await Promise.all([shelf.inUse(), shelf.ready(), shelf.fact('later')]);
  // Declined, it is not offered again on the same day.
  const declined = `${ready} ${new Date().toDateString()}`;
  if (inUse === undefined || ready === undefined || ready === inUse || later === declined) return;
  const next = (await shelf.editions()).find(({ id }) => id === ready);
  if (!next || document.querySelector('.edition')) return;
  style();
  const bar = document.createElement('aside');
  bar.className = 'edition';
  bar.setAttribute('aria-label', 'New edition');
  const words = document.createElement('p');
  words.setAttribute('role', 'status');
  bar.append(
    words,
    button('Use it now', () => void useReady().then(() => location.reload())),
    button('Later', () => {
      bar.remove();
      void shelf.putFact('later', declined);
    }),
  );
  document.body.append(bar);
  words.textContent = `The edition of ${dayWords(next.published)} is ready. Your answers stay; this page is loaded again.`;
}

/** Offers what is ready, now or when the browser has saved it. */
async function offerEditions(): Promise<void> {
  void offer();
  const registration = await navigator.serviceWorker.getRegistration(rootAddress());
  const follow = () => {
    const { installing } = registration ?? {};
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'activated') void offer();
    });
  };
  registration?.addEventListener('updatefound', follow);
  follow();
}

void offerEditions();
