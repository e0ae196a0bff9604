// Does the learner want single-key shortcuts? One choice, kept in this browser, or for the page if it refuses.

const name = 'margins-single-keys';
let chosen: boolean | undefined;

/** True unless they were turned off. */
export function singleKeysWanted(): boolean {
  try {
    chosen ??= localStorage.getItem(name) !== 'off';
  } catch {
    chosen ??= true;
  }
  return chosen;
}

/** Keeps the choice. */
export function wantSingleKeys(wanted: boolean): void {
  chosen = wanted;
  try {
    localStorage.setItem(name, wanted ? 'on' : 'off');
  } catch {
    // Storage is refused: the choice holds for this page.
  }
}

/** Forgets the choice. */
export function forgetSingleKeys(): void {
  chosen = undefined;
  try {
    localStorage.removeItem(name);
  } catch {
    // Nothing is kept where storage is refused.
  }
}
