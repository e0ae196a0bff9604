// The one script every page loads: the frame, and recording of answers, whose module is fetched with the first.
import { askWhenNear } from '../components/article/near-questions.ts';
import { startSite } from '../components/site/site-script.ts';

startSite({ slashWanted: async () => (await import('../progress/single-keys.ts')).singleKeysWanted() });

askWhenNear();

document.addEventListener('answer', async (event) => {
  const { recordAnswer } = await import('../progress/record-answers.ts');
  await recordAnswer((event as CustomEvent).detail);
});
