// How does a radio or checkbox follow the state without losing what was marked before the script ran?
import { untrack } from 'svelte';
import type { Attachment } from 'svelte/attachments';

/**
 * Attach to an input that has no `checked` of its own: the server's markup is left as the reader left it, a mark
 * found there is told once through `mark`, and from then on the input shows `isMarked`.
 */
export function marked(isMarked: () => boolean, mark: () => void): Attachment<HTMLInputElement> {
  let fresh = true;
  return (input) => {
    if (fresh && input.checked && !untrack(isMarked)) untrack(mark);
    fresh = false;
    input.checked = isMarked();
  };
}
