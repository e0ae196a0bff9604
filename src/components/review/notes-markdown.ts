// A reader's own notes as Markdown: a heading for each chapter and section, in the order of the course.
import type { StandingNote } from '../../progress/notes.ts';
import type { ShownChapter } from '../../quizzes/shown-item.ts';

/** Notes of chapters that did not arrive stand last, under their addresses. */
export function notesMarkdown(
  notes: readonly StandingNote[],
  chapters: ReadonlyMap<string, ShownChapter>,
): string {
  const place = ({ chapter, section }: StandingNote): [number, number] => {
    const known = chapters.get(chapter);
    return [known?.number ?? Infinity, known?.sections.findIndex(({ anchor }) => anchor === section) ?? 0];
  };
  const sorted = notes
    .map((note) => ({ note, at: place(note) }))
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1] || 0);
  const lines = ['# Notes on Margins', ''];
  let [chapter, section] = ['', ''];
  for (const { note, at } of sorted) {
    const known = chapters.get(note.chapter);
    if (note.chapter !== chapter) {
      lines.push(`## ${known ? `Chapter ${known.number}: ${known.title}` : note.chapter}`, '');
      [chapter, section] = [note.chapter, ''];
    }
    if (note.section !== section) {
      const heading = known?.sections[at[1]]?.text;
      lines.push(`### ${heading ? `${known.number}.${at[1] + 1} ${heading}` : note.section}`, '');
      section = note.section;
    }
    lines.push(note.text.trim(), '');
  }
  return lines.join('\n');
}
