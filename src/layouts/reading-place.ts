// Where in a chapter does the reader stop? The heading that has been read for a while is noted in the log; what the program
// for it costs is fetched only then.

/** Headings a reader passes quicker than this are not read; chosen by eye. */
const STAY_MS = 5000;

/** Follows the `section` events of the page (section-in-view.ts) and notes those at which the reader stays. */
export function noteReadingPlace(chapter: string): void {
  let noted = '';
  let waiting = 0;
  document.addEventListener('section', (event) => {
    const place = (event as CustomEvent<{ section: string; end: boolean }>).detail;
    clearTimeout(waiting);
    waiting = window.setTimeout(async () => {
      const name = `${place.section} ${place.end}`;
      if (name === noted || document.hidden) return;
      noted = name;
      const { markReading } = await import('../progress/deeds.ts');
      await markReading(chapter, place);
    }, STAY_MS);
  });
}
