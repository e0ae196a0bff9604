// A reader's own note on a section: a field in the margin, kept in this browser. Loaded when one is opened, or when this
// browser has some.
import { writeNote } from '../progress/deeds.ts';
import { troubleWords } from '../progress/keeping.ts';
import { troubleNow } from '../progress/log.ts';
import { readNotes, type StandingNote } from '../progress/notes.ts';
import { atRoot } from '../components/controls/at-root.ts';

const wide = matchMedia('(min-width: 64rem)');

const element = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  more: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), more);

/** Two notes written on two devices stand below each other and become one when they are kept. */
const textOf = (notes: readonly StandingNote[]): string => notes.map(({ text }) => text).join('\n\n');

function label(box: HTMLDetailsElement, text: string): void {
  const summary = box.querySelector('summary');
  if (summary) summary.textContent = text ? 'Your note' : 'Add a note';
  box.toggleAttribute('data-written', text !== '');
}

const headingOf = (box: Element): Element | null | undefined => box.closest('.own')?.previousElementSibling;

/** Puts a field into the box of a section, with what stands there. */
function fill(box: HTMLDetailsElement, chapter: string, notes: readonly StandingNote[]): void {
  const heading = headingOf(box);
  let standing = notes;
  const field = element('textarea', { value: textOf(standing), rows: 4, maxLength: 20_000 });
  field.setAttribute('aria-label', `Your note on: ${heading?.textContent}`);
  const told = element('p', { className: 'lab' });
  told.setAttribute('role', 'status');
  const keep = element('button', { type: 'button', className: 'btn', textContent: 'Keep note' });
  keep.addEventListener('click', async () => {
    const text = field.value.trim();
    if (text === textOf(standing)) {
      told.textContent = text
        ? 'The note is kept as it stands.'
        : 'There is nothing to keep: write in the field.';
      return;
    }
    const { id, at } = await writeNote(`${chapter}#${heading?.id}`, {
      text,
      replaces: standing.map((note) => note.id),
    });
    standing = text ? [{ id, text, at, chapter: '', section: '' }] : [];
    label(box, text);
    const trouble = troubleNow();
    told.textContent = trouble
      ? troubleWords[trouble]
      : text
        ? 'Kept in this browser. '
        : 'The note was taken away.';
    if (!trouble && text)
      told.append(element('a', { href: atRoot('/review/#kept'), textContent: 'Save your notes' }));
  });
  box.querySelector('summary')?.after(field, keep, told);
  label(box, textOf(standing));
}

const boxes = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>('[data-note]')];
let filling: Promise<void> | undefined;

/** Fills the boxes of a chapter once; those with a note stand open where there is a margin. */
export function fillNotes(chapter: string): Promise<void> {
  filling ??= (async () => {
    const notes = await readNotes(chapter);
    for (const box of boxes()) {
      const own = notes.filter(({ section }) => section === headingOf(box)?.id);
      fill(box, chapter, own);
      if (own.length && wide.matches) box.open = true;
    }
  })();
  return filling;
}
