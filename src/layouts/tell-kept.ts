// What is a reader told where an answer cannot be kept? One sentence below the question, once a page.
import { troubleWords } from '../progress/keeping.ts';
import { troubleNow } from '../progress/log.ts';

let said = false;

/** @param question the element that told the answer */
export function tellKept(question: Element): void {
  const trouble = troubleNow();
  if (!trouble || said) return;
  said = true;
  const note = document.createElement('p');
  note.className = 'lab kept';
  note.setAttribute('role', 'status');
  question.after(note);
  note.textContent = troubleWords[trouble];
}
