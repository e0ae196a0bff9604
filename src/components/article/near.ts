// Wakes a part of the page when the reader comes near it; says so, with a way to try again, when it could not be had.

const NEAR = '600px'; // chosen by eye: about a screen ahead

/** No form stands round it. */
function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.className = 'btn';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

/**
 * Says above a part what did not arrive. It may be gone for good, when the site has a newer edition than the page: then loading
 * the page again helps, but not without a connection.
 * @param failure a sentence for the reader
 * @param again fetches once more
 */
function sayWhatFailed(part: HTMLElement, failure: string, again: () => void): void {
  const note = document.createElement('p');
  note.className = 'lab failed';
  note.setAttribute('role', 'status');
  const retry = () => {
    note.remove();
    again();
  };
  note.append(`${failure} `, button('Try again', retry));
  if (navigator.onLine)
    note.append(
      ' ',
      button('Reload the page', () => location.reload()),
    );
  part.before(note);
}

async function wakeOrSay(part: HTMLElement, wake: () => Promise<void>, failure: string): Promise<void> {
  try {
    await wake();
    part.dataset['awake'] = '';
  } catch {
    sayWhatFailed(part, failure, () => void wakeOrSay(part, wake, failure));
  }
}

/**
 * A part that answers carries `data-awake`.
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
