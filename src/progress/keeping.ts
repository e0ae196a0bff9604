// Is what the learner does kept? On the device, or for this page only, and then why.
import type { Trouble } from './database.ts';

/** device: kept in this browser. memory: lost when the page is left. */
export type KeptIn = 'device' | 'memory';

/** What a reader is told where nothing can be kept. */
export const troubleWords: Readonly<Record<Trouble, string>> = {
  blocked:
    'This browser keeps nothing for this site. Your answers count until you leave this page; then they are gone.',
  full: 'This browser has no room left. Your answers count until you leave this page; then they are gone.',
  cleared:
    'The browser emptied or closed its storage while this page was open. What you do here is held until you leave this page.',
  newer:
    'A newer edition of the course has written in this browser. Reload the page; until then your answers are held on this page only.',
};
