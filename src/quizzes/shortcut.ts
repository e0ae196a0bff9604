// What does a pressed key mean to a question? A to F choose, 1 to 3 say how sure, Enter sends.
// Whether the key was meant for the question (where the focus is) is the component's business.
import { certaintyLevels, type Certainty } from './certainty.ts';

export type Press = {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
  isComposing: boolean;
  repeat: boolean;
};
export type Shortcut =
  { does: 'choose'; option: number } | { does: 'certainty'; level: Certainty } | { does: 'send' };

/**
 * The meaning of a key, or null. options: how many can be chosen by letter. singleKeys: whether letters and
 * digits count (WCAG 2.1.4: they can be turned off; Enter is no character key and stays).
 */
export function shortcutFor(
  press: Press,
  { options, singleKeys }: { options: number; singleKeys: boolean },
): Shortcut | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.shiftKey) return null;
  if (press.isComposing || press.repeat) return null;
  if (press.key === 'Enter') return { does: 'send' };
  if (!singleKeys || press.key.length !== 1) return null;
  const level = certaintyLevels[Number(press.key) - 1];
  if (level) return { does: 'certainty', level };
  const option = 'abcdef'.indexOf(press.key.toLowerCase());
  return option >= 0 && option < options ? { does: 'choose', option } : null;
}
