// Wakes a part of the page when the reader comes near it; says so, with a way to try again, when it could not be had.

const NEAR = '600px'; // chosen by eye: about a screen ahead

function sayWhatFailed(part: HTMLElement, failure: string, again: () => void): void {
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
  note.append(`${failure} `, retry);
  part.before(note);
}

async function wakeOrSay(part: HTMLElement, wake: () => Promise<void>, failure: string): Promise<void> {
  try {
    await wake();
  } catch {
    sayWhatFailed(part, failure, () => void wakeOrSay(part, wake, failure));
  }
}

/**
 * @param part what stands in the page already and stays readable whatever happens
 * @param wake fetches code and data and makes the part answer
 * @param failure a sentence for the reader
 */
export function whenNear(part: HTMLElement, wake: () => Promise<void>, failure: string): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void wakeOrSay(part, wake, failure);
    },
    { rootMargin: NEAR },
  );
  observer.observe(part);
}
