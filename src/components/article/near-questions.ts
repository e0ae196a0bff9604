// Fetches the questions' code when the reader comes near them, and says so when it could not be had: the questions
// stay readable in either case.

const NEAR = '600px'; // chosen by eye: about a screen ahead

function sayWhatFailed(section: HTMLElement, again: () => void): void {
  const note = document.createElement('p');
  note.className = 'lab failed';
  note.setAttribute('role', 'status');
  const retry = document.createElement('button');
  retry.type = 'button';
  retry.className = 'btn';
  retry.textContent = 'Try again';
  retry.addEventListener('click', () => {
    note.remove();
    again();
  });
  note.append('The questions could not be made answerable: their data did not arrive. ', retry);
  section.querySelector('h2')?.after(note);
}

async function ask(section: HTMLElement): Promise<void> {
  try {
    const { askQuestions } = await import('../quiz/ask-questions.ts');
    await askQuestions(section);
  } catch {
    sayWhatFailed(section, () => void ask(section));
  }
}

/** Watches for the questions of the page, if it has any. */
export function askWhenNear(): void {
  const section = document.querySelector<HTMLElement>('[data-questions]');
  if (!section) return;
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void ask(section);
    },
    { rootMargin: NEAR },
  );
  observer.observe(section);
}
