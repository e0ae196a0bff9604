// The one script every page loads: the frame, and what wakes or is recorded later, each fetched when it is needed.
import '../components/site/trusted-address.ts';
import { whenNear } from '../components/article/near.ts';
import { startSite } from '../components/site/site-script.ts';
import { isKnown } from '../progress/known.ts';
import { singleKeysWanted } from '../progress/single-keys.ts';
import { noteReadingPlace } from './reading-place.ts';

startSite({ slashWanted: singleKeysWanted });

for (const part of document.querySelectorAll<HTMLElement>('[data-figure]')) {
  const wake = async () => (await import('./near-figures.ts')).wakeByName(part, part.dataset['figure'] ?? '');
  whenNear(part, wake, 'This figure shows its start values only: its program did not arrive.');
}
for (const part of document.querySelectorAll<HTMLElement>('[data-desk]')) {
  const wake = async () => (await import('./near-desks.ts')).wakeDesk(part, part.dataset['desk'] ?? '');
  whenNear(part, wake, 'What stands here does not answer yet: its program did not arrive.');
}
for (const questions of document.querySelectorAll<HTMLElement>('[data-questions]')) {
  const wake = async () => (await import('../components/quiz/ask-questions.ts')).askQuestions(questions);
  whenNear(questions, wake, 'The questions below can be read but not answered: their data did not arrive.');
}

document.addEventListener('answer', async (event) => {
  const { recordAnswer } = await import('../progress/record-answers.ts');
  const keptIn = await recordAnswer((event as CustomEvent).detail);
  if (keptIn === 'memory') (await import('./tell-kept.ts')).tellKept(event.target as Element);
});

const chapter = document.querySelector<HTMLElement>('[data-chapter]')?.dataset['chapter'];
if (chapter) {
  noteReadingPlace(chapter);
  const fill = async () => (await import('./own-notes.ts')).fillNotes(chapter);
  document.addEventListener(
    'toggle',
    (event) => {
      if ((event.target as Element).matches('[data-note]')) void fill();
    },
    { capture: true },
  );
  void isKnown().then((known) => {
    if (known) void fill();
  });
}
// Also when the page comes back from the browser's memory.
if (document.querySelector('[data-mark]'))
  addEventListener('pageshow', async () => {
    if (await isKnown()) await (await import('./home-progress.ts')).showProgress();
  });

// A reader who saved the course hears of a new edition; where a frame is kept from storage, asking is refused.
try {
  if (navigator.serviceWorker?.controller) void import('../components/offline/edition-bar.ts');
} catch {
  // Nothing is saved there.
}
