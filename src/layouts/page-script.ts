// The one script every page loads: the frame, and what wakes or is recorded later, each fetched when it is needed.
import { whenNear } from '../components/article/near.ts';
import { startSite } from '../components/site/site-script.ts';
import { wakeFigures } from './near-figures.ts';

startSite({ slashWanted: async () => (await import('../progress/single-keys.ts')).singleKeysWanted() });
wakeFigures();

for (const questions of document.querySelectorAll<HTMLElement>('[data-questions]')) {
  const wake = async () => (await import('../components/quiz/ask-questions.ts')).askQuestions(questions);
  whenNear(questions, wake, 'The questions below can be read but not answered: their data did not arrive.');
}

document.addEventListener('answer', async (event) => {
  const { recordAnswer } = await import('../progress/record-answers.ts');
  await recordAnswer((event as CustomEvent).detail);
});
