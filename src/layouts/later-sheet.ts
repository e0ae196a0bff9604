// Fetches the rules for what appears in a page only once its figures and questions wake (build/one-sheet.ts sets them
// apart), before the first of them does.

let arriving: Promise<void> | undefined;

/** Resolves when the rules are there; at once where the page has none of its own. Rejects when they do not arrive. */
export function laterSheet(): Promise<void> {
  arriving ??= new Promise<void>((done, failed) => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="later"]');
    if (!link) return done();
    link.onload = () => done();
    link.onerror = () => {
      arriving = undefined;
      link.rel = 'later';
      failed(new Error('The style sheet of the figures did not arrive.'));
    };
    link.rel = 'stylesheet';
  });
  return arriving;
}
